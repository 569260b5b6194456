package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Play;
import dev.whetstone.scenario.ScenarioPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** “I am here”: with the second of the two the clock starts. */
record HereAction(SessionDesk desk) implements Action {

    @Override
    public String name() {
        return "mock-here";
    }

    @Override
    public Reply run(Call call) {
        Optional<String> member = desk.seated(call);
        if (member.isEmpty()) {
            return Reply.say(SessionDesk.NONE);
        }
        Instant now = desk.clock().instant();
        return desk.sessions()
                .change(
                        Press.of(call.argument()).session(),
                        session -> new Play(session).arrive(member.get(), minutes(session), now))
                .map(HereAction::answer)
                .orElse(Reply.say(SessionDesk.NONE));
    }

    private List<Integer> minutes(MockSession session) {
        return desk.scenarios()
                .find(session.scenarioId())
                .map(scenario ->
                        scenario.parts().stream().map(ScenarioPart::minutes).toList())
                .orElseThrow(() -> new IllegalStateException("No scenario " + session.scenarioId()));
    }

    private static Reply answer(MockSessions.Changed changed) {
        MockSession.State state = changed.session().state();
        if (state == MockSession.State.RUNNING) {
            return Reply.say("The clock runs.");
        }
        return Reply.say(
                state == MockSession.State.CONFIRMED
                        ? "Good. It begins as soon as the other one is here."
                        : "This session is over or was moved, so nothing was changed.");
    }
}
