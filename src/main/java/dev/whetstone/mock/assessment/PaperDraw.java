package dev.whetstone.mock.assessment;

import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes questions by topic out of a pool, so that an hour is enough for all of them where the pool allows. */
final class PaperDraw {

    private static final int MINUTES = 60;

    /** How far above what is left for each a question may be. */
    private static final double ROOM = 1.6;

    private final List<Question> pool;
    private final Predicate<Question> free;
    private final List<Question> drawn = new ArrayList<>();

    /** @param free asked only of what would be taken */
    PaperDraw(List<Question> pool, Predicate<Question> free) {
        this.pool = new ArrayList<>(pool);
        this.free = free;
    }

    /** One for each place in the order, and around again; then the shortest of what is left. */
    List<Question> draw(List<String> topics) {
        int before = -1;
        while (before != drawn.size() && !isFull()) {
            before = drawn.size();
            topics.forEach(topic -> take(question ->
                    question.head().topic().equals(topic) && question.head().minutes() <= room()));
        }
        pool.sort(Comparator.comparing(question -> question.head().minutes()));
        while (!isFull() && !pool.isEmpty()) {
            take(question -> true);
        }
        return drawn;
    }

    private void take(Predicate<Question> wanted) {
        Optional<Question> found =
                isFull() ? Optional.empty() : pool.stream().filter(wanted).findFirst();
        found.ifPresent(question -> {
            pool.remove(question);
            if (free.test(question)) {
                drawn.add(question);
            } else {
                take(wanted);
            }
        });
    }

    private boolean isFull() {
        return drawn.size() >= PaperMaker.QUESTIONS;
    }

    private double room() {
        int used =
                drawn.stream().mapToInt(question -> question.head().minutes()).sum();
        return ROOM * Math.max(0, MINUTES - used) / (PaperMaker.QUESTIONS - drawn.size());
    }
}
