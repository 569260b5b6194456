package dev.whetstone.discord.view;

import dev.whetstone.discord.view.Unit.Look;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** The components of one shelf; text that follows text joins it. */
final class ContainerBox {

    private static final int ACCENT = 0x3E7CB1;

    private final Look look;
    private final List<MessageTopLevelComponent> plain = new ArrayList<>();
    private final List<ContainerChildComponent> inside = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean tight;

    ContainerBox(Look look) {
        this.look = look;
    }

    /** Adds text and returns by how many characters that made the message longer. */
    int text(String more, boolean isTight) {
        int before = text.length();
        if (!text.isEmpty()) {
            text.append(tight || isTight ? "\n" : "\n\n");
        }
        text.append(more);
        tight = isTight;
        return text.length() - before;
    }

    /** Adds a component that may stand in a message and in a container; Java has no type for both. */
    void add(MessageTopLevelComponent component) {
        endText();
        plain.add(component);
        inside.add((ContainerChildComponent) component);
    }

    List<MessageTopLevelComponent> components() {
        endText();
        if (look == Look.PLAIN || inside.isEmpty()) {
            return plain;
        }
        Container container = Container.of(inside);
        return List.of(look == Look.HIDDEN ? container.withSpoiler(true) : container.withAccentColor(ACCENT));
    }

    private void endText() {
        if (!text.toString().isBlank()) {
            TextDisplay shown = TextDisplay.of(text.toString());
            plain.add(shown);
            inside.add(shown);
        }
        text.setLength(0);
    }
}
