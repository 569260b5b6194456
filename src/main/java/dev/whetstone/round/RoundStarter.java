package dev.whetstone.round;

import dev.whetstone.group.Curriculum;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses a slot's questions, claims their rounds and has them posted. */
public record RoundStarter(
        Rounds rounds,
        Groups groups,
        Plans plans,
        QuestionBank bank,
        RoundMachine machine,
        Clock clock,
        Leases<Round> leases,
        ReviewDay reviews) {

    /**
     * The questions of a slot: what could not be posted before, else one of the group's own, else what a
     * review day brings back, else the plan's; empty when all are used up.
     */
    List<RoundKey.Pick> picks(StudyGroup group, Slot slot) {
        if (!group.curriculum().carry().isEmpty()) {
            return group.curriculum().carry().stream()
                    .map(question -> new RoundKey.Pick(question, 0, ""))
                    .toList();
        }
        RoundKey key = new RoundKey(group.id(), slot.date(), slot.label());
        Optional<RoundKey.Pick> beside = beside(group, key);
        if (beside.isPresent()) {
            return List.of(beside.get());
        }
        StudyPlan outline = outline(group);
        return outline == null
                ? List.of()
                : outline.batch(group.curriculum().position(), group.cadence().timesLeft(slot)).stream()
                        .map(item -> new RoundKey.Pick(item.question(), item.day(), item.theme()))
                        .toList();
    }

    /** What takes a slot before the plan's next question: one of the group's own, or what a review day brings back. */
    Optional<RoundKey.Pick> beside(StudyGroup group, RoundKey key) {
        return own(group, key.id())
                .map(question -> new RoundKey.Pick(question, 0, ""))
                .or(() -> reviews.pick(group, outline(group), key));
    }

    /** A question that comes before the plan's next: one of the group's own, or a review. */
    public record Beside(String question, boolean own) {}

    /** As {@link #beside}, for the next slot. */
    public Optional<Beside> nextBeside(StudyGroup group) {
        LocalDate date =
                group.nextSlot().map(Slot::date).orElseGet(() -> group.cadence().dateOf(clock.instant()));
        return group.curriculum().carry().isEmpty()
                ? beside(group, new RoundKey(group.id(), date, ""))
                        .map(pick -> new Beside(pick.questionId(), pick.planDay() == 0))
                : Optional.empty();
    }

    /** The question that comes next. */
    public Optional<String> next(StudyGroup group) {
        return nextBeside(group)
                .map(Beside::question)
                .or(() -> upcoming(group, 1).stream().findFirst());
    }

    /** Where the group is once these were taken. */
    Curriculum after(StudyGroup group, List<RoundKey.Pick> taken) {
        Curriculum curriculum = group.curriculum();
        if (isReview(group, taken)) {
            return curriculum.reviewing();
        }
        return curriculum.advanced(taken.stream()
                .filter(pick -> pick.planDay() > 0 || curriculum.carry().contains(pick.questionId()))
                .map(RoundKey.Pick::questionId)
                .toList());
    }

    private boolean isReview(StudyGroup group, List<RoundKey.Pick> taken) {
        StudyPlan outline = outline(group);
        return outline != null
                && taken.stream()
                        .anyMatch(pick -> pick.planDay() > 0
                                && outline.days().get(pick.planDay() - 1).review());
    }

    /** The first of the group's own questions that no round but this had. */
    private Optional<String> own(StudyGroup group, String roundId) {
        return bank.ownOf(group.id()).stream()
                .filter(question -> !rounds.had(group.id(), question, roundId))
                .findFirst();
    }

    /** Notes that one of the group's own questions is not to be drawn. */
    public void leaveOut(StudyGroup group, String question, String callId) {
        Instant now = clock.instant();
        RoundKey key = RoundKey.extra(group.id(), group.cadence().dateOf(now), callId);
        Round round = key.round(new RoundKey.Pick(question, 0, ""), group.cadence(), now);
        round.skip("an admin left it out");
        rounds.note(round);
    }

    /** The plan's questions that come next, after what could not be posted before. */
    public List<String> upcoming(StudyGroup group, int most) {
        List<String> questions = new ArrayList<>(group.curriculum().carry());
        StudyPlan outline = outline(group);
        if (outline != null) {
            outline.upcoming(group.curriculum().position(), most).forEach(item -> questions.add(item.question()));
        }
        return questions.stream().limit(most).toList();
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
        if (bank.find(question, group.id()).isEmpty()) {
            return Optional.empty();
        }
        List<String> posted = List.of(question);
        Instant now = clock.instant();
        RoundKey key = RoundKey.extra(group.id(), group.cadence().dateOf(now), callId);
        RoundKey.Pick pick = pick(group, question);
        Optional<Leased<Round>> round = claim(group, key, pick, now);
        if (round.isEmpty() && !holds(key, pick)) {
            return Optional.empty();
        }
        try {
            groups.change(group.id(), current -> {
                if (upcoming(current, 1).equals(posted)) {
                    current.moveOn(current.curriculum().advanced(posted));
                }
            });
            round.ifPresent(claimed -> post(claimed, group));
        } finally {
            round.ifPresent(this::release);
        }
        return round.map(Leased::item);
    }

    /** With its place in the plan where the plan has come to it. */
    private RoundKey.Pick pick(StudyGroup group, String question) {
        StudyPlan outline = outline(group);
        if (outline == null
                || !group.curriculum().carry().isEmpty()
                || !upcoming(group, 1).equals(List.of(question))) {
            return new RoundKey.Pick(question, 0, "");
        }
        StudyPlan.Item item = outline.at(group.curriculum().position());
        return new RoundKey.Pick(question, item.day(), item.theme());
    }

    private @Nullable StudyPlan outline(StudyGroup group) {
        return group.curriculum()
                .outline(plans.find(group.curriculum().planId()).orElse(null));
    }
}
