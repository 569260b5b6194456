package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.MockSession;

/** Whoever was asked whether to end the session does not; changes nothing. */
record GoOnAction(SessionDesk desk) implements Action {

    static final String NAME = "mock-go-on";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        boolean runs = desk.seated(call)
                .flatMap(
                        member -> desk.sessions().find(Press.of(call.argument()).session()))
                .filter(session -> session.state() == MockSession.State.RUNNING)
                .isPresent();
        return Reply.say(runs ? "Nothing was ended; the session goes on." : "This session is not running any more.");
    }
}
