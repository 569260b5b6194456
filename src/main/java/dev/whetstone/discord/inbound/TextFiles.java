package dev.whetstone.discord.inbound;

import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.chat.adapter.UnreadFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text files that come with a message, as code blocks to append to its text. They are fetched from Discord's own host alone,
 * whatever address the message gives; a file that is too large, not text or not to be had is left out and named.
 */
final class TextFiles {

    private static final Logger log = LoggerFactory.getLogger(TextFiles.class);
    private static final int MOST = 3;
    private static final String TOO_MANY = "is one more than the %d files of a message that I read".formatted(MOST);
    private static final Map<String, String> LANGUAGES = Map.of(
            "py", "python", "sql", "sql", "txt", "", "md", "", "java", "java", "scala", "scala", "json", "json", "csv",
            "", "log", "");

    private final Set<String> hosts;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .callTimeout(5, TimeUnit.SECONDS)
            .build();

    TextFiles(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** What is in a message's files, and which of them were left out. */
    record Read(String text, List<UnreadFile> unread) {}

    static boolean areIn(DataObject message) {
        return listed(message).findAny().isPresent();
    }

    /** Whether there are pictures, or whatever else is no text. */
    static boolean areOthersIn(DataObject message) {
        return all(message).anyMatch(file -> !file.isText());
    }

    private static Stream<TextFile> listed(DataObject message) {
        return all(message).filter(TextFile::isText);
    }

    private static Stream<TextFile> all(DataObject message) {
        return message.optArray("attachments").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .map(TextFile::of);
    }

    /** Of a message as its JSON describes it; pictures and the like are no files to be read. */
    Read of(DataObject message) {
        List<TextFile> files = listed(message).toList();
        StringBuilder text = new StringBuilder();
        List<UnreadFile> unread = new ArrayList<>();
        for (TextFile file : files) {
            String problem = files.indexOf(file) >= MOST ? TOO_MANY : append(file, text);
            if (!problem.isEmpty()) {
                unread.add(new UnreadFile(file.id(), file.name(), problem));
            }
        }
        return new Read(text.toString(), unread);
    }

    /** Why it could not be, empty if it could. */
    private String append(TextFile file, StringBuilder text) {
        HttpUrl url = HttpUrl.parse(file.url());
        if (file.size() > FileText.MOST) {
            return UnreadFile.TOO_LARGE;
        }
        if (url == null || !isTrusted(url)) {
            log.debug("The file {} is not on Discord's host", file.name());
            return UnreadFile.NOT_TO_BE_HAD;
        }
        Optional<byte[]> bytes = fetch(url);
        if (bytes.filter(known -> known.length > FileText.MOST).isPresent()) {
            return UnreadFile.TOO_LARGE;
        }
        Optional<String> content = bytes.flatMap(FileText::of);
        content.ifPresent(known -> text.append(file.fenced(known)));
        return content.isPresent() ? "" : bytes.isEmpty() ? UnreadFile.NOT_TO_BE_HAD : UnreadFile.NO_TEXT;
    }

    private Optional<byte[]> fetch(HttpUrl url) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Response response =
                    client.newCall(new Request.Builder().url(url).build()).execute()) {
                if (response.isSuccessful()) {
                    return Optional.of(response.peekBody(FileText.MOST + 1L).bytes());
                }
            } catch (IOException e) {
                log.debug("A file could not be fetched", e);
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(HttpUrl url) {
        boolean own = hosts.contains(url.host()) && url.isHttps();
        return own || hosts.contains(url.host() + ":" + url.port());
    }

    /** A file as a message describes it. */
    private record TextFile(String id, String name, String type, String url, long size) {

        static TextFile of(DataObject file) {
            return new TextFile(
                    file.getString("id", ""),
                    file.getString("filename", ""),
                    file.getString("content_type", ""),
                    file.getString("url", ""),
                    file.getLong("size", 0));
        }

        private String extension() {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }

        boolean isText() {
            return LANGUAGES.containsKey(extension()) || type.startsWith("text/");
        }

        /** Within a fence longer than any in the file. */
        String fenced(String text) {
            int ticks = IntStream.iterate(3, n -> n + 1)
                    .filter(n -> !text.contains("`".repeat(n)))
                    .findFirst()
                    .orElse(3);
            String fence = "`".repeat(ticks);
            String language = LANGUAGES.getOrDefault(extension(), "");
            return String.join("\n", List.of("", fence + language, text.stripTrailing(), fence));
        }
    }
}
