package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.Seat;
import java.util.Optional;
import java.util.stream.Collectors;

/** The interviewer's ticks: a point the candidate made, or did not after all. */
record TickAction(SessionDesk desk) implements Action {

    @Override
    public String name() {
        return "mock-tick";
    }

    @Override
    public Reply run(Call call) {
        Optional<String> member = desk.seated(call);
        if (member.isEmpty()) {
            return Reply.say(SessionDesk.NONE);
        }
        Press press = Press.of(call.argument());
        return desk.sessions()
                .change(press.session(), session -> ticked(session, member.get(), press))
                .map(changed -> changed.done()
                        ? Reply.say(ticks(changed.session(), press.part()))
                        : SessionDesk.stale(changed.session()))
                .orElse(Reply.say(SessionDesk.NONE));
    }

    private boolean ticked(MockSession session, String memberId, Press press) {
        boolean known = desk.scenarios()
                .find(session.scenarioId())
                .filter(scenario ->
                        press.part() >= 0 && press.part() < scenario.parts().size())
                .filter(scenario -> press.point() >= 0
                        && press.point()
                                < scenario.parts().get(press.part()).expects().size())
                .isPresent();
        Optional<String> candidate = session.who(Seat.Role.CANDIDATE);
        return known
                && !session.isAlone()
                && SessionDesk.leads(session, memberId)
                && candidate.isPresent()
                && new Play(session).tick(new MockSession.Tick(candidate.get(), press.part(), press.point()));
    }

    private static String ticks(MockSession session, int part) {
        String points = session.ticks().stream()
                .filter(tick -> tick.part() == part)
                .map(tick -> String.valueOf(tick.point() + 1))
                .sorted()
                .collect(Collectors.joining(", "));
        return points.isEmpty()
                ? "Nothing is ticked in this part."
                : "Ticked in this part: " + (points.contains(",") ? "points " : "point ") + points + ".";
    }
}
