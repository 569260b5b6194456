package dev.whetstone.review;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /prep review}: what a member got wrong and should try again today, for nobody else to see. */
record ReviewCommand(GroupDesk desk, Members members, Comebacks comebacks, QuestionBank bank) implements Command {

    @Override
    public Spec spec() {
        return new Spec("review", "Brings back what you got wrong, in private", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Optional<Member> member = members.known(call.member());
            LocalDate today = group.cadence().dateOf(call.at());
            return member.map(known -> reply(group, known, today))
                    .orElseGet(() -> Reply.say("Nothing comes back yet: answer a question first."));
        });
    }

    private Reply reply(StudyGroup group, Member member, LocalDate today) {
        Comebacks.Day day = comebacks.day(group, member.id(), today);
        return day.due().isEmpty()
                ? Reply.say(nothing(day))
                : new Reply.Private(new ChatMessage(list(day.due(), day.answered(), comebacks.told(member.id()))));
    }

    private static String nothing(Comebacks.Day day) {
        if (day.answered() >= Comebacks.MOST_A_DAY) {
            return "You have answered %d today, which is enough for one day; go on tomorrow.".formatted(day.answered());
        }
        return day.later()
                .map(CardDay::of)
                .map("Nothing comes back today; the next question comes on %s."::formatted)
                .orElse("Nothing comes back now: what you get below 60 % does, once its model answer is shown.");
    }

    private List<Block> list(List<ReviewCard> due, long answered, Set<String> told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                due.size() == 1 ? "A question comes back" : "%d questions come back".formatted(due.size())));
        blocks.add(new Block.Prose(
                ("You got less than 60 %% here. Only you see this; knowing one now brings %d points, once." + "%s")
                        .formatted(
                                ReviewGrading.POINTS,
                                answered == 0 ? "" : " You have answered %d today.".formatted(answered))));
        for (ReviewCard card : due) {
            boolean first = card.id().equals(due.get(0).id());
            bank.find(card.questionId()).ifPresent(question -> {
                blocks.add(new Block.Prose(line(card, question)
                        + (told.contains(question.head().topic()) ? " · you were told to practise this" : "")));
                blocks.add(new Block.Choices(
                        List.of(new Choice("Try again", ReviewActions.OPEN, card.questionId(), first))));
            });
        }
        return blocks;
    }

    private static String line(ReviewCard card, Question question) {
        return "**%s** · %s · %s %d %% on %s"
                .formatted(
                        Markdown.escape(question.head().title()),
                        Markdown.escape(question.head().topic()),
                        card.times() == 0 ? "then" : "last time",
                        Math.round(card.score() * 100),
                        CardDay.of(card.last()));
    }
}
