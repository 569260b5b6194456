package dev.whetstone.duel;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;

/** What the buttons of a challenge do. */
record DuelOffers(DuelDesk desk, DuelPicker picker) {

    /** Takes it: the questions are picked now, so that none of them is ahead by then. */
    Reply accept(Call call) {
        return desk.with(call, (duel, member) -> {
            if (duel.state() != Duel.State.OFFERED || duel.seatOf(member) != 1) {
                return desk.tooLate(duel.id());
            }
            Optional<StudyGroup> group = desk.groupOf(duel);
            if (group.isEmpty()) {
                return off(duel, call, "One of you takes no part in the group any more, so the duel is off.");
            }
            return desk.places().take(member, duel.id())
                    ? begin(duel, member, group.get(), call)
                    : Reply.say(DuelDesk.BUSY);
        });
    }

    private Reply begin(Duel duel, String member, StudyGroup group, Call call) {
        List<String> picked = picker.pick(
                group,
                new Duel.Pair(duel.seat(0).memberId(), member),
                duel.topic(),
                group.cadence().dateOf(call.at()),
                duel.id());
        if (picked.size() < Duel.QUESTIONS) {
            return off(
                    duel,
                    call,
                    "There are not three questions left that neither of you had lately, so the duel is off.");
        }
        if (desk.duels().isChanged(duel.id(), current -> current.accept(member, picked, call.at()))) {
            return Reply.say("Accepted. The first question comes in a moment, in a direct message; you have a day.");
        }
        boolean open =
                desk.duels().find(duel.id()).filter(now -> now.state().isOpen()).isPresent();
        if (!open) {
            desk.places().free(member, duel.id());
        }
        return desk.tooLate(duel.id());
    }

    private Reply off(Duel duel, Call call, String sentence) {
        boolean done = desk.duels().isChanged(duel.id(), current -> current.callOff(call.at()));
        return done ? Reply.say(sentence) : desk.tooLate(duel.id());
    }

    /** Leaves it. */
    Reply decline(Call call) {
        return desk.with(
                call,
                (duel, member) -> desk.duels().isChanged(duel.id(), current -> current.decline(member, call.at()))
                        ? Reply.say("Declined; your challenger is told.")
                        : desk.tooLate(duel.id()));
    }

    /** Takes it back before it is accepted. */
    Reply withdraw(Call call) {
        return desk.with(
                call,
                (duel, member) -> desk.duels().isChanged(duel.id(), current -> current.withdraw(member, call.at()))
                        ? Reply.say("Withdrawn.")
                        : desk.tooLate(duel.id()));
    }
}
