package dev.whetstone.chat.adapter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text in a file that somebody saved: with a byte order mark as that says, else in UTF-8, else in the code of old Windows. */
public final class FileText {

    /** The largest file that is read, in bytes. */
    public static final int MOST = 100_000;

    private FileText() {}

    /** Empty if these bytes are no text. */
    public static Optional<String> of(byte[] bytes) {
        return candidates(bytes).stream()
                .flatMap(code -> decoded(bytes, code).stream())
                .filter(text -> text.codePoints().noneMatch(FileText::isForeign))
                .findFirst()
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n"));
    }

    private static List<Charset> candidates(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xfe, 0xff)
                ? List.of(StandardCharsets.UTF_16BE)
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static Optional<String> decoded(byte[] bytes, Charset code) {
        try {
            return Optional.of(code.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Control characters that no editor writes. */
    private static boolean isForeign(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b;
    }
}
