package dev.whetstone.asking;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a group may study once its plan is finished. */
record NextPlan(Groups groups, Rounds rounds, Plans plans, Clock clock) {

    private static final double WENT_BADLY = 0.6;
    private static final int MOST = 10;
    private static final int HISTORY = 400;

    /** Begins another plan. */
    Reply start(StudyGroup group, String planId) {
        Optional<StudyPlan> plan = plans.find(planId);
        if (plan.isEmpty()) {
            return Reply.say("That plan is no longer there; `/prep plan` lists those that are.");
        }
        StudyGroup changed = groups.change(group.id(), current -> {
            GroupDesk.goBy(current, plan.get().title(), title(current));
            current.study(Curriculum.of(planId), clock.instant());
        });
        return new Reply.Public(ChatMessage.text("Next we study **"
                + Markdown.escape(plan.get().title()) + "**." + GroupDesk.calledAnew(changed, group.name())));
    }

    private String title(StudyGroup group) {
        String id = group.curriculum().planId();
        return plans.find(id).map(StudyPlan::title).orElse(id);
    }

    /** Brings back what went worst. */
    Reply repeat(StudyGroup group) {
        List<String> worst = worst(group);
        if (worst.isEmpty()) {
            return Reply.say(
                    "Nothing went badly enough to repeat: every question's average is 60 % or better. Start another plan instead.");
        }
        groups.change(group.id(), current -> current.study(current.curriculum().repeating(worst), clock.instant()));
        return new Reply.Public(ChatMessage.text(
                "We repeat the %d question%s that went worst.".formatted(worst.size(), worst.size() == 1 ? "" : "s")));
    }

    /** The plan's questions whose last round went badly, the worst first. */
    private List<String> worst(StudyGroup group) {
        StudyPlan outline = group.curriculum().outline(plans);
        Map<String, Round> latest = new LinkedHashMap<>();
        rounds.of(group.id(), Round.State.REVEALED, HISTORY)
                .forEach(round -> latest.putIfAbsent(round.questionId(), round));
        return latest.values().stream()
                .filter(round -> outline == null || outline.holds(round.questionId()))
                .filter(round -> round.summary().answered() == 0 || grade(round) < WENT_BADLY)
                .sorted(Comparator.comparingDouble(NextPlan::grade))
                .map(Round::questionId)
                .limit(MOST)
                .toList();
    }

    private static double grade(Round round) {
        return round.summary().averageGrade();
    }
}
