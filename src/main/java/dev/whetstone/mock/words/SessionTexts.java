package dev.whetstone.mock.words;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What both hear of the hour, the clock and each other. */
final class SessionTexts implements CueWriter {

    private final Scenarios scenarios;
    private final SeatNames names;
    private final Clock clock;

    SessionTexts(Scenarios scenarios, SeatNames names, Clock clock) {
        this.scenarios = scenarios;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return EnumSet.of(
                Cue.Kind.CALL,
                Cue.Kind.WAITING,
                Cue.Kind.HERE,
                Cue.Kind.NOT_HELD,
                Cue.Kind.LINE,
                Cue.Kind.CHANGED,
                Cue.Kind.TAKEN_BACK,
                Cue.Kind.TOO_LATE,
                Cue.Kind.GONE,
                Cue.Kind.GONE_AFTERWARDS,
                Cue.Kind.HALF,
                Cue.Kind.FIVE,
                Cue.Kind.UP,
                Cue.Kind.MORE,
                Cue.Kind.PAUSED,
                Cue.Kind.RESUMED,
                Cue.Kind.SWAP);
    }

    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        return switch (cue.kind()) {
            case CALL -> Optional.of(call(session, cue));
            case WAITING -> Optional.of(waiting(session));
            case HERE -> say("Good, you are here. It begins as soon as the other one is.");
            case NOT_HELD -> Optional.of(notHeld(session, cue));
            case LINE -> Optional.of(line(session, cue, ""));
            case CHANGED -> Optional.of(line(session, cue, ", changed"));
            case TAKEN_BACK -> Optional.of(ChatMessage.text(takenBack(session, cue)));
            case TOO_LATE ->
                Optional.of(
                        ChatMessage.text(
                                "That part is over, so what you wrote in it counts as it was; I do not read it as it stands now."));
            case GONE -> Optional.of(ChatMessage.text(gone(session)));
            case GONE_AFTERWARDS ->
                say("The other one is no longer here, so you get no feedback from them, and owe none.");
            default -> clock(session, cue);
        };
    }

    private ChatMessage call(MockSession session, Cue cue) {
        Scenario scenario = scenarios.find(session.scenarioId()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Your mock interview starts now"));
        blocks.add(new Block.Prose("**%s**, %d minutes%s. %s"
                .formatted(
                        Markdown.escape(scenario.title()), scenario.minutes(), with(session, cue.to()), how(session))));
        blocks.add(new Block.Choices(List.of(new Choice("I am here", "mock-here", session.id(), true))));
        return new ChatMessage(blocks);
    }

    private static String how(MockSession session) {
        return session.isAlone()
                ? "I ask, and you answer here. The clock starts when you press the button or write something."
                : "The clock starts when interviewer and candidate are here; then I say where you meet.";
    }

    private String with(MockSession session, String reader) {
        String others = session.seats().stream()
                .filter(seat -> !seat.memberId().equals(reader))
                .map(seat -> names.of(session, seat.memberId()) + " as " + role(seat))
                .collect(Collectors.joining(" and "));
        String own = session.seatOf(reader).map(SessionTexts::role).orElse("candidate");
        return others.isEmpty() ? "" : ", with " + others + "; you begin as " + own;
    }

    private static String role(Seat seat) {
        return switch (seat.role()) {
            case CANDIDATE -> "candidate";
            case INTERVIEWER -> "interviewer";
            case OBSERVER -> "observer";
        };
    }

    private static ChatMessage waiting(MockSession session) {
        return ChatMessage.of(
                new Block.Prose(
                        "Ten minutes have gone and you are still alone here. Thank you for your patience; you can"
                                + " have a session with me instead, ask for another partner, or wait some more."),
                instead(session));
    }

    private static Block instead(MockSession session) {
        return new Block.Choices(List.of(
                new Choice("Go on with the bot", "mock-nobody", session.id(), true),
                Choice.of("Another partner", "mock-again", session.id())));
    }

    private ChatMessage notHeld(MockSession session, Cue cue) {
        if (session.here().contains(cue.to())) {
            return ChatMessage.of(
                    new Block.Prose(
                            "Half an hour has gone and you are still alone here, so this mock interview is off. Thank you for waiting; I am sorry."),
                    instead(session));
        }
        String why = session.isAlone()
                ? "you were not here within half an hour. `/prep mock alone` begins another."
                : "you were not both here within half an hour. `/prep mock now` proposes another.";
        return ChatMessage.text("The mock interview%s did not take place, because %s"
                .formatted(
                        scenarios
                                .find(session.scenarioId())
                                .map(scenario -> " “" + Markdown.escape(scenario.title()) + "”")
                                .orElse(""),
                        why));
    }

    private ChatMessage line(MockSession session, Cue cue, String how) {
        return ChatMessage.of(
                new Block.Prose("**" + names.of(session, cue.from()) + how + ":**"), new Block.Verbatim(cue.text()));
    }

    private String takenBack(MockSession session, Cue cue) {
        return cue.from().equals(cue.to())
                ? "Taken back: that message counts for nothing any more."
                : "**%s** took back a message.".formatted(names.of(session, cue.from()));
    }

    private static String gone(MockSession session) {
        return session.state() == MockSession.State.MISSED
                ? "Your mock interview will not take place: the other one is no longer here. `/prep mock alone` plays one with me."
                : "The other one is no longer here, so this session is over. `/prep mock alone` plays one with me.";
    }

    private Optional<ChatMessage> clock(MockSession session, Cue cue) {
        Optional<Course> course = session.course();
        String part = scenarios
                .find(session.scenarioId())
                .filter(scenario -> cue.part() < scenario.parts().size())
                .map(scenario ->
                        "“" + Markdown.escape(scenario.parts().get(cue.part()).title()) + "”")
                .orElse("this part");
        String left =
                course.map(running -> minutes(running.left(clock.instant()))).orElse("");
        return switch (cue.kind()) {
            case HALF -> say("Half of the time for %s has gone: %s left.".formatted(part, left));
            case FIVE -> say("%s left for %s.".formatted(capital(left), part));
            case UP -> say("Time is up for %s.".formatted(part));
            case MORE -> say("Five minutes more for %s: %s left.".formatted(part, left));
            case PAUSED -> say("The clock stands; %s left for %s.".formatted(left, part));
            case RESUMED -> say("The clock goes on: %s left for %s.".formatted(left, part));
            case SWAP -> say("You change roles with the next part.");
            default -> Optional.empty();
        };
    }

    private static Optional<ChatMessage> say(String markdown) {
        return Optional.of(ChatMessage.text(markdown));
    }

    /** To the nearest minute, and seconds below one. */
    static String minutes(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        if (seconds < 60) {
            return seconds + " seconds";
        }
        long minutes = (seconds + 30) / 60;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
