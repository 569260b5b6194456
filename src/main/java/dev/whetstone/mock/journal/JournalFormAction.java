package dev.whetstone.mock.journal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.util.DigestUtils;

/** Keeps an entry, once for each form that was sent. */
record JournalFormAction(Journal journal, Members members, Clock clock) implements Action {

    @Override
    public String name() {
        return "journal-form";
    }

    @Override
    public Reply run(Call call) {
        Instant now = clock.instant();
        Member member = members.of(call.member());
        String next = call.value("next", "").strip();
        Optional<Instant> due = JournalDays.days(call.value("when", ""))
                .filter(days -> !next.isEmpty())
                .map(days -> JournalDays.morning(member, now, days));
        JournalEntry entry = new JournalEntry(
                id(call),
                member.id(),
                call.value("well", "").strip(),
                call.value("stuck", "").strip(),
                next,
                call.value("career", "").strip(),
                now,
                due.orElse(null),
                null,
                false);
        if (entry.isEmpty()) {
            return Reply.wrong("well", "There is nothing in it yet, so nothing was kept.");
        }
        boolean unused = journal.add(entry);
        journal.begin(
                new JournalHabit(member.id(), JournalDays.month(member, now), JournalDays.weekEnd(member, now), null));
        return Reply.say("Kept, for your eyes only; it is entry %d of your journal.%s"
                .formatted(
                        journal.of(member.id()).size(),
                        due.isPresent() ? " I remind you of what you want to do next." : ""));
    }

    private static String id(Call call) {
        return DigestUtils.md5DigestAsHex((call.member().key() + "|" + call.id()).getBytes(StandardCharsets.UTF_8));
    }
}
