package dev.whetstone.review;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The button of a question that comes back, and the form it opens; the argument is the question's id. */
final class ReviewActions {

    static final String OPEN = "review-open";
    static final String SEND = "review-send";

    private ReviewActions() {}

    /** Opens the form. */
    record Open(Due due, RoundTexts texts) implements Action {
        @Override
        public String name() {
            return OPEN;
        }

        @Override
        public Reply run(Call call) {
            return due.with(
                    call,
                    found -> new Reply.Open(new Form(
                            "Once more",
                            texts.asked(found.question()),
                            SEND,
                            found.question().id(),
                            List.of(Form.Field.paragraph("text", "Answer", "As in a round", "")))));
        }
    }

    /** Keeps what was sent; how it went is told by {@link ReviewWork}. */
    record Send(Due due, ReviewCards cards, ReviewGrading grading) implements Action {
        @Override
        public String name() {
            return SEND;
        }

        @Override
        public Reply run(Call call) {
            String text = call.value("text", "").strip();
            if (text.isEmpty()) {
                return Reply.wrong("text", "That answer is empty; nothing was counted.");
            }
            return due.with(
                    call,
                    found -> grading.refusal(found.question(), text)
                            .map(refusal -> Reply.wrong("text", refusal))
                            .orElseGet(() -> keep(found, call, text)));
        }

        private Reply keep(Found found, Call call, String text) {
            ReviewCard.Pending pending = new ReviewCard.Pending(text, call.at(), 0);
            return Reply.say(
                    switch (cards.answer(found.card(), found.today(), pending)) {
                        case YES -> "Got it. I tell you in private how it went.";
                        case NO ->
                            "I have an answer of yours to “%s” already."
                                    .formatted(Markdown.escape(
                                            found.question().head().title()));
                        case ENOUGH ->
                            "You have answered %d today, which is enough for one day; nothing was counted."
                                    .formatted(Comebacks.MOST_A_DAY);
                    });
        }
    }

    /** What comes back to the member on that date. */
    record Found(ReviewCard card, Question question, LocalDate today) {}

    /** Finds the card a button means, if it may be answered today. */
    record Due(GroupDesk desk, Members members, Comebacks comebacks, QuestionBank bank) {

        Reply with(Call call, Function<Found, Reply> action) {
            return desk.with(
                    call,
                    group -> found(call, group)
                            .map(action)
                            .orElseGet(() -> Reply.say(
                                    "That question does not come back to you now; `/prep review` shows what does.")));
        }

        private Optional<Found> found(Call call, StudyGroup group) {
            LocalDate today = group.cadence().dateOf(call.at());
            Optional<ReviewCard> meant = members.known(call.member())
                    .flatMap(member -> comebacks.day(group, member.id(), today).due().stream()
                            .filter(card -> card.questionId().equals(call.argument()))
                            .findFirst());
            return meant.flatMap(
                    card -> bank.find(card.questionId()).map(question -> new Found(card, question, today)));
        }
    }
}
