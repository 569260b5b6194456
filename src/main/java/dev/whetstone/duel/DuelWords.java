package dev.whetstone.duel;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/**
 * Takes what a member says to the bot alone while they are at a question of a duel, and has them asked whether it is their answer: an
 * answer cannot be taken back, and not every word is one. What begins with "answer:" says so itself.
 */
record DuelWords(Duels duels, Members members, DuelGrading grading, Clock clock) implements DirectListener {

    static final int LONGEST = 6_000;

    private static final Pattern ANSWER = Pattern.compile("(?is)answer:\\s*(\\S.*)");

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
                        .anyMatch(duel -> isAnswer(duel, member, draft)
                                || duels.isChanged(
                                        duel.id(), current -> current.wrote(member, draft, clock.instant())));
    }

    /** Words that begin with "answer:" need no question back, unless they cannot be one. */
    private boolean isAnswer(Duel duel, String member, DuelSeat.Draft words) {
        Matcher said = ANSWER.matcher(words.text());
        int number = duel.seat(duel.seatOf(member)).next();
        return said.matches()
                && number < duel.questions().size()
                && grading.refusal(duel.questions().get(number), said.group(1)).isEmpty()
                && duels.isChanged(
                        duel.id(),
                        current -> current.wroteAnswer(member, number, words, said.group(1), clock.instant()));
    }
}
