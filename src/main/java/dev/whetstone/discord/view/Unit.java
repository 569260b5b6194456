package dev.whetstone.discord.view;

import dev.whetstone.chat.Choice;
import java.util.List;
import net.dv8tion.jda.api.utils.FileUpload;

/** What a message is laid out from; {@code container} tells which container it belongs into. */
record Unit(Container container, Content content) {

    /** What is shown together: plainly, as a card, or hidden until somebody asks for it. */
    record Container(Look look, int number) {}

    /** How a container looks. */
    enum Look {
        PLAIN,
        CARD,
        HIDDEN
    }

    /** One thing to show. */
    sealed interface Content {}

    /** Text; {@code tight} without an empty line around it, as for a heading and a block of code. */
    record Text(Flow flow, boolean tight) implements Content {}

    /** At most five buttons. */
    record Buttons(List<Choice> choices) implements Content {}

    /** A picture with its description. */
    record Image(FileUpload file, String description) implements Content {}

    /** A file to keep. */
    record Download(FileUpload file) implements Content {}
}
