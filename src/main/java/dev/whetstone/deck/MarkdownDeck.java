package dev.whetstone.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: question files one after another, or else a heading for each question with the answer below it. */
final class MarkdownDeck {

    private static final Pattern FILE_START = Pattern.compile("(?m)^---\\n(?=(?:[a-zA-Z]+:.*\\n)*?id:)");
    private static final Pattern HEADING = Pattern.compile("#{1,2}\\s+(.*?)\\s*#*");

    private MarkdownDeck() {}

    static DeckFile.Content read(String text) throws UnreadableDeckException {
        if (text.stripLeading().startsWith("---\n")) {
            return new DeckFile.Content(List.of(), files(text.stripLeading()));
        }
        List<Card> cards = cards(text);
        if (cards.isEmpty()) {
            throw new UnreadableDeckException("it has no heading; begin each question with `# `");
        }
        return new DeckFile.Content(cards, List.of());
    }

    private static List<String> files(String text) {
        List<String> files = new ArrayList<>();
        Matcher start = FILE_START.matcher(text);
        int from = -1;
        while (start.find()) {
            if (from >= 0) {
                files.add(text.substring(from, start.start()).strip() + "\n");
            }
            from = start.start();
        }
        files.add(text.substring(Math.max(from, 0)).strip() + "\n");
        return files;
    }

    private static List<Card> cards(String text) {
        List<Card> cards = new ArrayList<>();
        String question = null;
        StringBuilder answer = new StringBuilder();
        boolean inFence = false;
        for (String line : text.split("\n", -1)) {
            inFence ^= line.startsWith("```");
            Matcher heading = HEADING.matcher(line);
            if (!inFence && heading.matches()) {
                if (question != null) {
                    cards.add(Card.of(question, answer.toString()));
                }
                question = heading.group(1);
                answer.setLength(0);
            } else {
                answer.append(line).append('\n');
            }
        }
        if (question != null) {
            cards.add(Card.of(question, answer.toString()));
        }
        return cards;
    }
}
