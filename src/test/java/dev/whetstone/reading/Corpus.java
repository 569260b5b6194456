package dev.whetstone.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads golden cases: a name, a message and what is read in it. */
final class Corpus {

    private static final Pattern NAMED_SIGN = Pattern.compile("\\{U\\+([0-9A-F]{4})}");

    private Corpus() {}

    record Case(String name, String message, String read) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> of(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/reading/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## "))
                    .skip(1)
                    .map(Corpus::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String text) {
        int title = text.indexOf('\n');
        int arrow = text.indexOf("\n=>\n");
        String message = NAMED_SIGN
                .matcher(text.substring(title + 1, arrow))
                .replaceAll(sign -> String.valueOf((char) Integer.parseInt(sign.group(1), 16)));
        return new Case(
                text.substring(0, title), message, text.substring(arrow + 4).stripTrailing());
    }
}
