package dev.whetstone.duel;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundTexts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the two in a duel are told. */
record DuelTexts(Members members, Groups groups, QuestionBank bank, RoundTexts rounds) {

    /** What a task says to its reader. */
    ChatMessage of(Duel duel, DuelTask task) {
        String other = name(duel, 1 - task.seat());
        return switch (task.kind()) {
            case OFFER -> offer(duel, other);
            case DECLINED -> ChatMessage.text("%s does not take your duel this time.".formatted(other));
            case LAPSED -> ChatMessage.text(lapsed(task.seat(), other));
            case WITHDRAWN -> ChatMessage.text("%s has withdrawn the duel.".formatted(other));
            case CALLED_OFF ->
                ChatMessage.text(
                        "The duel with %s is called off: it cannot go on, and counts for nothing.".formatted(other));
            case GRADED -> new ChatMessage(graded(duel, task));
            case ASK -> new ChatMessage(ask(duel, task.number()));
            case DRAFT -> new ChatMessage(draft(duel, duel.seat(task.seat())));
            case STANDS -> ChatMessage.text(stands(task));
            case THROUGH -> new ChatMessage(through(duel, other));
            default -> new DuelResult(duel, bank).message(task.seat(), other);
        };
    }

    /** What the channel is told. */
    ChatMessage forChannel(Duel duel) {
        return new DuelResult(duel, bank).forChannel(name(duel, 0), name(duel, 1));
    }

    /** As Markdown. */
    String name(Duel duel, int seat) {
        return new NamedMember(members)
                .called(duel.groupId(), duel.seat(seat).memberId())
                .map(name -> "**" + Markdown.escape(name) + "**")
                .orElse("somebody who is gone");
    }

    private static String stands(DuelTask task) {
        return "You %s a message that counted as your answer in the duel already. An answer there is given once: what you sent first stands."
                .formatted(task.about().endsWith(DuelWords.DELETED) ? "took back" : "changed");
    }

    private static String lapsed(int seat, String other) {
        return seat == 0
                ? "%s did not answer your challenge within a day, so the duel is off.".formatted(other)
                : "The challenge of %s was open for a day and is off now.".formatted(other);
    }

    private ChatMessage offer(Duel duel, String other) {
        String about = duel.topic().isEmpty() ? "" : " on **" + Markdown.escape(duel.topic()) + "**";
        return ChatMessage.of(
                new Block.Prose(
                        ("%s challenges you to a duel%s: both of you get the same three questions in direct messages, and have a day"
                                        + " for them from the moment you accept. Nobody else sees how it goes unless you both want it.")
                                .formatted(other, about)),
                new Block.Moment("Open until", duel.until(), zone(duel)),
                new Block.Choices(List.of(
                        new Choice("Accept", DuelActions.ACCEPT, duel.id(), true),
                        Choice.of("Decline", DuelActions.DECLINE, duel.id()))));
    }

    /** A question of a running duel with what it is answered by. */
    List<Block> ask(Duel duel, int number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**Question %d of %d**".formatted(number + 1, Duel.QUESTIONS)));
        question(duel, number).ifPresentOrElse(question -> asked(duel, number, question, blocks), () -> {
            blocks.add(new Block.Prose("This question is no longer in the bank; any answer to it counts for nothing."));
            blocks.add(new Block.Choices(List.of(answer(duel, number))));
        });
        blocks.add(new Block.Moment("Time is up", duel.until(), zone(duel)));
        return blocks;
    }

    private void asked(Duel duel, int number, Question question, List<Block> blocks) {
        blocks.addAll(rounds.asked(question));
        if (question instanceof ChoiceQuestion choice) {
            List<Choice> letters = new ArrayList<>();
            for (int option = 0; option < choice.options().size(); option++) {
                String letter = String.valueOf((char) ('A' + option));
                letters.add(new Choice(
                        letter, DuelActions.CHOOSE, DuelActions.argument(duel.id(), number) + "|" + letter, true));
            }
            blocks.add(new Block.Choices(letters));
        } else {
            blocks.add(new Block.Choices(List.of(answer(duel, number))));
        }
    }

    private static Choice answer(Duel duel, int number) {
        return new Choice("Answer", DuelActions.OPEN, DuelActions.argument(duel.id(), number), true);
    }

    private static List<Block> graded(Duel duel, DuelTask task) {
        DuelAnswer answer = duel.seat(task.seat()).answers().get(task.number());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**Question %d: %s.**%s"
                .formatted(
                        task.number() + 1,
                        answer.percent(),
                        answer.isSure() ? "" : " I am not sure of it, and decide nothing by what I am not sure of.")));
        blocks.addAll(RichText.blocks(answer.verdict()));
        return blocks;
    }

    private static List<Block> draft(Duel duel, DuelSeat own) {
        DuelSeat.Draft draft = own.draft();
        if (draft == null || draft.text().isEmpty()) {
            return List.of(new Block.Prose(
                    "That was longer than %,d characters, so I did not take it; nothing was counted in your duel."
                            .formatted(DuelWords.LONGEST)));
        }
        String argument = DuelActions.argument(duel.id(), own.next()) + "|" + draft.digest();
        return List.of(
                new Block.Prose("Is that your answer to question %d of the duel?".formatted(own.next() + 1)),
                new Block.Verbatim(draft.text()),
                new Block.Choices(List.of(new Choice("Yes, count it", DuelActions.COUNT, argument, true))));
    }

    private List<Block> through(Duel duel, String other) {
        return List.of(
                new Block.Prose("You are through. I tell you how it went as soon as %s is too, or time is up."
                        .formatted(other)),
                new Block.Moment("Time is up", duel.until(), zone(duel)));
    }

    Optional<Question> question(Duel duel, int number) {
        return bank.find(duel.questions().get(number));
    }

    private ZoneId zone(Duel duel) {
        return groups.find(duel.groupId())
                .map(StudyGroup::cadence)
                .map(cadence -> cadence.zone())
                .orElse(ZoneOffset.UTC);
    }
}
