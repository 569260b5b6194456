package dev.whetstone.round.commands;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
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

/** The buttons under “plan finished”: start another plan, or repeat the questions whose average grade was below 0.6. */
record NextPlanAction(GroupDesk desk, Groups groups, Rounds rounds, Plans plans, GroupRights rights, Clock clock)
        implements Action {

    private static final double WENT_BADLY = 0.6;
    private static final int MOST = 10;
    private static final int HISTORY = 400;

    @Override
    public String name() {
        return "next-plan";
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (!rights.isAdmin(call.member(), group)) {
                return Reply.say(rights.refusal(call.channel(), "plan start"));
            }
            if (group.status() != StudyGroup.Status.FINISHED) {
                return Reply.say("The group is already on its way; `/prep plan` shows where.");
            }
            return call.argument().equals("repeat") ? repeat(group) : start(group, call.argument());
        });
    }

    private Reply start(StudyGroup group, String planId) {
        Optional<StudyPlan> plan = plans.find(planId);
        if (plan.isEmpty()) {
            return Reply.say("That plan is no longer there; `/prep plan` lists those that are.");
        }
        groups.change(group.id(), current -> current.study(Curriculum.of(planId), clock.instant()));
        return new Reply.Public(
                ChatMessage.text("Next we study **" + Markdown.escape(plan.get().title()) + "**."));
    }

    private Reply repeat(StudyGroup group) {
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
        StudyPlan outline = group.curriculum()
                .outline(plans.find(group.curriculum().planId()).orElse(null));
        Map<String, Round> latest = new LinkedHashMap<>();
        rounds.of(group.id(), Round.State.REVEALED, HISTORY)
                .forEach(round -> latest.putIfAbsent(round.questionId(), round));
        return latest.values().stream()
                .filter(round -> outline == null || outline.holds(round.questionId()))
                .filter(round -> round.summary().answered() == 0 || grade(round) < WENT_BADLY)
                .sorted(Comparator.comparingDouble(NextPlanAction::grade))
                .map(Round::questionId)
                .limit(MOST)
                .toList();
    }

    private static double grade(Round round) {
        return round.summary().averageGrade();
    }
}
