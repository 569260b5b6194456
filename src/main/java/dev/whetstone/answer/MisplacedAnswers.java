package dev.whetstone.answer;

import dev.whetstone.attempt.Intake;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.group.Groups;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.Once;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells a member once for each question that answers belong into its thread, when they write what may be one into the channel: the
 * hint is kept until it was said or the question closes.
 */
record MisplacedAnswers(Groups groups, Rounds rounds, QuestionBank bank, Letters letters, Once hinted)
        implements ChannelTalk {

    static final String COLLECTION = "misplaced_answers";
    private static final int WORDS = 4;
    private static final int MOST = 20;
    private static final String ONE =
            "If that was your answer: I only read the question's thread, so nothing was counted. Write it there, or"
                    + " use the *Answer* button.";
    private static final String SEVERAL =
            "If that was an answer: I only read the questions' threads, so nothing was counted. Write it in the thread of the"
                    + " question you mean, or use its *Answer* button.";

    @Override
    public void said(MessageRef message, MemberRef author, String text, Instant at) {
        said(message, author, at, question -> mayAnswer(question, text));
    }

    /** Whoever speaks to the bot means its question, be it with one letter. */
    @Override
    public void saidToBot(MessageRef message, MemberRef author, String text, Instant at) {
        said(
                message,
                author,
                at,
                question ->
                        mayAnswer(question, text) || (Intake.isSubstantial(question, text) && !Intake.isRemark(text)));
    }

    /** A file is hardly an answer but where code is asked. */
    @Override
    public void sentFile(MessageRef message, MemberRef author, Instant at) {
        said(message, author, at, question -> question.kind() == Kind.CODE || question.kind() == Kind.SQL);
    }

    private void said(MessageRef message, MemberRef author, Instant at, Predicate<Question> mayAnswer) {
        List<Round> open = groups.of(message.channel())
                .map(group -> rounds.of(group.id(), Round.State.OPEN, MOST))
                .orElse(List.of());
        String where = open.size() == 1 ? ONE : SEVERAL;
        open.stream()
                .filter(one -> one.takesAnswersAt(at))
                .filter(one -> bank.find(one.questionId()).filter(mayAnswer).isPresent())
                .findFirst()
                .ifPresent(one -> Feedback.place(one, author, message.channel())
                        .ifPresent(thread -> hint(one, author, thread, where)));
    }

    private void hint(Round round, MemberRef author, ThreadRef thread, String where) {
        hinted.done(
                round.id() + "|" + author.key(),
                author.key(),
                () -> letters.whisper("misplaced:" + round.id(), author, thread, where, round.closesAt()));
    }

    /** A word in passing is no answer, not even to a question that one word answers. */
    private static boolean mayAnswer(Question question, String text) {
        return !text.isBlank() && isLikeAnAnswer(question, text);
    }

    private static boolean isLikeAnAnswer(Question question, String text) {
        return Intake.isExplicit(text)
                || Intake.isCode(question, text)
                || (Intake.count(text) >= WORDS && Intake.isSubstantial(question, text) && !Intake.isRemark(text));
    }
}
