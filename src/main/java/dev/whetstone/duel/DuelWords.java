package dev.whetstone.duel;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DataAccessException;

/**
 * Takes what a member says to the bot alone while they are at a question of a duel, and has them asked whether it is their answer: an
 * answer cannot be taken back, and not every word is one.
 */
record DuelWords(Duels duels, Members members, Clock clock) implements DirectListener {

    static final int LONGEST = 6_000;

    @Override
    public boolean heard(String key, MemberRef author, String text, Instant at) {
        try {
            return members.idOf(author)
                    .filter(member -> isTaken(member, key, text))
                    .isPresent();
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    private boolean isTaken(String member, String key, String text) {
        String words = text.strip();
        DuelSeat.Draft draft = new DuelSeat.Draft(key, words.length() <= LONGEST ? words : "");
        return !words.isEmpty()
                && duels.openOf(member).stream()
                        .anyMatch(duel ->
                                duels.isChanged(duel.id(), current -> current.wrote(member, draft, clock.instant())));
    }
}
