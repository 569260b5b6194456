package dev.whetstone.demo;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.trial.DemoRoster;
import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.ShortIds;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a trial its study group at the first start: the roster's members follow a plan, and time is at the first question's
 * posting, so that a newcomer finds it open.
 */
final class DemoGroup {

    private static final Logger log = LoggerFactory.getLogger(DemoGroup.class);
    private static final String PLAN = "pyspark-from-zero";

    private final DemoRoster roster;
    private final Groups groups;
    private final Members members;
    private final Plans plans;
    private final TimeTravel time;

    DemoGroup(DemoRoster roster, Groups groups, Members members, Plans plans, TimeTravel time) {
        this.roster = roster;
        this.groups = groups;
        this.members = members;
        this.plans = plans;
        this.time = time;
    }

    /** Sets the group up unless the trial has one. */
    void begin(Instant now) {
        List<MemberRef> people = roster.members();
        if (groups.of(roster.home()).isPresent()
                || people.isEmpty()
                || plans.all().isEmpty()) {
            return;
        }
        String plan = plans.find(PLAN).isPresent() ? PLAN : plans.all().get(0).id();
        Cadence cadence = Cadence.usual(ZoneId.systemDefault());
        StudyGroup group =
                StudyGroup.found(ShortIds.next(), "Daily practice", plan, cadence, roster.home(), people.get(0), now);
        if (groups.add(group).isEmpty()) {
            return;
        }
        people.forEach(person -> members.join(group.id(), members.of(person).id(), now));
        time.jump();
        log.debug("The demo group {} is set up", group.id());
    }
}
