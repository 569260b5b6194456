package dev.whetstone.discord.view;

import dev.whetstone.chat.Choice;
import dev.whetstone.discord.view.Unit.Buttons;
import dev.whetstone.discord.view.Unit.Container;
import dev.whetstone.discord.view.Unit.Content;
import dev.whetstone.discord.view.Unit.Download;
import dev.whetstone.discord.view.Unit.Image;
import dev.whetstone.discord.view.Unit.Look;
import dev.whetstone.discord.view.Unit.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import org.jspecify.annotations.Nullable;

/** One message while it is filled; it counts what Discord counts. */
final class MessageCanvas {

    private static final int MOST_TEXT = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;
    private static final int MOST_COMPONENTS = Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE;
    private static final int LONGEST_SEAM = 2;

    private final List<ContainerBox> boxes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private @Nullable Container container;
    private int text;
    private int components;

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** How much more text it takes. */
    int room() {
        return MOST_TEXT - text - LONGEST_SEAM;
    }

    boolean fits(Unit unit) {
        return hasPlace(unit)
                && (!(unit.content() instanceof Text shown)
                        || shown.flow().text().length() <= room());
    }

    /** Whether it takes one more thing of this kind, its text left aside. */
    boolean hasPlace(Unit unit) {
        boolean isNew = !unit.container().equals(container);
        int wanted = (isNew && unit.container().look() != Look.PLAIN ? 1 : 0) + size(unit.content());
        boolean isFile = unit.content() instanceof Image || unit.content() instanceof Download;
        return components + wanted <= MOST_COMPONENTS && (!isFile || files.size() < Message.MAX_FILE_AMOUNT);
    }

    void add(Unit unit) {
        ContainerBox box = box(unit.container());
        components += size(unit.content());
        if (unit.content() instanceof Text shown) {
            text += box.text(shown.flow().text(), shown.tight());
        } else if (unit.content() instanceof Buttons buttons) {
            box.add(ActionRow.of(buttons.choices().stream().map(this::button).toList()));
        } else if (unit.content() instanceof Image image) {
            box.add(MediaGallery.of(
                    MediaGalleryItem.fromFile(named(image.file())).withDescription(image.description())));
        } else if (unit.content() instanceof Download download) {
            box.add(FileDisplay.fromFile(named(download.file())));
        }
    }

    Part part() {
        List<MessageTopLevelComponent> shown =
                boxes.stream().flatMap(box -> box.components().stream()).toList();
        return new Part(shown);
    }

    private ContainerBox box(Container wanted) {
        if (!wanted.equals(container)) {
            components += wanted.look() == Look.PLAIN ? 0 : 1;
            boxes.add(new ContainerBox(wanted.look()));
            container = wanted;
        }
        return boxes.get(boxes.size() - 1);
    }

    /** At most this many components; text may join the text before it and then needs none. */
    private static int size(Content content) {
        return content instanceof Buttons buttons ? 1 + buttons.choices().size() : 1;
    }

    private Button button(Choice choice) {
        String id = DiscordActionIds.encode(choice);
        for (int number = 2; !ids.add(id); number++) {
            id = DiscordActionIds.encode(choice, number);
        }
        String label = PlainWords.line(choice.label(), Button.LABEL_MAX_LENGTH);
        return choice.primary() ? Button.primary(id, label) : Button.secondary(id, label);
    }

    /** The file by a name that no other file of this message has. */
    private FileUpload named(FileUpload file) {
        String name = file.getName();
        for (int number = 2; !files.add(name); number++) {
            name = number + "-" + file.getName();
        }
        return FileUpload.fromStreamSupplier(name, file::getData);
    }
}
