package dev.whetstone.round.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundMachine;
import dev.whetstone.round.RoundWork;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /prep close}: closes the open questions now and reveals them. */
record CloseCommand(GroupDesk desk, Rounds rounds, RoundWork work, Clock clock) implements Command {

    private static final int MOST_OPEN = 20;

    @Override
    public Spec spec() {
        return new Spec("close", "Closes the open questions now and reveals them", Audience.ADMIN, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            List<Round> open = rounds.of(group.id(), Round.State.OPEN, MOST_OPEN);
            if (open.isEmpty()) {
                return Reply.say("No question is open.");
            }
            open.forEach(round -> {
                if (rounds.closeEarly(round.id(), clock.instant())) {
                    work.advance(round.id());
                }
            });
            String closed = open.size() == 1 ? "Closed" : "Closed %d questions".formatted(open.size());
            return Reply.say(closed
                    + open.stream()
                            .flatMap(round -> rounds.find(round.id()).stream())
                            .map(CloseCommand::whereItsAnswerIs)
                            .distinct()
                            .collect(Collectors.joining(";", ";", ".")));
        });
    }

    private static String whereItsAnswerIs(Round round) {
        if (round.posts().stream().anyMatch(post -> post.reveal() != null)) {
            return " the model answer is in the thread";
        }
        return round.steps()
                .refusal(RoundMachine.REVEAL)
                .map(" the model answer could not be posted (%s), `/prep reveal` shows it"::formatted)
                .orElse(" the model answer follows in the thread");
    }
}
