package dev.whetstone.mock.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchmakerTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(40);
    private static final Set<Seat.Role> ALL = EnumSet.allOf(Seat.Role.class);
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final Set<Seat.Role> PLAYING = EnumSet.of(Seat.Role.CANDIDATE, Seat.Role.INTERVIEWER);

    private final Matchmaker pairing = new Matchmaker((one, other) -> new PairScript("first", LENGTH));

    private static Span hours(int from, int to) {
        return new Span(MONDAY.plus(Duration.ofHours(from)), MONDAY.plus(Duration.ofHours(to)));
    }

    private static Wishes wishes(Level level) {
        return new Wishes(ALL, Set.of(), level);
    }

    private static Past past(Map<String, Integer> met, int waited, boolean satOut) {
        return new Past(met, waited, satOut, 0, Map.of());
    }

    private static PairCandidate free(String id, Span... spans) {
        return new PairCandidate(id, List.of(spans), wishes(Level.MEDIUM), past(Map.of(), 0, false));
    }

    private static PairCandidate with(PairCandidate one, Past past) {
        return new PairCandidate(one.id(), one.free(), one.wishes(), past);
    }

    private static List<Set<String>> members(Matchmaker.Outcome outcome) {
        return outcome.pairs().stream()
                .map(pair -> Set.of(pair.candidate().id(), pair.interviewer().id()))
                .toList();
    }

    @Test
    void onlyWhoHasTimeForAllOfItIsPaired() {
        PairCandidate long1 = free("a", hours(18, 20));
        PairCandidate short1 =
                free("b", new Span(hours(19, 20).from(), hours(19, 20).from().plus(LENGTH)));
        PairCandidate tooShort =
                free("c", new Span(hours(19, 20).from(), hours(19, 20).from().plus(LENGTH.minusMinutes(1))));
        assertThat(pairing.of(List.of(long1, short1)).pairs())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.starts()).containsExactly(hours(19, 20).from()));
        assertThat(pairing.of(List.of(long1, tooShort)).alone()).hasSize(2);
    }

    @Test
    void startsAreOfferedFromEveryDayFirst() {
        PairCandidate a = free("a", hours(18, 20), hours(42, 43), hours(66, 70));
        assertThat(pairing.of(List.of(a, free("b", hours(0, 160))))
                        .pairs()
                        .get(0)
                        .starts())
                .containsExactly(
                        hours(18, 0).from(),
                        hours(18, 0).from().plusSeconds(1800),
                        hours(19, 0).from(),
                        hours(42, 0).from(),
                        hours(66, 0).from());
    }

    @Test
    void whoSatOutIsPairedBeforeEverybodyElse() {
        PairCandidate hub = free("hub", hours(10, 12));
        PairCandidate waiting = with(free("z", hours(10, 11)), past(Map.of("hub", 9), 1, true));
        PairCandidate fresh = free("a", hours(10, 11));
        Wishes never = new Wishes(EnumSet.of(Seat.Role.CANDIDATE), Set.of(), Level.MEDIUM);
        PairCandidate asker = new PairCandidate(
                "hub", hub.free(), new Wishes(EnumSet.of(Seat.Role.INTERVIEWER), Set.of(), Level.MEDIUM), hub.past());
        Matchmaker.Outcome outcome = pairing.of(List.of(
                asker,
                new PairCandidate("z", waiting.free(), never, waiting.past()),
                new PairCandidate("a", fresh.free(), never, fresh.past())));
        assertThat(members(outcome)).containsExactly(Set.of("hub", "z"));
        assertThat(outcome.alone()).extracting(PairCandidate::id).containsExactly("a");
    }

    @Test
    void nobodyMeetsAgainWhileAnotherIsThere() {
        PairCandidate a = with(free("a", hours(10, 12)), past(Map.of("b", 1, "c", 1), 0, false));
        PairCandidate b = with(free("b", hours(10, 12)), past(Map.of("a", 1), 0, false));
        PairCandidate c = with(free("c", hours(10, 12)), past(Map.of("a", 1), 0, false));
        PairCandidate d = free("d", hours(10, 12));
        assertThat(members(pairing.of(List.of(a, b, c, d))))
                .containsExactlyInAnyOrder(Set.of("a", "d"), Set.of("b", "c"));
    }

    @Test
    void theOddOneWatchesWhereAllThreeHaveTime() {
        Matchmaker.Outcome outcome =
                pairing.of(List.of(free("a", hours(10, 12)), free("b", hours(10, 12)), free("c", hours(11, 12))));
        assertThat(outcome.alone()).isEmpty();
        assertThat(outcome.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.seats())
                    .extracting(Seat::role)
                    .containsExactly(Seat.Role.CANDIDATE, Seat.Role.INTERVIEWER, Seat.Role.OBSERVER);
            assertThat(pair.starts()).containsExactly(hours(11, 12).from());
        });
    }

    @Test
    void whoIsWeakerAnswersFirstAndStrengthMeetsWeakness() {
        PairCandidate strong = new PairCandidate(
                "a", List.of(hours(1, 9)), wishes(Level.MEDIUM), new Past(Map.of(), 0, false, 0, Map.of("sql", 0.9)));
        PairCandidate weak = new PairCandidate(
                "b", List.of(hours(1, 9)), wishes(Level.MEDIUM), new Past(Map.of(), 0, false, 0, Map.of("sql", 0.2)));
        assertThat(pairing.pair(strong, weak).orElseThrow().candidate().id()).isEqualTo("b");
        assertThat(Weights.fit(strong, weak, 1))
                .isGreaterThan(Weights.fit(strong, strong, 1))
                .isGreaterThan(Weights.fit(weak, weak, 1));
        PairCandidate absent = with(weak, new Past(Map.of(), 0, false, 3, Map.of("sql", 0.2)));
        assertThat(Weights.fit(strong, absent, 1)).isLessThan(Weights.fit(strong, weak, 1));
        PairCandidate far = new PairCandidate("b", weak.free(), wishes(Level.HARD), weak.past());
        assertThat(Weights.fit(strong, far, 1)).isLessThan(Weights.fit(strong, weak, 1));
    }

    @Test
    void theTotalWeightEqualsThatOfAnExhaustiveSearch() {
        Random random = new Random(17);
        for (int run = 0; run < 400; run++) {
            List<PairCandidate> all = some(random, 2 + random.nextInt(8));
            long total = pairing.of(all).pairs().stream()
                    .mapToLong(Matchmaker::weight)
                    .sum();
            assertThat(total).as("run %d", run).isEqualTo(best(all));
            List<PairCandidate> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            assertThat(members(pairing.of(shuffled))).isEqualTo(members(pairing.of(all)));
        }
    }

    private static List<PairCandidate> some(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Integer> met = new HashMap<>();
                    IntStream.range(0, count).filter(j -> j != i).forEach(j -> met.put("m" + j, random.nextInt(3)));
                    int begin = random.nextInt(12);
                    return new PairCandidate(
                            "m" + i,
                            List.of(hours(begin, begin + 1 + random.nextInt(4)), hours(begin + 30, begin + 31)),
                            new Wishes(PLAYING, Set.of(), LEVELS.get(random.nextInt(LEVELS.size()))),
                            new Past(
                                    met,
                                    random.nextInt(9),
                                    random.nextInt(3) == 0,
                                    random.nextInt(3),
                                    Map.of("sql", random.nextDouble())));
                })
                .toList();
    }

    /** By trying everything. */
    private long best(List<PairCandidate> left) {
        if (left.size() < 2) {
            return 0;
        }
        PairCandidate first = left.get(0);
        List<PairCandidate> rest = left.subList(1, left.size());
        long best = best(rest);
        for (PairCandidate other : rest) {
            List<PairCandidate> others =
                    rest.stream().filter(one -> !one.equals(other)).toList();
            var pair = pairing.pair(first, other);
            if (pair.isPresent()) {
                best = Math.max(best, Matchmaker.weight(pair.get()) + best(others));
            }
        }
        return best;
    }

    @Test
    void theGreatestWeightsAddUpExactly() {
        long most = (long) Weights.MOST_MEMBERS * 10_000_000_000_000L;
        assertThat((long) (double) (most + 1)).isEqualTo(most + 1);
        PairCandidate a = with(free("a", hours(1, 9)), past(Map.of(), 99, true));
        assertThat(Weights.of(a, with(a, past(Map.of("a", 99), 99, true)), 5))
                .isPositive()
                .isLessThan(Weights.of(a, a, 1));
    }
}
