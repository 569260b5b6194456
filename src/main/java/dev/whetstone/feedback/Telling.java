package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Folded;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the signs on a member's messages and tells them what is to be told, each once. */
public record Telling(Feedback feedback) {

    private static final ChatMessage COPIED =
            ChatMessage.text("These are nearly the words of an earlier answer in this thread, so they bring no points."
                    + " Say it in words of your own (edit your message) and they count.");

    /** @throws dev.whetstone.chat.ChatException if the platform is away, so that the rest is told later */
    public void tell(Round round, Question question, Answer answer, Folded folded, DoneSteps done) {
        folded.signs().forEach(sign -> put(answer, sign.settledIn(answer), done));
        for (Folded.Word word : folded.words()) {
            if (!done.isTold(answer, word.about())) {
                say(round, word);
                done.told(word.about());
            }
        }
        answer.attempts().forEach(attempt -> tell(round, question, answer, attempt, done));
    }

    private void tell(Round round, Question question, Answer answer, Attempt attempt, DoneSteps done) {
        Grade grade = attempt.grade();
        boolean copy = answer.isCopy(attempt);
        String what = (copy ? "copy:" : "") + attempt.key();
        if (grade == null || !(attempt.counts() || attempt.late()) || done.isTold(answer, what)) {
            return;
        }
        if (copy && !round.isRevealed()) {
            feedback.say(round, attempt, "copy:" + attempt.key(), COPIED);
        } else if (round.isRevealed() && attempt.counts()) {
            feedback.revealed(round, question, answer, attempt, grade);
        } else {
            ChatMessage message = FeedbackWords.beforeReveal(round, question, answer, attempt, grade);
            feedback.say(round, attempt, "graded:" + answer.id() + ":" + attempt.key(), message);
        }
        done.told(what);
    }

    /** A sign that may have been put by somebody who did not get to note it is put again. */
    private void put(Answer answer, Folded.Sign sign, DoneSteps done) {
        Optional<Mark> wanted = Optional.ofNullable(sign.mark());
        if (!done.sign(answer, sign.message()).equals(wanted)) {
            feedback.sign(sign);
            done.signed(sign.message(), wanted);
        }
    }

    /**
     * To somebody who is no member the signs are all there is, and what keeps a message from counting: of them nothing is kept, so
     * that only what they did last is spoken of.
     *
     * @param before what it came to without that
     * @param last its act's key
     */
    public void toVisitor(Round round, Folded before, Folded folded, String last) {
        Map<MessageRef, Optional<Mark>> put = new HashMap<>();
        before.signs().forEach(sign -> put.put(sign.message(), Optional.ofNullable(sign.mark())));
        for (Folded.Sign sign : folded.signs()) {
            Optional<Mark> wanted = Optional.ofNullable(sign.mark());
            if (wanted.isPresent() && !wanted.equals(put.get(sign.message()))) {
                feedback.sign(sign);
            }
        }
        folded.words().stream().filter(word -> word.about().equals(last)).forEach(word -> say(round, word));
    }

    private void say(Round round, Folded.Word word) {
        List<Block> blocks = new ArrayList<>(ChatMessage.text(word.sentence()).blocks());
        if (word.byForm()) {
            blocks.add(new Block.Choices(List.of(Choice.of("Answer", "answer", round.id()))));
        }
        feedback.say(round, word.to(), word.near(), "word:" + word.about(), new ChatMessage(blocks));
    }
}
