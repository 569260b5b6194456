package dev.whetstone.award;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member's place on one board: a projection of their own ledger lines, {@code lines} of them.
 *
 * @param board {@link Seasons} name
 * @param answered rounds answered
 * @param gradeSum the sum of their final grades, so that accuracy is gradeSum / answered
 * @param digest stands for the very lines it was made of; null in a standing of an earlier build
 */
@Document("standings")
public record Standing(
        @Id String id,
        String groupId,
        String memberId,
        String board,
        int points,
        int answered,
        double gradeSum,
        int lines,
        @Nullable Long digest) {

    /** The mean grade 0..1, 0 if nothing was answered. */
    public double accuracy() {
        return answered == 0 ? 0 : gradeSum / answered;
    }

    static String id(String groupId, String board, String memberId) {
        return groupId + "|" + board + "|" + memberId;
    }

    // --- counting

    /** What the member's lines add up to, by board. */
    public static Map<String, Standing> recount(String groupId, String memberId, Collection<Award> lines) {
        return recount(groupId, memberId, lines.stream(), boards(lines));
    }

    /** The same for some boards, of lines that are taken one after the other. */
    static Map<String, Standing> recount(String groupId, String memberId, Stream<Award> lines, Set<String> boards) {
        Map<String, Count> byBoard = new LinkedHashMap<>();
        lines.forEach(line -> boardsOf(line)
                .filter(boards::contains)
                .forEach(board ->
                        byBoard.computeIfAbsent(board, none -> new Count()).add(line)));
        return byBoard.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().standing(groupId, memberId, entry.getKey())));
    }

    private static Stream<String> boardsOf(Award line) {
        return Stream.of(Seasons.ALL, Seasons.month(line.date()), Seasons.week(line.date()));
    }

    static Set<String> boards(Collection<Award> lines) {
        return lines.stream().flatMap(Standing::boardsOf).collect(Collectors.toSet());
    }

    /** Which line of its answer is the last so far, and its grade. */
    private record Last(int number, double grade) {}

    /** What lines come to, without the lines. */
    private static final class Count {

        private final Map<String, Last> answers = new LinkedHashMap<>();
        private int points;
        private int lines;
        private long digest;

        void add(Award line) {
            points += line.points();
            lines++;
            digest += digest(line.id());
            if (line.kind() == Award.Kind.ANSWER) {
                answers.merge(
                        line.cause(),
                        new Last(line.number(), line.grade()),
                        (one, other) -> one.number() > other.number() ? one : other);
            }
        }

        Standing standing(String groupId, String memberId, String board) {
            List<Last> counted =
                    answers.values().stream().filter(last -> last.grade() >= 0).toList();
            return new Standing(
                    Standing.id(groupId, board, memberId),
                    groupId,
                    memberId,
                    board,
                    points,
                    counted.size(),
                    counted.stream().mapToDouble(Last::grade).sum(),
                    lines,
                    digest);
        }
    }

    /** FNV-1a, 64 bits (<a href="https://www.rfc-editor.org/rfc/rfc9923">RFC 9923</a>), of the characters. */
    private static long digest(String id) {
        return id.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
