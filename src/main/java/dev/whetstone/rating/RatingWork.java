package dev.whetstone.rating;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.schema.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts the ratings anew from everything that is kept, when it was asked for. */
final class RatingWork implements DueWork, Projection {

    private final RatingRuns runs;
    private final Ratings ratings;
    private final List<RatedGames> sources;
    private final Workers workers;

    RatingWork(RatingRuns runs, Ratings ratings, List<RatedGames> sources, Workers workers) {
        this.runs = runs;
        this.ratings = ratings;
        this.sources = List.copyOf(sources);
        this.workers = workers;
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
        sources.forEach(source -> source.each(count::add));
        ratings.replace(count.all());
    }
}
