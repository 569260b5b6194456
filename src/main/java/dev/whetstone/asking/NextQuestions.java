package dev.whetstone.asking;

import dev.whetstone.group.Curriculum;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundKey;
import dev.whetstone.round.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses what a group is asked next. */
public record NextQuestions(Rounds rounds, Groups groups, Plans plans, QuestionBank bank, ReviewDay reviews) {

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
        StudyPlan outline = group.curriculum().outline(plans);
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
                .or(() -> reviewDay(group.curriculum()).flatMap(day -> reviews.pick(group, day, key)));
    }

    /** The review day the group has come to and has not held. */
    private Optional<StudyPlan.Item> reviewDay(Curriculum curriculum) {
        StudyPlan outline = curriculum.outline(plans);
        return outline == null || curriculum.isReviewed() ? Optional.empty() : outline.review(curriculum.position());
    }

    /** A question that comes before the plan's next: one of the group's own, or a review. */
    public record Beside(String question, boolean own) {}

    /** As {@link #beside}, for the next slot. */
    Optional<Beside> nextBeside(StudyGroup group, Instant now) {
        LocalDate date =
                group.nextSlot().map(Slot::date).orElseGet(() -> group.cadence().dateOf(now));
        return group.curriculum().carry().isEmpty()
                ? beside(group, new RoundKey(group.id(), date, ""))
                        .map(pick -> new Beside(pick.questionId(), pick.planDay() == 0))
                : Optional.empty();
    }

    /** The question that comes next. */
    Optional<String> next(StudyGroup group, Instant now) {
        return nextBeside(group, now)
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
        StudyPlan outline = group.curriculum().outline(plans);
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

    /** The plan's questions that come next, after what could not be posted before. */
    public List<String> upcoming(StudyGroup group, int most) {
        List<String> questions = new ArrayList<>(group.curriculum().carry());
        StudyPlan outline = group.curriculum().outline(plans);
        if (outline != null) {
            outline.upcoming(group.curriculum().position(), most).forEach(item -> questions.add(item.question()));
        }
        return questions.stream().limit(most).toList();
    }

    boolean has(StudyGroup group, String question) {
        return bank.find(question, group.id()).isPresent();
    }

    /** Moves the plan on if this is what comes next. */
    public void passed(StudyGroup group, String question) {
        List<String> passed = List.of(question);
        groups.change(group.id(), current -> {
            if (upcoming(current, 1).equals(passed)) {
                current.moveOn(current.curriculum().advanced(passed));
            }
        });
    }

    /** With its place in the plan where the plan has come to it. */
    RoundKey.Pick pick(StudyGroup group, String question) {
        StudyPlan outline = group.curriculum().outline(plans);
        if (outline == null
                || !group.curriculum().carry().isEmpty()
                || !upcoming(group, 1).equals(List.of(question))) {
            return new RoundKey.Pick(question, 0, "");
        }
        StudyPlan.Item item = outline.at(group.curriculum().position());
        return new RoundKey.Pick(question, item.day(), item.theme());
    }
}
