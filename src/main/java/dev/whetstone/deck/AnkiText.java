package dev.whetstone.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Anki's text export: lines such as {@code #separator:tab}, then a note a line. */
final class AnkiText {

    private static final Map<String, Character> SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "space", ' ', "pipe", '|', "colon", ':');

    private final Map<String, String> head = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private AnkiText(String text) {
        boolean inHead = true;
        for (String line : text.split("\n", -1)) {
            inHead &= line.startsWith("#");
            if (inHead && line.indexOf(':') > 0) {
                int colon = line.indexOf(':');
                head.put(line.substring(1, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1));
            } else if (!inHead) {
                notes.add(line);
            }
        }
    }

    static List<Card> read(String text) throws UnreadableDeckException {
        return new AnkiText(text).cards();
    }

    private List<Card> cards() throws UnreadableDeckException {
        List<List<String>> rows = CardTable.rows(String.join("\n", notes), separator());
        int guid = column("guid column");
        List<Integer> special = List.of(guid, column("notetype column"), column("deck column"), column("tags column"));
        boolean isHtml = head.getOrDefault("html", "true").strip().equalsIgnoreCase("true");
        List<Card> cards = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!special.contains(i)) {
                    fields.add(row.get(i));
                }
            }
            String id = guid >= 0 && guid < row.size() ? row.get(guid) : "";
            cards.add(AnkiNote.card(fields, isHtml).with(Card.ID, Slugs.isSlug(id) ? id : ""));
        }
        if (cards.isEmpty()) {
            throw new UnreadableDeckException("it has no notes");
        }
        return cards;
    }

    private char separator() throws UnreadableDeckException {
        String named = head.getOrDefault("separator", "tab");
        Character known = SEPARATORS.get(named.strip().toLowerCase(Locale.ROOT));
        if (known == null && named.length() != 1) {
            throw new UnreadableDeckException("its separator is none I know");
        }
        return known == null ? named.charAt(0) : known;
    }

    /** From 0, -1 if there is none. */
    private int column(String name) {
        String number = head.getOrDefault(name, "").strip();
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) - 1 : -1;
    }

    /** Notes to import into Anki; the question's id is the note's, so that importing again brings notes up to date. */
    static String write(List<Card> cards) {
        StringBuilder out = new StringBuilder("#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n");
        for (Card card : cards) {
            out.append(card.get(Card.ID)).append('\t');
            out.append(quoted(AnkiNote.html(card.get(Card.QUESTION)))).append('\t');
            out.append(quoted(AnkiNote.html(AnkiNote.back(card)))).append('\t');
            out.append(card.get(Card.TOPIC))
                    .append(' ')
                    .append(card.get(Card.KIND))
                    .append('\n');
        }
        return out.toString();
    }

    private static String quoted(String html) {
        return '"' + html.replace("\"", "\"\"") + '"';
    }
}
