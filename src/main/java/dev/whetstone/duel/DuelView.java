package dev.whetstone.duel;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** How a member's duels stand, with everything a direct message would have brought. */
record DuelView(Duels duels, DuelTexts texts) {

    private static final int LATEST = 3;
    private static final int LOOKED_AT = 20;

    Reply standing(String memberId) {
        List<Block> blocks = new ArrayList<>();
        duels.openOf(memberId).forEach(duel -> blocks.addAll(open(duel, duel.seatOf(memberId))));
        if (blocks.isEmpty()) {
            duels.of(memberId, LOOKED_AT).stream()
                    .filter(duel -> duel.state() == Duel.State.DONE)
                    .limit(LATEST)
                    .forEach(duel -> blocks.add(new Block.Prose(ended(duel, duel.seatOf(memberId)))));
            blocks.add(
                    new Block.Prose(
                            "You have no duel open; challenge somebody with `/prep duel @member`, or with a topic after the name."));
        }
        return new Reply.Private(new ChatMessage(blocks));
    }

    private String ended(Duel duel, int seat) {
        return new DuelResult(duel, texts.bank()).line(seat, texts.name(duel, 1 - seat));
    }

    private List<Block> open(Duel duel, int seat) {
        if (duel.state() == Duel.State.OFFERED) {
            return seat == 1 ? task(duel, seat, DuelTask.Kind.OFFER, 0) : waiting(duel);
        }
        DuelSeat own = duel.seat(seat);
        if (own.pending() != null) {
            return List.of(new Block.Prose("Your answer to question %d is being graded.".formatted(own.next() + 1)));
        }
        return own.next() < Duel.QUESTIONS
                ? task(duel, seat, DuelTask.Kind.ASK, own.next())
                : task(duel, seat, DuelTask.Kind.THROUGH, 0);
    }

    private List<Block> waiting(Duel duel) {
        return List.of(
                new Block.Prose("Your challenge waits for %s.".formatted(texts.name(duel, 1))),
                new Block.Choices(List.of(Choice.of("Withdraw", DuelActions.WITHDRAW, duel.id()))));
    }

    private List<Block> task(Duel duel, int seat, DuelTask.Kind kind, int number) {
        return texts.of(duel, DuelTask.of(seat, kind, number)).blocks();
    }
}
