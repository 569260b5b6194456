package dev.whetstone.mock.feedback;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.recap.RecapPart;
import dev.whetstone.recap.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many mock interviews a group held in a week, without a name. */
record SessionsOfWeek(MockSessions sessions) implements RecapPart {

    private static final Set<MockSession.State> HELD = EnumSet.of(MockSession.State.FEEDBACK, MockSession.State.DONE);

    @Override
    public List<String> of(StudyGroup group, Week week) {
        long held =
                sessions
                        .between(
                                group.id(),
                                start(group, week.monday()),
                                start(group, week.next().monday()))
                        .stream()
                        .filter(session ->
                                HELD.contains(session.state()) && session.here().size() > 1)
                        .count();
        return held == 0 ? List.of() : List.of("**Mock interviews held:** %d".formatted(held));
    }

    private static Instant start(StudyGroup group, LocalDate day) {
        return day.atStartOfDay(group.cadence().zone()).toInstant();
    }
}
