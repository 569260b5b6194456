package dev.whetstone.question.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A content file as it was found; {@code path} has slashes and is what problems name. */
public record ContentFile(String path, String text) {

    /** The file whose bytes are UTF-8 with any line ends; a byte that is not shows up as U+FFFD. */
    public static ContentFile of(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new ContentFile(path, unmarked.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The file's name without folders and without its ending. */
    public String name() {
        String last = segments().get(segments().size() - 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    /** The name of the folder it lies in, empty at the top. */
    public String folder() {
        return segments().size() < 2 ? "" : segments().get(segments().size() - 2);
    }

    /** Says where a byte that is not UTF-8 stands. */
    public void checkEncoding(Findings findings) {
        int at = text.indexOf('\uFFFD');
        if (at >= 0) {
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            findings.add(line, "holds a character that is not UTF-8");
        }
    }

    private List<String> segments() {
        return Arrays.asList(path.split("/", -1));
    }
}
