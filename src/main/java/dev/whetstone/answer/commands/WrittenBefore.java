package dev.whetstone.answer.commands;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Intake;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.group.Members;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the form begins with, so that nobody writes twice: words of one's own that stand where they do not count here. */
record WrittenBefore(Members members, Answers answers, Backlog backlog) {

    private static final Set<Act.Kind> WRITTEN = Set.of(Act.Kind.POSTED, Act.Kind.EDITED);

    /** Empty if there is nothing, or more of it than the form takes. */
    String by(Call call, Round round, Question question) {
        Optional<Answer> answer = members.known(call.member()).flatMap(member -> answers.find(round.id(), member.id()));
        Optional<Attempt> last =
                answer.map(Answer::counting).flatMap(all -> all.stream().reduce((one, next) -> next));
        Optional<String> found = last.isPresent()
                ? last.filter(one ->
                                !one.author().platform().equals(call.member().platform()))
                        .map(Attempt::text)
                : inThread(call, round, question, answer);
        return found.filter(text -> text.length() <= Form.Field.MOST_PARAGRAPH).orElse("");
    }

    /** In a sealed round what they wrote in the thread, also when they have deleted it since, as they were asked to. */
    private Optional<String> inThread(Call call, Round round, Question question, Optional<Answer> answer) {
        if (!round.isSealed()) {
            return Optional.empty();
        }
        return answer.map(Answer::acts)
                .filter(all -> !all.isEmpty())
                .map(List::stream)
                .orElseGet(() -> backlog.of(call.member(), round.threads(), round.id()).stream()
                        .map(Act::of))
                .filter(act -> WRITTEN.contains(act.kind()))
                .filter(act -> Intake.isSubstantial(question, act.text()) && !Intake.isRemark(act.text()))
                .max(Act.AS_SAID)
                .map(Act::text);
    }
}
