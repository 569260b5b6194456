package dev.whetstone.recap;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.Fact;
import java.util.List;

/** What another feature says of a week in its recap; a feature contributes it as a bean. */
public interface RecapPart {

    /** Sentences of Markdown that name nobody who hides; empty where there is nothing to say. */
    default List<String> of(StudyGroup group, Week week) {
        return List.of();
    }

    /** What is said and drawn as well, on the same terms, in plain text. */
    default List<Fact> facts(StudyGroup group, Week week) {
        return List.of();
    }
}
