package dev.whetstone.duel;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the command and the buttons of duels share: whose duel it is, and what is said where it is too late. */
record DuelDesk(Duels duels, DuelPlaces places, Members members, Groups groups) {

    static final String BUSY =
            "You have a duel of your own already; `/prep duel` shows it, and one that is not accepted can be withdrawn.";

    /** Runs an action for one of the two in a duel; whoever else presses is told so. */
    Reply with(Call call, BiFunction<Duel, String, Reply> action) {
        Optional<String> member = members.idOf(call.member());
        Optional<Duel> duel = duels.find(call.argument().split("\\|", 2)[0]);
        return member.flatMap(id -> duel.filter(found -> found.seatOf(id) >= 0).map(found -> action.apply(found, id)))
                .orElseGet(() -> Reply.say("That duel is not one of yours, or no longer there."));
    }

    /** Why nothing was done, by how the duel stands now. */
    Reply tooLate(String duelId) {
        return Reply.say(
                duels.find(duelId).map(Duel::state).map(DuelDesk::stands).orElse("That duel is gone."));
    }

    private static String stands(Duel.State state) {
        return switch (state) {
            case OFFERED -> "That challenge is open no more, or still waits for the other one.";
            case RUNNING -> "That duel is running; `/prep duel` shows where you are.";
            case DONE -> "That duel is over; `/prep duel` shows how it ended.";
            case DECLINED -> "That duel was declined.";
            case LAPSED -> "That challenge was open for a day and is off now.";
            case WITHDRAWN -> "That duel was withdrawn.";
            case CALLED_OFF -> "That duel was called off.";
        };
    }

    /** The group of a duel, if both still take part in it. */
    Optional<StudyGroup> groupOf(Duel duel) {
        List<String> both = List.of(duel.seat(0).memberId(), duel.seat(1).memberId());
        return groups.find(duel.groupId())
                .filter(group -> members.inGroup(group.id(), both).equals(Set.copyOf(both)));
    }
}
