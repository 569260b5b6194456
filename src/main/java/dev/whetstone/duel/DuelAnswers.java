package dev.whetstone.duel;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundTexts;
import java.util.List;

/** What the buttons and the form do by which questions of a duel are answered. */
record DuelAnswers(DuelDesk desk, DuelGrading grading, QuestionBank bank, RoundTexts texts) {

    private static final String AHEAD = "You have answered that one already; `/prep duel` shows where you are.";

    /** Opens the form. */
    Reply open(Call call) {
        return at(
                call,
                (duel, member, number, rest) -> new Reply.Open(new Form(
                        "Question %d of the duel".formatted(number + 1),
                        bank.find(duel.questions().get(number))
                                .map(texts::asked)
                                .orElse(List.of()),
                        DuelActions.SEND,
                        DuelActions.argument(duel.id(), number),
                        List.of(Form.Field.paragraph("text", "Answer", "One answer; it cannot be changed", "")))));
    }

    /** Takes what was sent by the form. */
    Reply send(Call call) {
        String text = call.value("text", "").strip();
        return text.isEmpty()
                ? Reply.wrong("text", "That answer is empty; nothing was counted.")
                : take(call, "text", text);
    }

    /** Takes an option; the argument ends in its letter. */
    Reply choose(Call call) {
        return take(call, "", "");
    }

    /** Counts what a member had written without a button. */
    Reply count(Call call) {
        return at(call, (duel, member, number, rest) -> {
            DuelSeat.Draft draft = duel.seat(duel.seatOf(member)).draft();
            if (draft == null) {
                return Reply.say("You took that back, so it counts for nothing.");
            }
            return draft.digest().equals(rest)
                    ? take(call, "", draft.text())
                    : Reply.say("You have written something else since; the button under that counts it.");
        });
    }

    /** Wants the channel to know the result. */
    Reply tell(Call call) {
        return desk.with(call, (duel, member) -> {
            boolean unused = desk.duels().isChanged(duel.id(), current -> current.tell(member, call.at()));
            return desk.duels()
                    .find(duel.id())
                    .filter(now -> now.state() == Duel.State.DONE)
                    .map(now -> Reply.say(
                            now.seat(0).tells() && now.seat(1).tells()
                                    ? "Both of you want it told; the channel hears of it."
                                    : "Noted. The channel hears of it once the other one presses this too."))
                    .orElseGet(() -> desk.tooLate(duel.id()));
        });
    }

    /** What is done at the question a member is at. */
    private interface At {
        Reply run(Duel duel, String member, int number, String rest);
    }

    /** Finds the question a button means and does something with it, if the member is at it. */
    private Reply at(Call call, At action) {
        return desk.with(call, (duel, member) -> {
            String[] parts = call.argument().split("\\|", -1);
            int number = parts.length > 1 && parts[1].matches("[0-9]") ? Integer.parseInt(parts[1]) : -1;
            if (!duel.isAt(member, number, call.at())) {
                boolean running =
                        duel.state() == Duel.State.RUNNING && call.at().isBefore(duel.until());
                return running ? Reply.say(AHEAD) : late(duel);
            }
            return action.run(duel, member, number, parts.length > 2 ? parts[2] : "");
        });
    }

    private Reply late(Duel duel) {
        return duel.state() == Duel.State.RUNNING
                ? Reply.say("The time for that duel is up; nothing was counted.")
                : desk.tooLate(duel.id());
    }

    private Reply take(Call call, String field, String typed) {
        return at(call, (duel, member, number, rest) -> {
            String text = typed.isEmpty() ? rest : typed.strip();
            if (text.isEmpty()) {
                return Reply.wrong(field, "That answer is empty; nothing was counted.");
            }
            return grading.refusal(duel.questions().get(number), text)
                    .map(refusal -> Reply.wrong(field, refusal))
                    .orElseGet(() -> kept(call, duel, member, number, text));
        });
    }

    private Reply kept(Call call, Duel duel, String member, int number, String text) {
        return desk.duels().isChanged(duel.id(), current -> current.answer(member, number, text, call.at()))
                ? Reply.say("Got it. How it went, and what comes next, is in your direct messages in a moment.")
                : Reply.say(AHEAD);
    }
}
