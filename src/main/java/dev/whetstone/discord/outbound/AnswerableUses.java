package dev.whetstone.discord.outbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.adapter.AgedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Each member's latest button, form or command while it can still be answered where it was used; a message they write after it
 * ends that, because they look elsewhere now.
 */
public final class AnswerableUses {

    /** Discord forgets an interaction after 15 minutes. */
    public static final Duration ANSWERABLE = Duration.ofMinutes(14);

    private static final int LONGEST_WAIT = 5;

    private final AgedMap<String, Use> uses;

    AnswerableUses(Clock clock) {
        this.uses = new AgedMap<>(5_000, clock);
    }

    /**
     * One use.
     *
     * @param place the channel or thread it happened in
     * @param acknowledged whether Discord took the bot's first answer to it, without which there is no further one
     */
    record Use(String token, String place, CompletableFuture<Boolean> acknowledged) {

        /** Waits for the first answer. */
        boolean isAnswerable() {
            try {
                return acknowledged.get(LONGEST_WAIT, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        }
    }

    public void used(MemberRef member, String token, String place, CompletableFuture<Boolean> acknowledged) {
        uses.put(member.key(), new Use(token, place, acknowledged));
    }

    public void wrote(MemberRef member) {
        uses.remove(member.key());
    }

    /** The member's latest use in one of these places. */
    Optional<Use> in(MemberRef member, String... places) {
        return uses.youngerThan(ANSWERABLE, member.key())
                .filter(use -> List.of(places).contains(use.place()))
                .filter(Use::isAnswerable);
    }
}
