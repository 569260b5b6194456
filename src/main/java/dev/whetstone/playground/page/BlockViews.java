package dev.whetstone.playground.page;

import dev.whetstone.web.MarkdownHtml;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Stored blocks as the template shows them: Markdown as HTML, moments in the reader's zone. */
public record BlockViews(Times times) {

    private static final MarkdownHtml MARKDOWN = MarkdownHtml.ofBot();

    public List<Map<String, Object>> of(List<Document> blocks) {
        return blocks.stream().map(this::of).toList();
    }

    private Map<String, Object> of(Document block) {
        Map<String, Object> view = new HashMap<>(block);
        switch (block.getString("kind")) {
            case "prose" -> view.put("html", MARKDOWN.html(block.getString("text")));
            case "moment" -> view.put("stamp", times.moment(at(block), ZoneId.of(block.getString("zone"))));
            case "spoiler" -> view.put("blocks", of(block.getList("blocks", Document.class)));
            default -> {}
        }
        return view;
    }

    private static java.time.Instant at(Document block) {
        return block.get("at", Date.class).toInstant();
    }
}
