package dev.whetstone.mock.journal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings back what a member wanted to do next, and asks for the week's entry; each once, by whichever process takes it. */
final class JournalWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(JournalWork.class);
    private static final int BATCH = 200;
    private static final Duration CLAIMED = Duration.ofMinutes(2);

    private final Journal journal;
    private final Members members;
    private final Reach reach;
    private final Workers workers;
    private final Clock clock;

    JournalWork(Journal journal, Members members, Reach reach, Workers workers, Clock clock) {
        this.journal = journal;
        this.members = members;
        this.reach = reach;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public int run(Instant now) {
        long entries = journal.dueEntries(now, BATCH).stream()
                .filter(entry -> workers.submit("journal entry " + entry.id(), () -> remind(entry)))
                .count();
        long habits = journal.dueHabits(now, BATCH).stream()
                .filter(habit -> workers.submit("journal " + habit.id(), () -> ask(habit)))
                .count();
        return (int) (entries + habits);
    }

    private void remind(JournalEntry entry) {
        Instant until = clock.instant().plus(CLAIMED);
        Instant due = entry.nextFireAt();
        Instant moment = moment(due, entry.tried());
        if (due != null && journal.take(JournalEntry.class, entry.id(), due, until, moment)) {
            ChatMessage message = ChatMessage.of(
                    new Block.Prose("You wanted to do this next:"),
                    new Block.Verbatim(entry.next()),
                    new Block.Choices(List.of(
                            new Choice("Done", JournalNextAction.DONE, entry.id(), true),
                            Choice.of("In a week", JournalNextAction.LATER, entry.id()))));
            if (told(members.find(entry.memberId()), message, mark(entry.id(), moment), entry.tried())) {
                journal.plan(JournalEntry.class, entry.id(), until, null);
            }
        }
    }

    private void ask(JournalHabit habit) {
        Instant now = clock.instant();
        Instant until = now.plus(CLAIMED);
        Instant due = habit.nextFireAt();
        Instant moment = moment(due, habit.tried());
        if (due == null || !journal.take(JournalHabit.class, habit.id(), due, until, moment)) {
            return;
        }
        Optional<Member> member = members.find(habit.id());
        String month = member.map(known -> JournalDays.month(known, now)).orElse("");
        boolean monthly = !month.equals(habit.month());
        if (told(member, question(monthly), mark(habit.id(), moment), habit.tried())) {
            @Nullable
            Instant next = member.map(known -> JournalDays.weekEnd(known, now)).orElse(null);
            journal.plan(JournalHabit.class, habit.id(), until, next);
            journal.asked(habit.id(), month);
        }
    }

    private static ChatMessage question(boolean monthly) {
        return ChatMessage.of(
                new Block.Prose(
                        monthly
                                ? "**A month of practice.** What went well, where did you get stuck, what comes next; and what"
                                        + " did you do about your CV, your portfolio and the people you know?"
                                : "**How was your week?** What went well, where did you get stuck, what comes next?"),
                new Block.Choices(List.of(
                        new Choice("Write", JournalOpenAction.NAME, monthly ? JournalForms.MONTH : "week", true),
                        Choice.of("Do not ask me again", JournalQuietAction.NAME, ""))));
    }

    /** A claim moves what is due; the moment it was due for first stays, and names the message. */
    private static Instant moment(@Nullable Instant due, @Nullable Instant tried) {
        return Optional.ofNullable(tried).or(() -> Optional.ofNullable(due)).orElse(Instant.EPOCH);
    }

    private static String mark(String id, Instant moment) {
        return "journal:" + id + ":" + moment.toEpochMilli();
    }

    /** False if it must be tried again; a refusal is final, and what may have been sent is looked for. */
    private boolean told(Optional<Member> member, ChatMessage message, String mark, @Nullable Instant tried) {
        if (member.isEmpty()) {
            return true;
        }
        try {
            boolean delivered = reach.tellOnce(member.get().reach(), message, mark, tried);
            log.debug("{}: {}", mark, delivered);
            return true;
        } catch (ChatException e) {
            log.info("{} could not be sent: {}", mark, e.getMessage());
            return false;
        }
    }
}
