package dev.whetstone.schedule;

import dev.whetstone.storage.Backoff;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps of an item are done, and when the others are taken again. */
public final class StepLog {

    /** {@code again} is null once the step is done, {@code refusal} unless that was in vain; {@code attempts} are those that failed. */
    public record Entry(
            String step,
            int attempts,
            @Nullable Instant again,
            @Nullable String refusal) {}

    private List<Entry> entries;

    public StepLog(List<Entry> entries) {
        this.entries = entries;
    }

    public boolean isDone(String step) {
        return find(step).filter(entry -> entry.again() == null).isPresent();
    }

    /** Empty for a step that is done, or that nothing is noted of. */
    public Optional<Instant> waitsUntil(String step) {
        return find(step).map(Entry::again);
    }

    /** Why a step whose name begins so was in vain; the first of several. */
    public Optional<String> refusal(String start) {
        return entries.stream()
                .filter(entry -> entry.step().startsWith(start))
                .map(Entry::refusal)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public void done(String step, @Nullable String refusal) {
        put(new Entry(step, attempts(step), null, refusal));
    }

    /** Takes the step not before then; no attempt failed. */
    public void waitFor(String step, Instant until) {
        put(new Entry(step, attempts(step), until, null));
    }

    /** Takes the step again after a pause that grows with every attempt. */
    public void failed(String step, Instant now) {
        int attempts = attempts(step);
        put(new Entry(step, attempts + 1, now.plus(Backoff.after(attempts)), null));
    }

    private int attempts(String step) {
        return find(step).map(Entry::attempts).orElse(0);
    }

    private Optional<Entry> find(String step) {
        return entries.stream().filter(entry -> entry.step().equals(step)).findFirst();
    }

    private void put(Entry entry) {
        this.entries = Stream.concat(
                        entries.stream().filter(known -> !known.step().equals(entry.step())), Stream.of(entry))
                .toList();
    }
}
