package dev.whetstone.answer;

import dev.whetstone.answer.feedback.Feedback;
import dev.whetstone.answer.fold.Intake;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.group.Groups;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells a member once for each question that answers belong into its thread, when they write what may be one into the channel. */
final class MisplacedAnswers implements ChannelTalk {

    private static final int REMEMBERED = 10_000;
    private static final int WORDS = 4;

    private final Groups groups;
    private final Rounds rounds;
    private final QuestionBank bank;
    private final Feedback feedback;
    private final Workers workers;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    MisplacedAnswers(Groups groups, Rounds rounds, QuestionBank bank, Feedback feedback, Workers workers) {
        this.groups = groups;
        this.rounds = rounds;
        this.bank = bank;
        this.feedback = feedback;
        this.workers = workers;
    }

    @Override
    public void said(MessageRef message, MemberRef author, String text, Instant at) {
        if (!text.isBlank()) {
            workers.submit(author.key(), "channel " + message.key(), () -> look(message, author, text, at));
        }
    }

    private void look(MessageRef message, MemberRef author, String text, Instant at) {
        List<Round> open = groups.of(message.channel())
                .map(group -> rounds.of(group.id(), Round.State.OPEN, 2))
                .orElse(List.of());
        Optional<Round> round = open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
        round.filter(one -> one.takesAnswersAt(at))
                .filter(one -> bank.find(one.questionId())
                        .filter(question -> mayAnswer(question, text))
                        .isPresent())
                .filter(one -> isNew(one.id() + "|" + author.key()))
                .ifPresent(one -> feedback.say(
                        one,
                        author,
                        message.channel(),
                        "misplaced:" + one.id(),
                        "If that was your answer: I only read the question's thread, so nothing was counted. Write it there, or"
                                + " use the *Answer* button."));
    }

    /** A word in passing is no answer, not even to a question that one word answers. */
    private static boolean mayAnswer(Question question, String text) {
        return Intake.isExplicit(text)
                || Intake.isCode(question, text)
                || (Intake.count(text) >= WORDS && Intake.isSubstantial(question, text) && !Intake.isRemark(text));
    }

    private boolean isNew(String key) {
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        return told.add(key);
    }
}
