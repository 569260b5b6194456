package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under {@code src/test/resources/slack}; {@code -Dgolden=write} writes it instead, to be looked at. */
final class SlackGolden {

    private static final Path FOLDER = Path.of("src/test/resources/slack");

    private SlackGolden() {}

    static void matches(String name, String actual) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
