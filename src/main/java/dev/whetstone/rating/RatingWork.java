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
import java.util.Optional;

/** Counts the ratings anew from everything that is kept, when it was asked for. */
final class RatingWork implements DueWork, Projection {

    /** The Monday before which nothing was kept yet: the project is younger. */
    private static final LocalDate BEGINNING = LocalDate.of(2025, 12, 29);

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

    private void take() {
        Optional<Long> run = runs.take();
        run.ifPresent(number -> {
            rebuild();
            runs.done(number);
        });
    }

    @Override
    public void rebuild() {
        RatingCount count = new RatingCount();
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        BEGINNING.datesUntil(tomorrow.plusDays(1), Period.ofWeeks(1)).forEach(week -> count.play(week, sources));
        ratings.replace(count.all());
    }
}
