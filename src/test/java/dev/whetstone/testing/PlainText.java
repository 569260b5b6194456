package dev.whetstone.testing;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** What a reader sees of a message, without its markup. */
public final class PlainText implements Block.Renderer<String> {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final PlainText RENDERER = new PlainText();

    private PlainText() {}

    public static String of(ChatMessage message) {
        return of(message.blocks());
    }

    public static String of(Reply reply) {
        if (reply instanceof Reply.Private own) {
            return of(own.message());
        }
        return reply instanceof Reply.Public all ? of(all.message()) : form(((Reply.Open) reply).form());
    }

    private static String form(Form form) {
        return form.title() + "\n" + of(form.about()) + "\n"
                + form.fields().stream().map(Form.Field::label).collect(Collectors.joining("\n"));
    }

    private static String of(List<Block> blocks) {
        return blocks.stream().map(block -> block.render(RENDERER)).collect(Collectors.joining("\n"));
    }

    @Override
    public String heading(Block.Heading heading) {
        return heading.text();
    }

    @Override
    public String prose(Block.Prose prose) {
        return TEXT.render(PARSER.parse(prose.markdown()));
    }

    @Override
    public String verbatim(Block.Verbatim verbatim) {
        return verbatim.text();
    }

    @Override
    public String code(Block.Code code) {
        return code.text();
    }

    @Override
    public String table(Block.Table table) {
        return String.join(" | ", table.header()) + "\n"
                + table.rows().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
    }

    @Override
    public String picture(Block.Picture picture) {
        return picture.altText();
    }

    @Override
    public String attachment(Block.Attachment attachment) {
        return attachment.fileName() + "\n" + attachment.text();
    }

    @Override
    public String moment(Block.Moment moment) {
        return moment.label() + " " + moment.at().atZone(moment.zone());
    }

    @Override
    public String spoiler(Block.Spoiler spoiler) {
        return spoiler.label() + "\n" + of(spoiler.blocks());
    }

    @Override
    public String choices(Block.Choices choices) {
        return choices.legend().map(legend -> prose(legend) + "\n").orElse("")
                + choices.choices().stream().map(Choice::label).collect(Collectors.joining(" "));
    }
}
