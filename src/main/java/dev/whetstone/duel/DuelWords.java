package dev.whetstone.duel;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/**
 * Takes what a member says to the bot alone while they are at a question of a duel, and has them asked whether it is their answer: an
 * answer cannot be taken back, and not every word is one. What begins with "answer:" says so itself, and so does an option's letter alone
 * where options are asked.
 */
record DuelWords(Duels duels, Members members, DuelGrading grading, Clock clock) implements DirectListener {

    static final int LONGEST = 6_000;

    private static final Pattern ANSWER = Pattern.compile("(?is)answer:\\s*(\\S.*)");

    /** An option's letter or number alone, as it is written in a thread. */
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?:(?:option|answer)\\s+)?[(*_`]*([a-z]|\\d{1,2})[)*_`.!]*");

    @Override
    public boolean heard(String key, MemberRef author, String text, Instant at) {
        return isAbout(
                author,
                member -> duels.openOf(member).stream()
                        .anyMatch(duel -> isTaken(duel, member, draft(key, text, at), current -> true)));
    }

    /** Words that may be an answer are asked about as they read now; an answer that was counted stays. */
    @Override
    public boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
        DuelSeat.Draft now = draft(key + ":" + revision, text, at);
        return isAbout(
                author,
                member -> duels.openOf(member).stream()
                        .anyMatch(duel -> isTaken(
                                duel,
                                member,
                                now,
                                current -> current.seatOf(member) >= 0
                                        && current.seat(current.seatOf(member)).keeps(key, now))));
    }

    @Override
    public boolean takenBack(String key, MemberRef author, Instant at) {
        return isAbout(
                author,
                member -> duels.openOf(member).stream()
                        .anyMatch(duel ->
                                duels.isChanged(duel.id(), current -> current.drop(member, key, clock.instant()))));
    }

    private boolean isAbout(MemberRef author, Predicate<String> then) {
        try {
            return members.idOf(author).filter(then).isPresent();
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    private static DuelSeat.Draft draft(String key, String text, Instant at) {
        String words = text.strip();
        return new DuelSeat.Draft(key, words.length() <= LONGEST ? words : "", at);
    }

    /** Takes words as an answer, or keeps them to ask about, where they fit the duel as it is stored. */
    private boolean isTaken(Duel duel, String member, DuelSeat.Draft words, Predicate<Duel> fits) {
        return isAnswer(duel, member, words, fits)
                || duels.isChanged(
                        duel.id(), current -> fits.test(current) && current.wrote(member, words, clock.instant()));
    }

    /** Words that begin with "answer:", and an option alone, need no question back, unless they cannot be an answer. */
    private boolean isAnswer(Duel duel, String member, DuelSeat.Draft words, Predicate<Duel> fits) {
        int number = duel.seat(duel.seatOf(member)).next();
        if (number >= duel.questions().size()) {
            return false;
        }
        String question = duel.questions().get(number);
        return said(question, words.text())
                .filter(answer -> grading.refusal(question, answer).isEmpty())
                .filter(answer -> duels.isChanged(
                        duel.id(),
                        current -> fits.test(current)
                                && current.wroteAnswer(member, number, words, answer, clock.instant())))
                .isPresent();
    }

    private Optional<String> said(String question, String words) {
        Matcher explicit = ANSWER.matcher(words);
        Matcher option = OPTION.matcher(words);
        if (explicit.matches()) {
            return Optional.of(explicit.group(1));
        }
        return grading.isChoice(question) && option.matches() ? Optional.of(option.group(1)) : Optional.empty();
    }
}
