package dev.whetstone.round;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import java.time.Clock;
import java.util.List;

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
            return Reply.say(
                    open.size() == 1
                            ? "Closed; the model answer is in the thread."
                            : "Closed %d questions; the model answers are in their threads.".formatted(open.size()));
        });
    }
}
