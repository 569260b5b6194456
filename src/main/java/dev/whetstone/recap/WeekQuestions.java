package dev.whetstone.recap;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the questions of a week came to. */
record WeekQuestions(Rounds rounds, Checkpoint checkpoint, HardestQuestion hardest) {

    private static final int LATELY = 100;

    List<RecapLine> of(StudyGroup group, Week week) {
        List<Round> asked = rounds.of(group.id(), Round.State.REVEALED, LATELY).stream()
                .filter(round -> week.holds(round.date()))
                .toList();
        return Stream.of(checkpoint.of(group, asked), hardest.of(group, asked))
                .flatMap(Optional::stream)
                .toList();
    }
}
