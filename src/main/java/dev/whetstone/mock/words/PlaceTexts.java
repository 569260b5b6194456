package dev.whetstone.mock.words;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.mock.session.Venue;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is said of where a session is held, and in its place when it begins and ends. */
final class PlaceTexts implements CueWriter {

    private static final String IN_STEP =
            "what you write here goes to the others, and what they write comes here; talk in a call if you can.";

    private final Scenarios scenarios;
    private final ChatPlatforms platforms;
    private final SeatNames names;
    private final Clock clock;

    PlaceTexts(Scenarios scenarios, ChatPlatforms platforms, SeatNames names, Clock clock) {
        this.scenarios = scenarios;
        this.platforms = platforms;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return EnumSet.of(Cue.Kind.WHERE, Cue.Kind.WELCOME, Cue.Kind.MOVED, Cue.Kind.ELSEWHERE, Cue.Kind.CLOSE);
    }

    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        return switch (cue.kind()) {
            case WHERE -> where(session, cue);
            case WELCOME -> Optional.of(welcome(session));
            case MOVED -> Optional.of(moved(session));
            case ELSEWHERE -> session.place().map(place -> elsewhere(session, place));
            case CLOSE -> Optional.of(close(session));
            default -> Optional.empty();
        };
    }

    /** Nothing where the place was lost meanwhile, which is said by itself. */
    private Optional<ChatMessage> where(MockSession session, Cue cue) {
        if (session.place().isEmpty()) {
            return session.hasLeftItsPlace()
                    ? Optional.empty()
                    : Optional.of(ChatMessage.text("You meet here, in your direct messages: " + IN_STEP));
        }
        boolean asks =
                session.who(Seat.Role.INTERVIEWER).filter(cue.to()::equals).isPresent();
        String script = asks ? " The script comes here, where nobody else sees it." : "";
        return Optional.of(
                ChatMessage.text("You meet in %s: task and clock come there, and what you write there all of you see.%s"
                        .formatted(name(session, session.place().get()), script)));
    }

    private ChatMessage welcome(MockSession session) {
        return ChatMessage.of(
                new Block.Heading(title(session)),
                new Block.Prose(
                        "%s. Nobody else of the group sees this place. Task and clock come here; the interviewer alone gets the script, in direct messages, and leads by the buttons under it. Code and queries the candidate writes here I run or grade where I can, for the interviewer's eyes. Talk in a call if you can."
                                .formatted(names.roles(session))));
    }

    private ChatMessage moved(MockSession session) {
        String left = session.course()
                .map(course -> " %s left.".formatted(SessionTexts.minutes(course.left(clock.instant()))))
                .orElse("");
        return ChatMessage.text(
                "The place you met in is gone or closed to me, so the session goes on here: %s The clock was not touched:%s"
                        .formatted(IN_STEP, left));
    }

    private ChatMessage elsewhere(MockSession session, ChannelRef place) {
        return ChatMessage.text(
                "Your session is in %s; what you write here I pass on to nobody.".formatted(name(session, place)));
    }

    private static ChatMessage close(MockSession session) {
        return ChatMessage.text(
                session.state() == MockSession.State.FEEDBACK
                        ? "The session is over. The forms for your feedback are in your direct messages with me; what is written here from now on I do not read."
                        : "The session is over; what is written here from now on I do not read.");
    }

    private String title(MockSession session) {
        return scenarios.find(session.scenarioId()).map(Venue::title).orElse("Mock interview");
    }

    private String name(MockSession session, ChannelRef place) {
        String title = "**" + Markdown.escape(title(session)) + "**";
        return link(place).map(link -> "[" + title + "](" + link + ")").orElse(title);
    }

    private Optional<String> link(ChannelRef place) {
        return platforms.isOn(place.platform())
                ? platforms.of(place).places().flatMap(places -> places.link(place))
                : Optional.empty();
    }
}
