package dev.whetstone.mock.session;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.reading.ChatText;
import dev.whetstone.scenario.Scenarios;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs or grades the code a candidate writes, for the interviewer's eyes; alone, any answer to a part that plays a question a grader can judge. */
public final class SessionTrials implements CueWriter {

    private static final Pattern BARE = Pattern.compile("(?i)(select|with|def)\\b");
    private static final Pattern SELECTS = Pattern.compile("(?i)\\bselect\\b|(?m)^\\s*(?:with\\s+\\w+[^\\n]*\\bas\\b"
            + "|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|create\\s|merge\\s+into|values\\s*\\()");
    private static final double RIGHT = 0.5;
    private static final Set<Kind> CODE = EnumSet.of(Kind.CODE, Kind.SQL);

    private final Scenarios scenarios;
    private final QuestionBank bank;
    private final Grading grading;
    private final MockSessions sessions;

    SessionTrials(Scenarios scenarios, QuestionBank bank, Grading grading, MockSessions sessions) {
        this.sessions = sessions;
        this.scenarios = scenarios;
        this.bank = bank;
        this.grading = grading;
    }

    @Override
    public Set<Cue.Kind> kinds() {
        return Set.of(Cue.Kind.TRIAL);
    }

    /** To whoever was meant when it was written: once roles have changed, they still are the one who asked. */
    @Override
    public Optional<ChatMessage> write(MockSession session, Cue cue) {
        Optional<Question> question = played(session, cue);
        boolean code = ChatText.of(cue.text()).hasCode();
        if (question.isPresent() && isTold(session, question.get(), cue)) {
            return Optional.of(ChatMessage.text("Read; your answer stands as right."));
        }
        if (question.isPresent() && session.isAlone() && isTalk(question.get(), cue.text(), code)) {
            return Optional.of(ChatMessage.text(
                    "Read. I see no query in that, so I graded nothing; in this part a query counts."));
        }
        if (question.isPresent() && (session.isAlone() || code || isSql(question.get(), cue.text()))) {
            return Optional.of(graded(session, question.get(), cue));
        }
        if (session.isAlone()) {
            return Optional.of(ChatMessage.text("Read. No grader can judge this part; you do it yourself at the end."));
        }
        return code
                ? Optional.of(
                        ChatMessage.text("I did not run that: this part plays no question I have tests or data for."))
                : Optional.empty();
    }

    /** The word to whoever plays alone where what they wrote is right as an answer; empty where it is none. */
    public Optional<ChatMessage> ifRight(MockSession session, Cue cue) {
        return played(session, cue)
                .filter(question -> !CODE.contains(question.kind()))
                .filter(question -> grading.refusal(question, cue.text()).isEmpty() && isRight(question, cue.text()))
                .map(question -> graded(session, question, cue));
    }

    private boolean isRight(Question question, String text) {
        try {
            return grading.grade(question, text).score() >= RIGHT;
        } catch (Grader.GradingUnavailableException | IllegalStateException away) {
            return false;
        }
    }

    private Optional<Question> played(MockSession session, Cue cue) {
        return scenarios
                .find(session.scenarioId())
                .filter(scenario -> cue.part() < scenario.parts().size())
                .flatMap(scenario -> bank.find(scenario.parts().get(cue.part()).question()))
                .filter(played -> !played.kind().isForPeers());
    }

    /** What somebody adds to a right answer of which there is one is their reason. */
    private static boolean isTold(MockSession session, Question question, Cue cue) {
        return EnumSet.of(Kind.OUTPUT, Kind.CHOICE).contains(question.kind())
                && session.results().stream()
                        .anyMatch(result -> result.part() == cue.part()
                                && result.about().equals(cue.from())
                                && result.score() >= 1);
    }

    /** Words about a query, which nobody should see refused as a broken one. */
    private static boolean isTalk(Question question, String text, boolean code) {
        return question.kind() == Kind.SQL && !code && !SELECTS.matcher(text).find();
    }

    private static boolean isSql(Question question, String text) {
        return CODE.contains(question.kind()) && BARE.matcher(text.strip()).lookingAt();
    }

    private ChatMessage graded(MockSession session, Question question, Cue cue) {
        String text = cue.text();
        Optional<String> refusal = grading.refusal(question, text);
        if (refusal.isPresent()) {
            return ChatMessage.text(refusal.get());
        }
        try {
            Grade grade = grading.grade(question, text);
            var result = new MockSession.Result(cue.from(), cue.part(), cue.number(), grade.score());
            sessions.change(session.id(), current -> new Play(current).result(result));
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Prose("**%s** %s"
                    .formatted(
                            session.isAlone() ? "Your answer:" : "For your eyes only, what I would tell the candidate:",
                            score(grade))));
            blocks.addAll(RichText.blocks(grade.verdict()));
            return new ChatMessage(blocks);
        } catch (Grader.GradingUnavailableException | IllegalStateException away) {
            return ChatMessage.text("I could not run that at the moment.");
        }
    }

    private static String score(Grade grade) {
        return switch (grade.certainty()) {
            case CERTAIN -> Math.round(grade.score() * 100) + " %.";
            case UNSURE -> "about " + Math.round(grade.score() * 100) + " %, but I am not sure.";
            case PEERS -> throw new IllegalStateException("Nobody but people can judge it");
        };
    }
}
