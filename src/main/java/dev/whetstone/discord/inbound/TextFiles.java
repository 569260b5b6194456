package dev.whetstone.discord.inbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The small text files that come with a message, as code blocks to append to its text. They are fetched from Discord's own host
 * alone, whatever address the message gives; a file that is too large, not text or not to be had is left out.
 */
public final class TextFiles {

    private static final Logger log = LoggerFactory.getLogger(TextFiles.class);
    private static final int LARGEST = 64 * 1024;
    private static final int MOST = 3;
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

    /** The files of a message as its JSON describes them; empty where there is none. */
    public String of(DataObject message) {
        return message.optArray("attachments").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .map(file -> new TextFile(
                        file.getString("filename", ""), file.getString("url", ""), file.getLong("size", 0)))
                .filter(file -> file.isText() && file.size() <= LARGEST)
                .limit(MOST)
                .flatMap(file -> fetch(file).map(file::fenced).stream())
                .collect(Collectors.joining());
    }

    private Optional<String> fetch(TextFile file) {
        HttpUrl url = HttpUrl.parse(file.url());
        if (url == null || !isTrusted(url)) {
            log.debug("The file {} is not on Discord's host", file.name());
            return Optional.empty();
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Response response =
                    client.newCall(new Request.Builder().url(url).build()).execute()) {
                return response.isSuccessful()
                        ? decoded(response.peekBody(LARGEST + 1L).bytes())
                        : Optional.empty();
            } catch (IOException e) {
                log.debug("The file {} could not be fetched", file.name(), e);
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(HttpUrl url) {
        boolean own = hosts.contains(url.host()) && url.isHttps();
        return own || hosts.contains(url.host() + ":" + url.port());
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A file as a message describes it. */
    private record TextFile(String name, String url, long size) {

        private String extension() {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }

        boolean isText() {
            return LANGUAGES.containsKey(extension());
        }

        /** Within a fence longer than any in the file. */
        String fenced(String text) {
            int ticks = IntStream.iterate(3, n -> n + 1)
                    .filter(n -> !text.contains("`".repeat(n)))
                    .findFirst()
                    .orElse(3);
            String fence = "`".repeat(ticks);
            return String.join("\n", List.of("", fence + LANGUAGES.get(extension()), text.stripTrailing(), fence));
        }
    }
}
