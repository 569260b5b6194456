package dev.whetstone.squad;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.Fact;
import dev.whetstone.recap.RecapPart;
import dev.whetstone.recap.Week;
import java.util.List;
import java.util.stream.Collectors;

/** The squads' part in the recap of a week. */
record SquadRecap(SquadBoard board) implements RecapPart {

    private static final int MOST_NAMED = 3;

    @Override
    public List<Fact> facts(StudyGroup group, Week week) {
        String lines = board.of(group, week.name(), week.sunday()).stream()
                .filter(line -> line.rank() > 0)
                .limit(MOST_NAMED)
                .map(line -> "%d. %s with %s".formatted(line.rank(), line.squad(), line.mean()))
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? List.of() : List.of(new Fact("Squads", lines + " points a head"));
    }
}
