package dev.whetstone.recap;

import dev.whetstone.chat.Markdown;
import dev.whetstone.picture.Fact;
import java.util.Optional;

/**
 * One line of a recap.
 *
 * @param markdown as the text has it
 * @param drawn as the picture has it, where it has it
 */
record RecapLine(String markdown, Optional<Fact> drawn) {

    static RecapLine of(Fact fact) {
        return new RecapLine("**%s:** %s".formatted(fact.label(), Markdown.escape(fact.value())), Optional.of(fact));
    }

    static RecapLine of(String markdown) {
        return new RecapLine(markdown, Optional.empty());
    }

    /** The picture has no room for what else is to be said. */
    RecapLine and(String more) {
        return new RecapLine(markdown + more, drawn);
    }
}
