package dev.whetstone.playground;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import java.util.List;
import org.bson.Document;

/** Writes blocks as documents for the database, each with its {@code kind}; files go to their own place. */
public final class BlockWriter implements Block.Renderer<Document> {

    private final Files files;

    public BlockWriter(Files files) {
        this.files = files;
    }

    public List<Document> write(ChatMessage message) {
        return write(message.blocks());
    }

    public List<Document> write(List<Block> blocks) {
        return blocks.stream().map(block -> block.render(this)).toList();
    }

    @Override
    public Document heading(Block.Heading heading) {
        return kind("heading").append("text", good(heading.text()));
    }

    @Override
    public Document prose(Block.Prose prose) {
        return kind("prose").append("text", good(prose.markdown()));
    }

    @Override
    public Document verbatim(Block.Verbatim verbatim) {
        return kind("verbatim").append("text", good(verbatim.text()));
    }

    @Override
    public Document code(Block.Code code) {
        return kind("code").append("language", good(code.language())).append("text", good(code.text()));
    }

    @Override
    public Document table(Block.Table table) {
        List<List<String>> rows = table.rows().stream().map(BlockWriter::good).toList();
        return kind("table").append("header", good(table.header())).append("rows", rows);
    }

    @Override
    public Document picture(Block.Picture picture) {
        return picture.onLight()
                .get()
                .map(files::keep)
                .map(light -> kind("picture")
                        .append("name", good(picture.fileName()))
                        .append("file", light)
                        .append("dark", picture.onDark().get().map(files::keep).orElse(light))
                        .append("text", good(picture.altText())))
                .orElseGet(() -> verbatim(new Block.Verbatim(picture.altText())));
    }

    @Override
    public Document attachment(Block.Attachment attachment) {
        return kind("attachment")
                .append("name", good(attachment.fileName()))
                .append("file", files.keep(good(attachment.text())));
    }

    @Override
    public Document moment(Block.Moment moment) {
        return kind("moment")
                .append("label", good(moment.label()))
                .append("at", java.util.Date.from(moment.at()))
                .append("zone", moment.zone().getId());
    }

    @Override
    public Document spoiler(Block.Spoiler spoiler) {
        return kind("spoiler").append("label", good(spoiler.label())).append("blocks", write(spoiler.blocks()));
    }

    @Override
    public Document choices(Block.Choices choices) {
        return kind("choices")
                .append("legend", choices.legend().isPresent())
                .append(
                        "choices",
                        choices.choices().stream().map(BlockWriter::choice).toList());
    }

    private static Document choice(Choice choice) {
        return new Document("label", good(choice.label()))
                .append("action", choice.action())
                .append("argument", choice.argument())
                .append("primary", choice.primary())
                .append("says", good(choice.says()));
    }

    private static Document kind(String kind) {
        return new Document("kind", kind);
    }

    private static List<String> good(List<String> texts) {
        return texts.stream().map(WellFormed::text).toList();
    }

    private static String good(String text) {
        return WellFormed.text(text);
    }
}
