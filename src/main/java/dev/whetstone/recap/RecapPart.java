package dev.whetstone.recap;

import dev.whetstone.group.StudyGroup;
import java.util.List;

/** What another feature says of a week in its recap; a feature contributes it as a bean. */
public interface RecapPart {

    /** Sentences of Markdown that name nobody who hides; empty where there is nothing to say. */
    List<String> of(StudyGroup group, Week week);
}
