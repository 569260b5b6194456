package dev.whetstone.dashboard.page;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.web.MarkdownHtml;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Blocks of a message as the template shows them; of buttons only those that turn a board's pages, as links. */
public record Pieces(PageTimes times) implements Block.Renderer<Map<String, Object>> {

    static final String BOARD = "board";
    private static final MarkdownHtml MARKDOWN = MarkdownHtml.ofBot();

    /** What the template takes, in the same order. */
    public List<Map<String, Object>> of(List<Block> blocks) {
        return blocks.stream().map(block -> block.render(this)).toList();
    }

    @Override
    public Map<String, Object> heading(Block.Heading heading) {
        return Map.of("kind", "heading", "text", heading.text());
    }

    @Override
    public Map<String, Object> prose(Block.Prose prose) {
        return Map.of("kind", "prose", "html", MARKDOWN.html(prose.markdown()));
    }

    @Override
    public Map<String, Object> verbatim(Block.Verbatim verbatim) {
        return Map.of("kind", "verbatim", "text", verbatim.text());
    }

    @Override
    public Map<String, Object> code(Block.Code code) {
        return Map.of("kind", "code", "text", code.text());
    }

    @Override
    public Map<String, Object> table(Block.Table table) {
        return Map.of("kind", "table", "header", table.header(), "rows", table.rows());
    }

    @Override
    public Map<String, Object> picture(Block.Picture picture) {
        return picture.onLight()
                .get()
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .map(data -> Map.<String, Object>of("kind", "picture", "src", data, "alt", picture.altText()))
                .orElseGet(() -> verbatim(new Block.Verbatim(picture.altText())));
    }

    @Override
    public Map<String, Object> attachment(Block.Attachment attachment) {
        return Map.of("kind", "code", "text", attachment.text());
    }

    @Override
    public Map<String, Object> moment(Block.Moment moment) {
        return Map.of("kind", "moment", "text", moment.label() + " " + times.full(moment.at()));
    }

    @Override
    public Map<String, Object> spoiler(Block.Spoiler spoiler) {
        return Map.of("kind", "spoiler", "text", spoiler.label(), "inner", of(spoiler.blocks()));
    }

    @Override
    public Map<String, Object> choices(Block.Choices choices) {
        List<Choice> turns = choices.choices().stream()
                .filter(choice -> choice.action().equals(BOARD))
                .toList();
        return Map.of("kind", "turns", "turns", turns);
    }
}
