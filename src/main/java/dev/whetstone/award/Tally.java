package dev.whetstone.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines of the ledger add up to on each board: all time, the month and the week of their dates. */
public final class Tally {

    private Tally() {}

    /** What the member's lines add up to, by board. */
    public static Map<String, Standing> recount(String groupId, String memberId, Collection<Award> lines) {
        return recount(groupId, memberId, lines, boards(lines));
    }

    static Map<String, Standing> recount(String groupId, String memberId, Collection<Award> lines, Set<String> boards) {
        Map<String, List<Award>> byBoard = new LinkedHashMap<>();
        lines.forEach(line -> boardsOf(line)
                .filter(boards::contains)
                .forEach(board -> byBoard.computeIfAbsent(board, none -> new ArrayList<>())
                        .add(line)));
        return byBoard.entrySet().stream()
                .map(entry -> count(groupId, memberId, entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Standing::board, Function.identity()));
    }

    private static Stream<String> boardsOf(Award line) {
        return Stream.of(Seasons.ALL, Seasons.month(line.date()), Seasons.week(line.date()));
    }

    static Set<String> boards(Collection<Award> lines) {
        return lines.stream().flatMap(Tally::boardsOf).collect(Collectors.toSet());
    }

    private static Standing count(String groupId, String memberId, String board, List<Award> lines) {
        Map<String, Award> lastOfRound = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.kind() == Award.Kind.ANSWER)
                .forEach(line -> lastOfRound.merge(
                        line.cause(), line, (one, other) -> one.number() > other.number() ? one : other));
        List<Award> counted =
                lastOfRound.values().stream().filter(line -> line.grade() >= 0).toList();
        return new Standing(
                Standing.id(groupId, board, memberId),
                groupId,
                memberId,
                board,
                lines.stream().mapToInt(Award::points).sum(),
                counted.size(),
                counted.stream().mapToDouble(Award::grade).sum(),
                lines.size(),
                lines.stream().mapToLong(line -> digest(line.id())).sum());
    }

    /** FNV-1a, 64 bits (<a href="https://www.rfc-editor.org/rfc/rfc9923">RFC 9923</a>), of the characters. */
    private static long digest(String id) {
        return id.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
