package dev.whetstone.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML that is safe to show whoever wrote it: no markup of the text's own, links to the web only. */
public final class MarkdownHtml {

    private static final int DEPTH = 30;
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> MarkdownHtml::decorate)
            .nodeRendererFactory(PlainImage::new)
            .build();

    /** A fence after a word on its line is none in Markdown, so that its end would begin a block with what follows. */
    private static final Pattern FENCE_AFTER_WORD = Pattern.compile("(?im)^([ \\t]*answer:)[ \\t]*(?=```|~~~)");

    private final Parser parser;
    private final UnaryOperator<String> before;

    private MarkdownHtml(Parser parser, UnaryOperator<String> before) {
        this.parser = parser;
        this.before = before;
    }

    /** For what the bot writes. */
    public static MarkdownHtml ofBot() {
        return new MarkdownHtml(
                builder().extensions(List.of(TablesExtension.create())).build(), UnaryOperator.identity());
    }

    /** For what members type: code and emphasis work, the rest stays as typed. */
    public static MarkdownHtml ofMembers() {
        return new MarkdownHtml(
                builder().enabledBlockTypes(Set.of(FencedCodeBlock.class)).build(),
                typed -> FENCE_AFTER_WORD.matcher(typed).replaceAll("$1\n"));
    }

    public String html(String markdown) {
        return RENDERER.render(parser.parse(before.apply(markdown)));
    }

    private static Parser.Builder builder() {
        return Parser.builder().maxInlineNesting(DEPTH).maxOpenBlockParsers(DEPTH);
    }

    private static void decorate(Node node, String tag, Map<String, String> attributes) {
        switch (tag) {
            case "a" -> secure(attributes);
            case "pre" -> {
                attributes.put("tabindex", "0");
                attributes.put("dir", "ltr");
            }
            case "p", "li", "td", "th", "blockquote" -> attributes.put("dir", "auto");
            default -> {}
        }
    }

    private static void secure(Map<String, String> attributes) {
        String target = attributes.getOrDefault("href", "").toLowerCase(Locale.ROOT);
        if (target.startsWith("https://") || target.startsWith("http://")) {
            attributes.put("rel", "noopener noreferrer nofollow");
            attributes.put("target", "_blank");
        } else {
            attributes.remove("href");
        }
    }

    /** Shows the words of a picture in place of loading it from somewhere. */
    private record PlainImage(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
