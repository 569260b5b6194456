package dev.whetstone.mock.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.Seat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty members in nine zones, thirty weeks across the clocks' changes, with weeks off and people who do not come. */
class SeasonOfPairingTests {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Africa/Lagos",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Sydney");
    private static final int MEMBERS = 40;
    private static final int WEEKS = 30;

    /** A member as the simulation knows them. */
    private static final class Person {
        final String id;
        final ZoneId zone;
        final WeeklyHours hours;
        final Level level;
        final Map<String, Integer> met = new HashMap<>();
        int waited;
        int noShows;
        boolean satOut;

        Person(int number, Random random) {
            this.id = "m%02d".formatted(number);
            this.zone = ZoneId.of(ZONES.get(number % ZONES.size()));
            this.level = List.of(Level.values()).get(random.nextInt(3));
            List<Window> windows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                LocalTime from = LocalTime.of(
                        random.nextBoolean() ? 6 + random.nextInt(4) : 17 + random.nextInt(5), 15 * random.nextInt(4));
                windows.add(
                        new Window(DayOfWeek.of(1 + random.nextInt(7)), from, from.plusHours(2 + random.nextInt(3))));
            }
            windows.add(new Window(DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(3, 30)));
            this.hours = new WeeklyHours(windows);
        }

        PairCandidate candidate(Span week) {
            return new PairCandidate(
                    id,
                    hours.within(week, zone),
                    new Wishes(EnumSet.allOf(Seat.Role.class), Set.of(), level),
                    new Past(met, waited, satOut, noShows, Map.of("sql", (id.hashCode() % 10) / 10.0)));
        }

        /** Counted by their own clock, minute by minute, without what is tested. */
        boolean isInHours(Instant moment) {
            ZonedDateTime local = moment.atZone(zone);
            return hours.windows().stream().anyMatch(window -> {
                boolean night = !window.to().isAfter(window.from());
                LocalTime time = local.toLocalTime();
                boolean today = local.getDayOfWeek() == window.day();
                boolean dayBefore = local.getDayOfWeek() == window.day().plus(1);
                boolean begun = !time.isBefore(window.from());
                boolean over = !time.isBefore(window.to());
                return night ? (today && begun) || (dayBefore && !over) : today && begun && !over;
            });
        }
    }

    private final Map<String, Person> people = new HashMap<>();
    private final Matchmaker pairing = new Matchmaker((one, other) ->
            new PairScript("first", Duration.ofMinutes(40 + 10 * (one.id().length() % 2))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWeekIsFair(long seed) {
        Random random = new Random(seed);
        IntStream.range(0, MEMBERS).forEach(i -> people.put("m%02d".formatted(i), new Person(i, random)));
        LocalDate sunday = LocalDate.of(2026, 9, 6);
        int met = 0;
        for (int week = 0; week < WEEKS; week++) {
            Instant from = sunday.plusWeeks(week)
                    .atTime(18, 0)
                    .atZone(ZoneId.of("Europe/Berlin"))
                    .toInstant();
            Span span = new Span(from.plus(Duration.ofDays(1)), from.plus(Duration.ofDays(8)));
            List<PairCandidate> there = people.values().stream()
                    .filter(one -> random.nextInt(10) > 0)
                    .map(one -> one.candidate(span))
                    .toList();
            Matchmaker.Outcome outcome = pairing.of(there);
            requireFair(there, outcome);
            met += outcome.pairs().size();
            live(outcome, random);
        }
        assertThat(met).isGreaterThan(WEEKS * (MEMBERS / 2 - 5));
    }

    private Person person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    private void requireFair(List<PairCandidate> there, Matchmaker.Outcome outcome) {
        List<String> placed =
                new ArrayList<>(outcome.alone().stream().map(PairCandidate::id).toList());
        for (Pair pair : outcome.pairs()) {
            pair.seats().forEach(seat -> placed.add(seat.memberId()));
            for (Instant start : pair.starts()) {
                requireInHours(pair, start);
            }
        }
        assertThat(placed).doesNotHaveDuplicates().hasSameSizeAs(there);
        assertThat(outcome.alone()).noneMatch(one -> one.past().satOut());
        requireNoNeedlessRepetition(outcome);
    }

    private void requireInHours(Pair pair, Instant start) {
        for (Seat seat : pair.seats()) {
            for (long minute = 0; minute < pair.script().length().toMinutes(); minute++) {
                assertThat(person(seat.memberId()).isInHours(start.plusSeconds(60 * minute)))
                        .as("%s at %s", seat, start.plusSeconds(60 * minute))
                        .isTrue();
            }
        }
    }

    /** Neither with somebody who has no partner nor by an exchange of partners would fewer meet again. */
    private void requireNoNeedlessRepetition(Matchmaker.Outcome outcome) {
        List<PairCandidate> odd = new ArrayList<>(outcome.alone());
        outcome.pairs().forEach(pair -> pair.observer().ifPresent(odd::add));
        for (Pair pair : outcome.pairs()) {
            PairCandidate a = pair.candidate();
            PairCandidate b = pair.interviewer();
            int before = a.met(b);
            for (PairCandidate c : before == 0 ? List.<PairCandidate>of() : odd) {
                assertThat(isBetter(a, c, before)
                                && (!b.past().satOut() || c.past().satOut()))
                        .as("%s %s %s", a.id(), b.id(), c.id())
                        .isFalse();
                assertThat(isBetter(b, c, before)
                                && (!a.past().satOut() || c.past().satOut()))
                        .as("%s %s %s", a.id(), b.id(), c.id())
                        .isFalse();
            }
            for (Pair other : outcome.pairs()) {
                int both = before + other.candidate().met(other.interviewer());
                assertThat(exchanged(a, other.candidate(), b, other.interviewer()))
                        .isGreaterThanOrEqualTo(both);
                assertThat(exchanged(a, other.interviewer(), b, other.candidate()))
                        .isGreaterThanOrEqualTo(both);
            }
        }
    }

    private boolean isBetter(PairCandidate one, PairCandidate odd, int before) {
        return one.met(odd) < before && pairing.pair(one, odd).isPresent();
    }

    private int exchanged(PairCandidate a, PairCandidate c, PairCandidate b, PairCandidate d) {
        boolean possible = !a.equals(c)
                && !b.equals(d)
                && pairing.pair(a, c).isPresent()
                && pairing.pair(b, d).isPresent();
        return possible ? a.met(c) + b.met(d) : Integer.MAX_VALUE;
    }

    private void live(Matchmaker.Outcome outcome, Random random) {
        Set<String> alone =
                new HashSet<>(outcome.alone().stream().map(PairCandidate::id).toList());
        Set<String> together = new HashSet<>();
        for (Pair pair : outcome.pairs()) {
            String a = pair.candidate().id();
            String b = pair.interviewer().id();
            person(a).met.merge(b, 1, Integer::sum);
            person(b).met.merge(a, 1, Integer::sum);
            pair.seats().forEach(seat -> together.add(seat.memberId()));
            if (random.nextInt(20) == 0) {
                person(a).noShows++;
            }
        }
        people.values().forEach(one -> {
            one.satOut = together.contains(one.id) ? false : alone.contains(one.id) || one.satOut;
            one.waited = together.contains(one.id) ? 0 : one.waited + 1;
        });
    }
}
