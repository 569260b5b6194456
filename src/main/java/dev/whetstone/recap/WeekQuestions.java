package dev.whetstone.recap;

import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the questions of a week came to. */
record WeekQuestions(Checkpoint checkpoint, HardestQuestion hardest) {

    List<RecapLine> of(StudyGroup group, Week week) {
        return Stream.of(checkpoint.of(group, week), hardest.of(group, week))
                .flatMap(Optional::stream)
                .toList();
    }
}
