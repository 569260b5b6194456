package dev.whetstone.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far a group was in the plans it left, so that it can go on there; what is only repeated is no such place. */
record PlansLeft(List<Curriculum> places) {

    /** How far the group is, or was when it left it, in a plan. */
    Curriculum placeIn(String planId, Curriculum now) {
        return Stream.concat(Stream.of(now), places.stream())
                .filter(place -> place.planId().equals(planId) && place.repeat().isEmpty())
                .findFirst()
                .orElseGet(() -> Curriculum.of(planId));
    }

    /** After the group went from one curriculum to the next. */
    PlansLeft leaving(Curriculum from, Curriculum to) {
        List<Curriculum> rest = new ArrayList<>(places);
        rest.removeIf(
                place -> place.planId().equals(to.planId()) || place.planId().equals(from.planId()));
        if (from.repeat().isEmpty() && !from.planId().equals(to.planId())) {
            rest.add(from);
        }
        return new PlansLeft(rest);
    }

    /** With the places of another group in plans that this one does not know, which is at {@code now} itself. */
    PlansLeft with(Curriculum now, Curriculum theirs, List<Curriculum> theyLeft) {
        List<Curriculum> all = new ArrayList<>(places);
        Stream.concat(Stream.of(theirs), theyLeft.stream())
                .filter(place -> place.repeat().isEmpty())
                .filter(place -> Stream.concat(Stream.of(now), places.stream())
                        .noneMatch(known -> known.planId().equals(place.planId())))
                .forEach(all::add);
        return new PlansLeft(all);
    }
}
