package dev.whetstone.mock.journal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What became of what one wanted to do next: done, or again in a week. */
record JournalNextAction(String name, boolean done, Journal journal, Members members, Clock clock) implements Action {

    static final String DONE = "journal-done";
    static final String LATER = "journal-later";
    private static final int WEEK = 7;

    @Override
    public Reply run(Call call) {
        Optional<Member> member = members.known(call.member());
        Instant now = clock.instant();
        return member.flatMap(known -> journal.settle(
                        call.argument(), known.id(), done, done ? null : JournalDays.morning(known, now, WEEK)))
                .map(entry -> Reply.say(done ? "Well done; that is one thing less." : "I remind you again in a week."))
                .orElseGet(() -> Reply.say("That entry is not yours or is gone, so nothing was changed."));
    }
}
