package dev.whetstone.appeal;

import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The button under a result, and {@code /prep appeal}. */
record AppealCommand(AppealDesk desk, Cases cases, Members members) implements Action, Command {
    private static final int LATELY = 30;

    @Override
    public Spec spec() {
        return new Spec("appeal", "Asks a person to look at your last result again", Audience.ANYONE, List.of());
    }

    @Override
    public String name() {
        return "appeal";
    }

    @Override
    public Reply run(Call call) {
        Optional<String> member = members.idOf(call.member());
        if (member.isEmpty()) {
            return Reply.say("You have no result yet that could be better.");
        }
        Optional<Case> about = call.argument().isEmpty() ? meant(call, member.get()) : cases.of(call.argument());
        return about.map(found -> desk.open(found, member.get()))
                .orElseGet(() -> Reply.say(
                        "I see no result to appeal against here: it must be revealed and less than full, and each text can be"
                                + " appealed once. The button under a result names the one you mean."));
    }

    /** The thread's round, else the latest revealed one in which the member may appeal. */
    private Optional<Case> meant(Call call, String memberId) {
        ThreadRef thread = call.thread();
        Optional<Round> here =
                thread == null ? Optional.empty() : cases.rounds().of(thread);
        return here.or(() -> cases.groups().of(call.channel()).stream()
                        .flatMap(this::revealed)
                        .filter(round -> desk.isOpenTo(memberId, round.id()))
                        .findFirst())
                .flatMap(cases::of);
    }

    private Stream<Round> revealed(StudyGroup group) {
        return cases.rounds().of(group.id(), Round.State.REVEALED, LATELY).stream();
    }
}
