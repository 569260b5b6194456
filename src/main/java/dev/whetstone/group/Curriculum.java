package dev.whetstone.group;

import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a group gets and how far it is.
 *
 * @param planId the plan it follows
 * @param repeat questions to repeat, one a day, instead of the plan's; empty when the plan is followed
 * @param position questions taken so far
 * @param carry questions that were taken but could not be posted: they come first
 * @param reviewed the position at which the last review day was held, null if none was
 */
public record Curriculum(
        String planId,
        List<String> repeat,
        int position,
        List<String> carry,
        @Nullable Integer reviewed) {

    public Curriculum {
        repeat = List.copyOf(repeat);
        carry = List.copyOf(carry);
    }

    public static Curriculum of(String planId) {
        return new Curriculum(planId, List.of(), 0, List.of(), null);
    }

    /** The same plan's questions that went badly, one a day. */
    public Curriculum repeating(List<String> questions) {
        return new Curriculum(planId, questions, 0, List.of(), null);
    }

    /** The questions as a plan; null if it is no longer there. */
    public @Nullable StudyPlan outline(Plans plans) {
        StudyPlan plan = plans.find(planId).orElse(null);
        if (repeat.isEmpty()) {
            return plan;
        }
        String title = plan == null ? planId : plan.title();
        List<StudyPlan.Day> days = repeat.stream()
                .map(question -> new StudyPlan.Day("Once more", List.of(question)))
                .toList();
        return new StudyPlan(planId, title + ", once more", "What went badly the first time.", days);
    }

    /** After some questions were taken: first those carried over, then the outline's. */
    public Curriculum advanced(List<String> taken) {
        List<String> stillCarried = new ArrayList<>(carry);
        int fromOutline = 0;
        for (String question : taken) {
            if (!stillCarried.remove(question)) {
                fromOutline++;
            }
        }
        return new Curriculum(planId, repeat, position + fromOutline, stillCarried, reviewed);
    }

    /** Whether the review day at this position was held. */
    public boolean isReviewed() {
        return Integer.valueOf(position).equals(reviewed);
    }

    /** After the review day at this position. */
    public Curriculum reviewing() {
        return new Curriculum(planId, repeat, position, carry, position);
    }

    /** With a question that must come again first, because it could not be posted. */
    public Curriculum carrying(String question) {
        if (carry.contains(question)) {
            return this;
        }
        List<String> more = new ArrayList<>(carry);
        more.add(question);
        return new Curriculum(planId, repeat, position, more, reviewed);
    }
}
