package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.mock.session.Cue;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for feedback when a session is over, and shows it when it is released. */
final class FeedbackTexts implements CueWriter {

    private final MockFeedbacks feedbacks;
    private final PointTexts points;
    private final SessionPoints awards;
    private final SessionBadges badges;
    private final Members members;

    FeedbackTexts(
            MockFeedbacks feedbacks, PointTexts points, SessionPoints awards, SessionBadges badges, Members members) {
        this.feedbacks = feedbacks;
        this.points = points;
        this.awards = awards;
        this.badges = badges;
        this.members = members;
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return Set.of(Cue.Kind.OVER, Cue.Kind.RELEASED, Cue.Kind.DAY_AFTER);
    }

    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        return Optional.of(
                switch (cue.kind()) {
                    case OVER -> over(session, cue.to());
                    case DAY_AFTER -> dayAfter(session, cue.to());
                    default -> released(session, cue.to());
                });
    }

    private static ChatMessage dayAfter(MockSession session, String reader) {
        return ChatMessage.of(
                new Block.Prose(
                        "You looked back on your interview right after it. With a night between, half an hour is"
                                + " worth it, with your recording if you made one: what did you say, what was missing, what would"
                                + " you say now? The forms hold what you wrote."),
                new Block.Choices(List.of(
                        new Choice("Look back again", FeedbackAction.NAME, session.id() + ";" + reader + ";1", true),
                        Choice.of("Write into my journal", "journal-open", "session"))));
    }

    private ChatMessage over(MockSession session, String reader) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("The session is over"));
        if (session.isAlone()) {
            blocks.addAll(points.report(session));
            blocks.add(new Block.Prose(
                    "Look back now, five minutes are enough; or tomorrow, with a recording if you made one."));
        } else {
            blocks.add(new Block.Prose("Please say now how it was, while you remember it: three short forms. The others"
                    + " read it when everybody has sent theirs, or after a day, and nobody else ever does."));
        }
        List<Choice> buttons = FeedbackDesk.toRate(session, reader).stream()
                .map(about -> new Choice(
                        session.isAlone() ? "Look back" : "Feedback for " + plain(session, about),
                        FeedbackAction.NAME,
                        session.id() + ";" + about + ";1",
                        true))
                .toList();
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Choices(buttons));
        }
        return new ChatMessage(blocks);
    }

    private ChatMessage released(MockSession session, String reader) {
        List<MockFeedback> all = feedbacks.release(session.id(), reader);
        awards.held(session, reader);
        badges.got(session, reader, all);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(session.isAlone() ? "Your look back" : "Feedback on your mock interview"));
        if (all.isEmpty()) {
            blocks.add(new Block.Prose(none(session, reader)));
            if (session.isAlone()) {
                blocks.add(new Block.Choices(List.of(
                        new Choice("Look back", FeedbackAction.NAME, session.id() + ";" + reader + ";1", true))));
            }
        }
        blocks.addAll(points.ticked(session, reader));
        all.forEach(one -> blocks.addAll(one(session, one)));
        win(session, reader, all).map(Block.Prose::new).ifPresent(blocks::add);
        blocks.add(new Block.Choices(List.of(Choice.of("Write into my journal", "journal-open", "session"))));
        return new ChatMessage(blocks);
    }

    private static String none(MockSession session, String reader) {
        if (session.isAlone()) {
            return "You have not looked back yet. Half an hour today is worth it, with your recording if you made one.";
        }
        return session.seatOf(reader)
                        .filter(seat -> seat.role() == Seat.Role.OBSERVER)
                        .isPresent()
                ? "Thank you for watching. Both read now what was written about them; who watches gets none of their own."
                : "Nobody sent feedback to you within a day, I am sorry.";
    }

    private Optional<String> win(MockSession session, String reader, List<MockFeedback> all) {
        List<MockFeedback> before = feedbacks.readBy(reader).stream()
                .filter(one -> !one.sessionId().equals(session.id()))
                .toList();
        return FeedbackWin.of(all, before);
    }

    private List<Block> one(MockSession session, MockFeedback feedback) {
        List<Block> blocks = new ArrayList<>();
        if (!session.isAlone()) {
            blocks.add(new Block.Prose("**%s wrote:**".formatted(Markdown.escape(plain(session, feedback.from())))));
        }
        blocks.add(new Block.Table(List.of("", "1 to 4", "in words"), rows(feedback)));
        blocks.add(new Block.Prose("**Strengths**"));
        blocks.add(
                new Block.Verbatim(feedback.value(FeedbackForms.FIRST) + "\n" + feedback.value(FeedbackForms.SECOND)));
        blocks.add(new Block.Prose("**One thing to work on**"));
        blocks.add(new Block.Verbatim(feedback.value(FeedbackForms.WORK_ON)));
        blocks.add(new Block.Prose(rest(feedback)));
        if (!session.isAlone()) {
            blocks.add(new Block.Choices(List.of(Choice.of("That was useful", "mock-useful", feedback.id()))));
        }
        return blocks;
    }

    private static List<List<String>> rows(MockFeedback feedback) {
        return Stream.of(Criterion.values())
                .filter(one -> feedback.scores().containsKey(one.id()))
                .map(one -> {
                    int score = feedback.scores().getOrDefault(one.id(), 1);
                    return List.of(one.label(), String.valueOf(score), one.anchor(score));
                })
                .toList();
    }

    private static String rest(MockFeedback feedback) {
        List<String> lines = new ArrayList<>();
        lines.add("**Would hire:** " + FeedbackForms.hire(feedback.value(FeedbackForms.HIRE)));
        if (!feedback.tags().isEmpty()) {
            lines.add("**Practise:** " + words(feedback.tags().stream().map(FeedbackForms::tag)));
        }
        List<String> rated = feedback.list(FeedbackForms.RATED);
        if (!rated.isEmpty()) {
            lines.add("**As interviewer:** " + words(rated.stream().map(FeedbackForms::rating)));
        }
        return String.join("\n\n", lines);
    }

    private static String words(Stream<String> words) {
        return words.map(Markdown::escape).collect(Collectors.joining(", "));
    }

    private String plain(MockSession session, String memberId) {
        return new NamedMember(members).called(session.groupId(), memberId).orElse("Somebody");
    }
}
