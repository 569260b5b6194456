package dev.whetstone.asking;

import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundKey;
import dev.whetstone.round.RoundMachine;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Claims the rounds of questions and has them posted. */
public record RoundStarter(Rounds rounds, NextQuestions next, RoundMachine machine, Leases<Round> leases, Clock clock) {

    /** What comes before the plan's next question, as of now. */
    public Optional<NextQuestions.Beside> nextBeside(StudyGroup group) {
        return next.nextBeside(group, clock.instant());
    }

    /** The question that comes next, as of now. */
    public Optional<String> nextQuestion(StudyGroup group) {
        return next.next(group, clock.instant());
    }

    /** Notes that one of the group's own questions is not to be drawn. */
    public void leaveOut(StudyGroup group, String question, String callId) {
        Instant now = clock.instant();
        RoundKey key = RoundKey.extra(group.id(), group.cadence().dateOf(now), callId);
        Round round = key.round(new RoundKey.Pick(question, 0, ""), group.cadence(), now);
        round.skip("an admin left it out");
        rounds.note(round);
    }

    /** Claims a round and holds it until it is {@link #release}d; empty if it was claimed before. */
    Optional<Leased<Round>> claim(StudyGroup group, RoundKey key, RoundKey.Pick pick, Instant dueAt) {
        return leases.claim(key.id(), key.round(pick, group.cadence(), dueAt));
    }

    /** Whether the slot was claimed for this very question, as by a process that crashed before it moved the group on. */
    boolean holds(RoundKey key, RoundKey.Pick pick) {
        return rounds.find(key.id())
                .map(round -> round.questionId().equals(pick.questionId()))
                .orElse(false);
    }

    /** Notes that a slot passed without a question. */
    void miss(StudyGroup group, Slot slot) {
        RoundKey key = new RoundKey(group.id(), slot.date(), slot.label());
        rounds.note(key.missed(group.cadence(), slot.at(), "nobody was there to post it"));
    }

    void post(Leased<Round> round, StudyGroup group) {
        machine.advance(round, group, true);
    }

    void release(Leased<Round> round) {
        leases.release(round);
    }

    /**
     * Posts a question at once; empty if it cannot be found or was just posted. The same call id posts once. The plan moves on if
     * it is the one that comes next.
     */
    public Optional<Round> postNow(StudyGroup group, String question, String callId) {
        if (!next.has(group, question)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        RoundKey key = RoundKey.extra(group.id(), group.cadence().dateOf(now), callId);
        RoundKey.Pick pick = next.pick(group, question);
        Optional<Leased<Round>> round = claim(group, key, pick, now);
        if (round.isEmpty() && !holds(key, pick)) {
            return Optional.empty();
        }
        try {
            next.passed(group, question);
            round.ifPresent(claimed -> post(claimed, group));
        } finally {
            round.ifPresent(this::release);
        }
        return round.map(Leased::item);
    }
}
