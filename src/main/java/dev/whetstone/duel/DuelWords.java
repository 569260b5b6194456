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

    /** Ends the name of the change by which a message was taken back. */
    static final String DELETED = ":deleted";

    /** Of a member's last ones, a change may be about a message in any. */
    private static final int RECENT = 5;

    /** What people write who are asked whether that is their answer. */
    private static final Pattern YES =
            Pattern.compile("(?i)(?:yes|yep|yeah|y)(?:[,.! ]+(?:count it|it is|please))?[.!]*|count it[.!]*");

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
                                                && current.seat(current.seatOf(member))
                                                        .keeps(key, now)))
                        || stands(member, key, now.key()));
    }

    /** Whether the message was counted, so that its author is told that it stays so. */
    private boolean stands(String member, String key, String change) {
        return duels.of(member, RECENT).stream()
                .anyMatch(duel -> duels.isChanged(
                        duel.id(), current -> new Counted(current).edited(member, key, change, clock.instant())));
    }

    @Override
    public boolean takenBack(String key, MemberRef author, Instant at) {
        return isAbout(
                author,
                member -> duels.openOf(member).stream()
                                .anyMatch(duel -> duels.isChanged(
                                        duel.id(), current -> current.drop(member, key, clock.instant())))
                        || stands(member, key, key + DELETED));
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
        return isConfirmed(duel, member, words)
                || isAnswer(duel, member, words, fits)
                || duels.isChanged(
                        duel.id(), current -> fits.test(current) && current.wrote(member, words, clock.instant()));
    }

    /** "Yes" to the question whether the words before were the answer, once that was asked. */
    private boolean isConfirmed(Duel duel, String member, DuelSeat.Draft words) {
        return YES.matcher(words.text()).matches()
                && duels.isChanged(
                        duel.id(), current -> new Counted(current).confirmed(member, words, clock.instant()));
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

    /** What members write about words of theirs that are asked about or were counted; each move is decided on the duel as it is stored. */
    record Counted(Duel duel) {

        /** Notes which words a counted answer is, if it is those that were asked about. */
        static DuelSeat noted(DuelSeat own, String text) {
            DuelSeat.Draft draft = own.draft();
            return draft != null && draft.text().equals(text) ? own.counted(draft.key()) : own;
        }

        /** Counts the words that were asked about; false if none were, or other words were meant. */
        boolean confirmed(String memberId, DuelSeat.Draft yes, Instant now) {
            int seat = duel.seatOf(memberId);
            DuelSeat.Draft draft = seat < 0 ? null : duel.seat(seat).draft();
            return draft != null
                    && !draft.text().isEmpty()
                    && !draft.key().equals(yes.key())
                    && duel.seat(seat).said().contains(DuelTask.Kind.DRAFT + ":" + draft.key())
                    && duel.answer(memberId, duel.seat(seat).next(), draft.text(), now)
                    && duel.set(seat, own -> own.told(DuelTask.Kind.DRAFT + ":" + yes.key()), now);
        }

        /** Somebody changed or took back a message whose words were counted; false if none of it was, or it is known. */
        boolean edited(String memberId, String key, String change, Instant now) {
            int seat = duel.seatOf(memberId);
            return (duel.state() == Duel.State.RUNNING || duel.state() == Duel.State.DONE)
                    && seat >= 0
                    && duel.seat(seat).hasCounted(key)
                    && !change.equals(duel.seat(seat).edited())
                    && duel.set(seat, own -> own.editing(change), now);
        }
    }
}
