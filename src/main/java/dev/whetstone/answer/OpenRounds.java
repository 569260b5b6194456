package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the round a command or button means, or says why it cannot. */
public record OpenRounds(Rounds rounds, Groups groups, Members members, Answers answers, QuestionBank bank) {

    private static final String CLOSED =
            "That round is closed, so an answer brings no points any more. %s What you write there now is practice: I"
                    + " tell you how it goes.";

    /** Runs on the round a button names; buttons work wherever their round's group has a channel, and nowhere else. */
    public Reply named(String roundId, Call call, BiFunction<Round, Question, Reply> action) {
        Optional<Round> round = rounds.find(roundId).filter(found -> belongs(found, call));
        if (round.isEmpty()) {
            return Reply.say("That button does not belong to a question of this channel's group.");
        }
        return on(round.get(), action);
    }

    /**
     * Runs on the round of the thread the command was typed in, else on the group's one open round; where there are several it asks
     * which, with a button of this action under each, as no platform takes commands everywhere.
     */
    public Reply meant(Call call, String button, BiFunction<Round, Question, Reply> action) {
        ThreadRef thread = call.thread();
        Optional<Round> here = thread == null ? Optional.empty() : rounds.of(thread);
        if (here.isPresent()) {
            return on(here.get(), action);
        }
        List<Round> open = groups.of(call.channel())
                .map(group -> rounds.of(group.id(), Round.State.OPEN, 20))
                .orElse(List.of());
        List<Round> unanswered =
                open.stream().filter(round -> !hasAnswered(round, call)).toList();
        if (open.isEmpty()) {
            return Reply.say("No question is open right now; `/prep today` says when the next one comes.");
        }
        if (open.size() > 1 && unanswered.size() != 1) {
            return which(open, button, call.value("text", ""));
        }
        return on(open.size() == 1 ? open.get(0) : unanswered.get(0), action);
    }

    /** Runs on the round a button names, or where it is a command on the one that is {@link #meant}. */
    public Reply asked(Call call, String button, BiFunction<Round, Question, Reply> action) {
        return call.argument().isEmpty() ? meant(call, button, action) : named(call.argument(), call, action);
    }

    private Reply which(List<Round> open, String button, String typed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                "%d questions are open, so nothing was done yet. Which one do you mean?".formatted(open.size())));
        if (!typed.isBlank()) {
            blocks.add(new Block.Prose("What you typed, to be copied:"));
            blocks.add(new Block.Verbatim(typed));
        }
        for (Round round : open) {
            blocks.add(new Block.Prose("“" + Markdown.escape(bank.title(round.questionId())) + "”"));
            blocks.add(new Block.Choices(List.of(Choice.of("This one", button, round.id()))));
        }
        return new Reply.Private(new ChatMessage(blocks));
    }

    /** As {@link #meant}, but on the question that closed last where none is open. */
    public Reply meantOrLast(Call call, String button, BiFunction<Round, Question, Reply> action) {
        ThreadRef thread = call.thread();
        boolean isHere = thread != null && rounds.of(thread).isPresent();
        Optional<Round> last = groups.of(call.channel())
                .filter(group ->
                        !isHere && rounds.of(group.id(), Round.State.OPEN, 1).isEmpty())
                .flatMap(group -> Stream.of(Round.State.CLOSED, Round.State.REVEALED)
                        .flatMap(state -> rounds.of(group.id(), state, 1).stream())
                        .max(Comparator.comparing(Round::dueAt)));
        return last.map(round -> on(round, action)).orElseGet(() -> meant(call, button, action));
    }

    /** Whether the same question is still to be answered by another group of the same workspace. */
    public boolean isOpenElsewhere(Round round) {
        return rounds.isOpenElsewhere(round.questionId(), round.groupId(), round.channels());
    }

    private Reply on(Round round, BiFunction<Round, Question, Reply> action) {
        return bank.find(round.questionId())
                .map(question -> action.apply(round, question))
                .orElseGet(() -> Reply.say("That question is no longer in the bank."));
    }

    private boolean belongs(Round round, Call call) {
        return round.channels().contains(call.channel())
                || groups.of(call.channel())
                        .filter(group -> group.id().equals(round.groupId()))
                        .isPresent()
                || members.known(call.member())
                        .filter(member -> members.groupsOf(member.id()).contains(round.groupId()))
                        .isPresent()
                || isAdmin(round, call.member());
    }

    /** An admin need not take part to be asked. */
    private boolean isAdmin(Round round, MemberRef caller) {
        List<String> identities = members.known(caller).map(Member::identities).orElse(List.of(caller.key()));
        return groups.find(round.groupId())
                .filter(group -> identities.stream().anyMatch(group.admins()::contains))
                .isPresent();
    }

    /** Whether the caller has looked at the model answer while the round was open. */
    public boolean hasPeeked(Round round, Call call) {
        return own(round, call).filter(Answer::hasPeeked).isPresent();
    }

    /** Whether the caller has an answer that counts. */
    public boolean hasAnswered(Round round, Call call) {
        return own(round, call).filter(Answer::isGiven).isPresent();
    }

    private Optional<Answer> own(Round round, Call call) {
        return members.known(call.member()).flatMap(member -> answers.find(round.id(), member.id()));
    }

    /** What is said where it is too late. */
    public static Reply closed(Round round) {
        return Reply.say(CLOSED.formatted(
                round.isRevealed()
                        ? "Its model answer is in the thread."
                        : "Its model answer comes into the thread in a moment."));
    }
}
