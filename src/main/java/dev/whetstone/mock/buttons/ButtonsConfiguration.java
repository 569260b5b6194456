package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.SessionTrials;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The buttons of a session. */
@Configuration(proxyBeanMethods = false)
class ButtonsConfiguration {

    @Bean
    SessionDesk sessionDesk(MockSessions sessions, Scenarios scenarios, Members members, Clock clock) {
        return new SessionDesk(sessions, scenarios, members, clock);
    }

    @Bean
    Action mockHere(SessionDesk desk) {
        return new HereAction(desk);
    }

    @Bean
    Action mockNobody(SessionDesk desk) {
        return new NobodyAction(desk);
    }

    @Bean
    Action mockTick(SessionDesk desk) {
        return new TickAction(desk);
    }

    @Bean
    Action mockNext(SessionDesk desk) {
        return new MoveAction("mock-next", desk, Play::next, session -> "On to what comes next.", "");
    }

    @Bean
    Action mockMore(SessionDesk desk) {
        return new MoveAction("mock-more", desk, Play::more, session -> "Five minutes more.", MoveAction.NO_MORE);
    }

    @Bean
    Action mockPause(SessionDesk desk) {
        return new MoveAction(
                "mock-pause",
                desk,
                (play, part, now) -> play.pause(part, now) || play.resume(part, now),
                session -> session.course().filter(Course::isPaused).isPresent()
                        ? "The clock stands; press again and it goes on."
                        : "The clock goes on; press again and it stands.",
                "");
    }

    @Bean
    Action mockSwap(SessionDesk desk) {
        return new MoveAction(
                "mock-swap",
                desk,
                Play::swap,
                session -> "You change roles with the next part.",
                "You change roles with the next part already, or this is the last one, so nothing was changed.");
    }

    @Bean
    Action mockEnd(SessionDesk desk) {
        return new EndAction(desk);
    }

    @Bean
    Action mockEndNow(SessionDesk desk) {
        return new MoveAction(EndAction.NOW, desk, Play::end, session -> "Ended.", "");
    }

    @Bean
    CueWriter spokenMoves(SessionDesk desk, SessionTrials trials) {
        return new SpokenMoves(desk, trials);
    }

    @Bean
    Action mockGoOn(SessionDesk desk) {
        return new GoOnAction(desk);
    }
}
