package dev.whetstone.discord.view;

import dev.whetstone.chat.Block;
import dev.whetstone.discord.view.Unit.Content;
import dev.whetstone.discord.view.Unit.Download;
import dev.whetstone.discord.view.Unit.Image;
import dev.whetstone.discord.view.Unit.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;

/** Files as Discord takes them: 10 MiB at most, each readable as often as it is sent. */
final class AttachedFiles {

    private AttachedFiles() {}

    /** Discord is dark unless somebody wants it otherwise. */
    static List<Content> picture(Block.Picture picture) {
        return picture.onDark().get().map(png -> image(picture, png)).orElse(List.of());
    }

    private static List<Content> image(Block.Picture picture, byte[] png) {
        String description = PlainWords.line(picture.altText(), MediaGalleryItem.MAX_DESCRIPTION_LENGTH);
        return fits(png)
                ? List.of(new Image(file(picture.fileName(), png), description))
                : tooLarge(picture.fileName());
    }

    static List<Content> text(String fileName, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return fits(bytes) ? List.of(new Download(file(fileName, bytes))) : tooLarge(fileName);
    }

    static FileUpload file(String name, byte[] bytes) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return FileUpload.fromStreamSupplier(safe.isBlank() ? "file" : safe, () -> new ByteArrayInputStream(bytes));
    }

    private static boolean fits(byte[] bytes) {
        return bytes.length <= Message.MAX_FILE_SIZE;
    }

    private static List<Content> tooLarge(String name) {
        String says =
                "*%s is larger than the 10 MB Discord takes.*".formatted(Escape.within(PlainWords.line(name, 100)));
        return List.of(new Text(Flow.prose(says), false));
    }
}
