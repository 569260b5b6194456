package dev.whetstone.answer;

import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadReplyListener;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what members write, edit, delete and submit into answers, and has them graded. */
final class AnswerService implements ThreadReplyListener {

    private static final Logger log = LoggerFactory.getLogger(AnswerService.class);

    private final RoundFinder rounds;
    private final QuestionBank bank;
    private final Members members;
    private final Answers answers;
    private final Grading grading;
    private final GradingSteps steps;
    private final Feedback feedback;
    private final Clock clock;

    AnswerService(
            RoundFinder rounds,
            QuestionBank bank,
            Members members,
            Answers answers,
            Grading grading,
            GradingSteps steps,
            Feedback feedback,
            Clock clock) {
        this.rounds = rounds;
        this.bank = bank;
        this.members = members;
        this.answers = answers;
        this.grading = grading;
        this.steps = steps;
        this.feedback = feedback;
        this.clock = clock;
    }

    @Override
    public void onEvent(ChatEvent event) {
        Optional<Round> round = rounds.of(event);
        Optional<Question> question = round.flatMap(known -> bank.find(known.questionId()));
        if (round.isEmpty() || question.isEmpty() || round.get().state() == Round.State.SKIPPED) {
            return;
        }
        Member member = members.of(event.author());
        members.join(round.get().groupId(), member.id(), clock.instant());
        Turn turn = new Turn(event, round.get(), question.get());
        Answer before = answers.current(turn.round(), member.id());
        Answer answer = switch (event.kind()) {
            case POSTED, SUBMITTED -> take(turn, before);
            case EDITED -> edit(turn, before);
            case DELETED -> withdraw(turn, before);
            case PRESSED -> before;
        };
        steps.bringForward(turn.round(), turn.question(), answer);
    }

    /** One event with everything that was looked up for it. */
    private record Turn(ChatEvent event, Round round, Question question) {
        MemberRef author() {
            return event.author();
        }

        boolean isLate() {
            return !round.takesAnswersAt(event.at());
        }

        boolean isSubmitted() {
            return event.kind() == ChatEvent.Kind.SUBMITTED;
        }

        String about(String what) {
            return what + ":" + event.message().message();
        }
    }

    /** Returns the answer as it is now; so do the others. */
    private Answer take(Turn turn, Answer before) {
        if (before.attempt(turn.event().message()).isPresent()) {
            return before;
        }
        if (!turn.isSubmitted()
                && !Intake.isAnswer(turn.question(), turn.event().text(), before.isTried())) {
            return before;
        }
        String text = Intake.body(turn.event().text());
        Optional<String> refusal = refusal(turn, before, text);
        if (refusal.isPresent()) {
            boolean chatter =
                    !turn.isSubmitted() && !Intake.isExplicit(turn.event().text()) && before.isTried();
            if (!chatter) {
                say(turn, turn.about("refused"), refusal.get());
            }
            return before;
        }
        Attempt attempt = attempt(turn, text);
        return answers.change(before, answer -> {
            if (answer.attempt(attempt.message()).isPresent()) {
                return false;
            }
            answer.add(attempt.withHints(answer.hints()));
            return true;
        });
    }

    private Optional<String> refusal(Turn turn, Answer before, String text) {
        if (text.isBlank()) {
            return Optional.of("That answer is empty; nothing was counted.");
        }
        if (turn.round().isSealed() && !turn.isSubmitted() && !turn.isLate()) {
            return Optional.of(
                    "This round is sealed: please delete your message and answer with the *Answer* button or "
                            + "`/prep answer`, so that nobody sees it before the reveal. It was not counted.");
        }
        if (turn.question().kind() == Kind.CHOICE && (before.isGiven() || before.used() > 0)) {
            return Optional.of("This question takes one attempt, and you have had it.");
        }
        if (before.attempts().stream().filter(Attempt::isMade).count() >= Answer.MOST_ATTEMPTS) {
            return Optional.of(
                    "You have had %d attempts at this question; more are not counted.".formatted(Answer.MOST_ATTEMPTS));
        }
        return graderRefusal(turn, text);
    }

    /** A grader that breaks here keeps nobody's answer from being taken. */
    private Optional<String> graderRefusal(Turn turn, String text) {
        try {
            return grading.refusal(turn.question(), text);
        } catch (RuntimeException fault) {
            log.error("An answer to {} could not be looked at", turn.question().id(), fault);
            return Optional.empty();
        }
    }

    private void say(Turn turn, String about, String sentence) {
        feedback.say(turn.round(), turn.author(), turn.event().message().channel(), about, sentence);
    }

    private Answer edit(Turn turn, Answer before) {
        Optional<Attempt> known = before.attempt(turn.event().message());
        if (known.isEmpty()) {
            return take(turn, before);
        }
        Attempt attempt = known.get();
        String text = Texts.capped(Intake.body(turn.event().text()));
        boolean stale = attempt.withdrawn()
                || turn.event().at().isBefore(attempt.at())
                || turn.event().revision().equals(attempt.revision())
                || text.equals(attempt.text());
        if (stale) {
            return before;
        }
        Optional<String> refusal = editRefusal(turn, attempt, text);
        if (refusal.isPresent()) {
            say(turn, turn.about("edit" + turn.event().revision()), refusal.get());
            return before;
        }
        return answers.change(before, answer -> {
            answer.change(
                    attempt.message(),
                    current ->
                            current.edited(turn.event().revision(), turn.event().at(), text, answer.hints()));
            return true;
        });
    }

    private Optional<String> editRefusal(Turn turn, Attempt attempt, String text) {
        if (turn.isLate() && !attempt.late()) {
            return Optional.of("The round is closed, so your answer counts as it stood before this edit.");
        }
        if (turn.question().kind() == Kind.CHOICE) {
            return Optional.of("This question takes one attempt, so your first choice stands.");
        }
        if (text.isBlank()) {
            return Optional.of("An empty answer cannot be counted, so the text before this edit stands.");
        }
        return graderRefusal(turn, text);
    }

    private Answer withdraw(Turn turn, Answer before) {
        return answers.change(before, answer -> {
            boolean inTime = !turn.isLate();
            if (answer.attempt(turn.event().message()).isPresent()) {
                answer.change(turn.event().message(), attempt -> attempt.taken(inTime));
                return true;
            }
            boolean maybeStillToCome = inTime && turn.event().kind() == ChatEvent.Kind.DELETED;
            if (maybeStillToCome) {
                answer.add(attempt(turn, "").taken(true));
            }
            return maybeStillToCome;
        });
    }

    private static Attempt attempt(Turn turn, String text) {
        ChatEvent event = turn.event();
        return new Attempt(
                event.message(),
                turn.isSubmitted() ? null : event.thread(),
                event.author(),
                event.revision(),
                event.at(),
                Texts.capped(text),
                0,
                turn.isLate(),
                false,
                null,
                false);
    }
}
