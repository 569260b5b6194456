package dev.whetstone.rating;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.schema.Projection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the ratings when it was asked for: the last weeks anew, on top of what stands below them, or everything where something
 * older has changed.
 */
final class RatingWork implements DueWork, Projection {

    /** The Monday before which nothing was kept yet: the project is younger. */
    private static final LocalDate BEGINNING = LocalDate.of(2025, 12, 29);

    /** Weeks in which grades still change every day. */
    private static final int OPEN_WEEKS = 4;

    private final RatingRuns runs;
    private final Ratings ratings;
    private final List<RatedGames> sources;
    private final Workers workers;
    private final Clock clock;

    RatingWork(RatingRuns runs, Ratings ratings, List<RatedGames> sources, Workers workers, Clock clock) {
        this.runs = runs;
        this.ratings = ratings;
        this.sources = List.copyOf(sources);
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public int run(Instant now) {
        return runs.isDue(now) && workers.submit("ratings", this::take) ? 1 : 0;
    }

    void take() {
        runs.take().ifPresent(run -> {
            LocalDate until = until();
            Optional<Map<String, KeptRating>> below = run.enough().flatMap(ratings::below);
            if (below.isEmpty() || run.settled().filter(until::equals).isEmpty()) {
                runs.unsettle();
            }
            Map<String, KeptRating> counted = counted(
                    below.flatMap(known -> run.settled()).orElse(BEGINNING),
                    new RatingCount(below.orElse(Map.of()), until));
            if (runs.holds(run.number())) {
                ratings.replace(counted);
                runs.done(run.number(), until);
            }
        });
    }

    @Override
    public void rebuild() {
        runs.unsettle();
        ratings.replace(counted(BEGINNING, new RatingCount(Map.of(), until())));
    }

    private Map<String, KeptRating> counted(LocalDate from, RatingCount count) {
        LocalDate tomorrow = today().plusDays(1);
        from.datesUntil(tomorrow.plusDays(1), Period.ofWeeks(1)).forEach(week -> count.play(week, sources));
        return count.all();
    }

    private LocalDate until() {
        return RatedGame.monday(today()).minusWeeks(OPEN_WEEKS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
