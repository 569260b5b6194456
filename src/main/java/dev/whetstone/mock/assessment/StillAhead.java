package dev.whetstone.mock.assessment;

import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions a member will meet in one of their groups, or has met and not seen revealed; those of an assessment are none of them. */
record StillAhead(Plans plans, Groups groups, Members members, Rounds rounds) {

    private static final int MOST = 200;

    /** By id; of all groups the member takes part in. */
    Set<String> of(String memberId) {
        Set<String> ahead = new HashSet<>();
        groupsOf(memberId).forEach(group -> {
            ahead.addAll(group.curriculum().carry());
            Optional.ofNullable(group.curriculum().outline(plans)).stream()
                    .flatMap(plan -> plan.upcoming(group.curriculum().position(), plan.size()).stream())
                    .map(StudyPlan.Item::question)
                    .forEach(ahead::add);
            Stream.of(Round.State.SCHEDULED, Round.State.OPEN, Round.State.CLOSED)
                    .flatMap(state -> rounds.of(group.id(), state, MOST).stream())
                    .map(Round::questionId)
                    .forEach(ahead::add);
        });
        return ahead;
    }

    /** Whether somebody who takes part in the same workspace as the member could still answer it in a round. */
    boolean isAskedNearby(String memberId, String question) {
        return groupsOf(memberId).stream()
                .anyMatch(group -> rounds.isOpenElsewhere(question, group.id(), group.channels()));
    }

    private List<StudyGroup> groupsOf(String memberId) {
        return members.groupsOf(memberId).stream()
                .flatMap(id -> groups.find(id).stream())
                .toList();
    }
}
