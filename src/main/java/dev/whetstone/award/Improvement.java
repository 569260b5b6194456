package dev.whetstone.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How much better a member's answers are than before, by mean grades 0..1.
 *
 * @param before of the time before, {@link #LEAST} answers or more
 * @param now of the time since, as many or more
 */
public record Improvement(String memberId, double before, double now) {

    /** Fewer answers say nothing. */
    public static final int LEAST = 3;

    /** Less is chance. */
    private static final double LEAST_RISE = 0.05;

    public double rise() {
        return now - before;
    }

    /** Those who rose, among the members of these lines, held against what they had before a date. */
    public static List<Improvement> of(List<Award> lines, LocalDate since) {
        Map<String, List<Award>> byMember =
                Ledger.graded(lines.stream()).stream().collect(Collectors.groupingBy(Award::memberId));
        return byMember.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue(), since).stream())
                .toList();
    }

    private static Optional<Improvement> of(String member, List<Award> graded, LocalDate since) {
        OptionalDouble before =
                mean(graded.stream().filter(line -> line.date().isBefore(since)).toList());
        OptionalDouble now = mean(
                graded.stream().filter(line -> !line.date().isBefore(since)).toList());
        return before.isEmpty() || now.isEmpty() || now.getAsDouble() - before.getAsDouble() < LEAST_RISE
                ? Optional.empty()
                : Optional.of(new Improvement(member, before.getAsDouble(), now.getAsDouble()));
    }

    private static OptionalDouble mean(List<Award> some) {
        return some.size() < LEAST
                ? OptionalDouble.empty()
                : some.stream().mapToDouble(Award::grade).average();
    }
}
