package dev.whetstone.cli.content;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Notices what was copied from the source material: twelve words in a row. What ships is no text but the first 48 bits of the
 * SHA-256 of each run of twelve words, in small letters and with a blank between them; by chance one run in 40 billion is taken
 * for one of theirs.
 */
final class SourceRuns {

    private static final int RUN = 12;

    private static final String FILE = "source-runs.bin";
    private static final int BYTES = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<Long> known;

    SourceRuns(Set<Long> known) {
        this.known = known;
    }

    static SourceRuns shipped() {
        try (InputStream in = Objects.requireNonNull(SourceRuns.class.getResourceAsStream(FILE), FILE)) {
            ByteBuffer all = ByteBuffer.wrap(in.readAllBytes());
            Set<Long> known = new HashSet<>();
            while (all.remaining() >= BYTES) {
                known.add(number(all));
            }
            return new SourceRuns(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the first run of a file stands that stands in the sources too. */
    Optional<Problem> problem(ContentFile file) {
        return runs(file.text()).entrySet().stream()
                .filter(run -> known.contains(run.getKey()))
                .findFirst()
                .map(run -> new Problem(
                        file.path(),
                        line(file.text(), run.getValue()),
                        "twelve words in a row stand in the source material too: say it in words of your own"));
    }

    /** The hashes of all runs of a text in their order, and where each begins. */
    static Map<Long, Integer> runs(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        Map<Long, Integer> runs = new LinkedHashMap<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.putIfAbsent(hash(words, start), words.get(start).start());
        }
        return runs;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static long hash(List<MatchResult> words, int start) {
        List<String> run = new ArrayList<>();
        words.subList(start, start + RUN).forEach(word -> run.add(word.group().toLowerCase(Locale.ROOT)));
        byte[] text = String.join(" ", run).getBytes(StandardCharsets.UTF_8);
        return number(ByteBuffer.wrap(sha256().digest(text)));
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int i = 0; i < BYTES; i++) {
            number = (number << 8) | (bytes.get() & 0xff);
        }
        return number;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
