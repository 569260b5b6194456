package dev.whetstone.deck;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** One note of Anki: its first field asks, its second answers; of a cloze the first does both. */
final class AnkiNote {

    private static final Pattern CLOZE = Pattern.compile("\\{\\{c\\d+::(.*?)(::(.*?))?\\}\\}", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("\\[(sound|anki):[^\\]]*\\]");
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private AnkiNote() {}

    static Card card(List<String> fields, boolean isHtml) {
        String front = fields.isEmpty() ? "" : fields.get(0);
        String back = fields.size() < 2 ? "" : fields.get(1);
        boolean isCloze = CLOZE.matcher(front).find();
        String answer =
                isCloze ? CLOZE.matcher(front).replaceAll("$1") + (back.isBlank() ? "" : "<br><br>" + back) : back;
        String question = CLOZE.matcher(front).replaceAll("(…)");
        return Card.of(text(question, isHtml), text(answer, isHtml));
    }

    private static String text(String field, boolean isHtml) {
        String words = MEDIA.matcher(field).replaceAll("");
        return isHtml ? HtmlMarkdown.of(words) : HtmlMarkdown.escape(words);
    }

    /** What the back of a question's card shows. */
    static String back(Card card) {
        String expect = card.get(Card.EXPECT);
        return expect.isEmpty() ? card.get(Card.ANSWER) : "```text\n" + expect + "\n```\n\n" + card.get(Card.ANSWER);
    }

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown)).strip();
    }
}
