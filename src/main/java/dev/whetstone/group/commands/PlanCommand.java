package dev.whetstone.group.commands;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /prep plan}: shows where the group is in its plan and which plans there are; admins start another. */
final class PlanCommand implements Command {

    private final Groups groups;
    private final GroupDesk desk;
    private final Plans plans;
    private final GroupRights rights;
    private final Clock clock;

    PlanCommand(Groups groups, GroupDesk desk, Plans plans, GroupRights rights, Clock clock) {
        this.groups = groups;
        this.desk = desk;
        this.plans = plans;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "plan",
                "Shows the study plan; admins start another one",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("start", "the plan to start (admins)"),
                        Parameter.optional("from", "to begin it anew: beginning", "beginning")));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return parameter.equals("start") ? like(plans, typed) : List.of();
    }

    /** The ids of the plans whose id or title holds what was typed. */
    static List<String> like(Plans plans, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return plans.all().stream()
                .filter(plan -> (plan.id() + " " + plan.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(StudyPlan::id)
                .toList();
    }

    @Override
    public Reply run(Call call) {
        boolean starts = call.values().containsKey("start") || call.values().containsKey("from");
        return desk.with(call, group -> starts ? start(call, group) : show(group));
    }

    private Reply start(Call call, StudyGroup group) {
        if (!rights.isAdmin(call.member(), group)) {
            return Reply.say(rights.refusal(call.channel(), "plan start"));
        }
        String wanted = call.value("start", group.curriculum().planId());
        StudyPlan plan = new SettingsReader(plans, clock).plan(wanted);
        boolean anew = call.value("from", "").equals("beginning");
        StudyGroup changed = groups.change(group.id(), current -> {
            String now = current.curriculum().planId();
            GroupDesk.goBy(
                    current, plan.title(), plans.find(now).map(StudyPlan::title).orElse(now));
            current.study(place(current, plan, anew), clock.instant());
        });
        int done = changed.curriculum().position();
        String where = done == 0
                ? ""
                : " It goes on where it was left, after %d of %d questions; `/prep plan %s from:beginning` begins anew."
                        .formatted(done, plan.size(), plan.id());
        return Reply.say("The group now follows *%s*.%s %s%s"
                .formatted(
                        Markdown.escape(plan.title()),
                        where,
                        CadenceText.nextQuestion(changed),
                        GroupDesk.calledAnew(changed, group.name())));
    }

    /** Where the group left the plan, or its beginning if that is wanted or nothing of it is left. */
    private static Curriculum place(StudyGroup group, StudyPlan plan, boolean anew) {
        Curriculum known = group.placeIn(plan.id());
        boolean isThrough = known.position() >= plan.size() && known.carry().isEmpty();
        return anew || isThrough ? Curriculum.of(plan.id()) : known;
    }

    private Reply show(StudyGroup group) {
        Curriculum curriculum = group.curriculum();
        StudyPlan plan = curriculum.outline(plans);
        String others = plans.all().stream()
                .map(other -> "- `%s` – %s: %s"
                        .formatted(other.id(), Markdown.escape(other.title()), Markdown.escape(other.about())))
                .collect(Collectors.joining("\n"));
        return new Reply.Private(ChatMessage.of(
                new Block.Heading(plan == null ? curriculum.planId() : plan.title()),
                new Block.Prose(
                        plan == null
                                ? "This plan can no longer be read; an admin should start another."
                                : progress(group, plan)),
                new Block.Prose("All plans:\n" + others)));
    }

    private static String progress(StudyGroup group, StudyPlan plan) {
        int done = Math.min(group.curriculum().position(), plan.size());
        String next = done < plan.size()
                ? " Day %d of %d comes next: *%s*."
                        .formatted(
                                plan.at(done).day(),
                                plan.days().size(),
                                Markdown.escape(plan.at(done).theme()))
                : "";
        return "%d of %d questions posted.%s %s".formatted(done, plan.size(), next, CadenceText.nextQuestion(group));
    }
}
