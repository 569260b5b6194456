package dev.whetstone.deck;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of cards into the Markdown subset of questions; links keep their words, pictures their description. */
final class HtmlMarkdown {

    private static final int DEEPEST = 60;

    private HtmlMarkdown() {}

    static String of(String html) {
        String markdown = children(Jsoup.parseBodyFragment(html).body(), 0);
        return markdown.replaceAll("[ \\t\\u00A0]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Plain text so that it reads the same as Markdown. */
    static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([#+-]|\\d+[.)])(\\s)", "$1\\\\$2$3");
    }

    private static String children(Node node, int depth) {
        return depth > DEEPEST
                ? ""
                : node.childNodes().stream()
                        .map(child -> markdown(child, depth + 1))
                        .collect(Collectors.joining());
    }

    private static String markdown(Node node, int depth) {
        if (node instanceof TextNode text) {
            return escape(text.text());
        }
        return node instanceof Element element ? element(element, depth) : "";
    }

    private static String element(Element element, int depth) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "b", "strong" -> wrapped("**", children(element, depth));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(wrapped("**", children(element, depth)));
            case "i", "em" -> wrapped("*", children(element, depth));
            case "code", "tt", "kbd" -> code(element.wholeText());
            case "pre" -> block(fence(element));
            case "ul", "ol" -> block(list(element, depth));
            case "table" -> block(table(element));
            case "img" -> element.attr("alt").isBlank() ? "" : "(" + escape(element.attr("alt")) + ")";
            case "script", "style", "hr" -> "\n";
            case "p", "div", "blockquote", "section", "article" -> block(children(element, depth));
            default -> children(element, depth);
        };
    }

    private static String block(String inner) {
        return inner.isBlank() ? "\n" : "\n\n" + inner.strip() + "\n\n";
    }

    private static String wrapped(String mark, String inner) {
        String words = inner.strip();
        return words.isEmpty() || words.contains("\n") ? inner : inner.replace(words, mark + words + mark);
    }

    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.isBlank() ? "" : line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    private static String fence(Element pre) {
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = pre.wholeText().stripTrailing().replace("```", "'''");
        Element code = pre.selectFirst("code[class*=language-]");
        String language = code == null ? "text" : code.className().replaceFirst(".*language-([\\w+-]+).*", "$1");
        return "```" + language.toLowerCase(Locale.ROOT) + "\n" + text.replaceFirst("^\n+", "") + "\n```";
    }

    private static String list(Element list, int depth) {
        List<Element> items = list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .toList();
        boolean numbered = list.normalName().equals("ol");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String mark = numbered ? (i + 1) + ". " : "- ";
            String text = children(items.get(i), depth).strip().replaceAll("\n{2,}", "\n");
            lines.append(mark)
                    .append(text.replace("\n", "\n" + " ".repeat(mark.length())))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String table(Element table) {
        List<List<String>> rows = table.select("tr").stream()
                .map(row -> row.select("th, td").stream()
                        .map(cell -> escape(cell.text()))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        String rule = "|" + " --- |".repeat(rows.get(0).size());
        String lines = rows.stream().skip(1).map(HtmlMarkdown::row).collect(Collectors.joining("\n"));
        return row(rows.get(0)) + "\n" + rule + (lines.isEmpty() ? "" : "\n" + lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
