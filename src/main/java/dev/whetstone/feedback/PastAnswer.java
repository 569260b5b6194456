package dev.whetstone.feedback;

import dev.whetstone.chat.Block;
import dev.whetstone.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * One member's answer to one round, as its author may read it now.
 *
 * @param title of the question; its id where it is no longer in the bank
 * @param topic empty where it is no longer in the bank
 * @param percent the grade; empty before the reveal and while people have to judge
 * @param tries what was written, in its order
 */
public record PastAnswer(Round round, String title, String topic, OptionalInt percent, List<Try> tries) {

    public PastAnswer {
        tries = List.copyOf(tries);
    }

    /**
     * One attempt.
     *
     * @param text empty once it is taken back
     * @param note how it counts, as a clause
     * @param reasons what its author was told of it, without what the reveal keeps back
     */
    public record Try(Instant at, String text, String note, List<Block> reasons) {}
}
