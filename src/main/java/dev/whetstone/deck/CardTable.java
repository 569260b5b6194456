package dev.whetstone.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Cards as a table with a line of column names on top; two columns without names are question and answer. */
final class CardTable {

    private static final int MOST = 20_000;
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "front",
            Card.QUESTION,
            "back",
            Card.ANSWER,
            "prompt",
            Card.QUESTION,
            "model answer",
            Card.ANSWER,
            "followups",
            Card.FOLLOW_UPS,
            "follow ups",
            Card.FOLLOW_UPS,
            "key points",
            Card.POINTS,
            "options",
            Card.CHOICES);

    private CardTable() {}

    static List<Card> read(String text, char usual) throws UnreadableDeckException {
        List<List<String>> rows = rows(text, separator(text, usual));
        if (rows.isEmpty()) {
            throw new UnreadableDeckException("it is empty");
        }
        List<String> names = rows.get(0).stream().map(CardTable::name).toList();
        if (names.contains(Card.QUESTION) && rows.size() == 1) {
            throw new UnreadableDeckException("it has no cards below the names of its columns");
        }
        if (names.contains(Card.QUESTION)) {
            return cards(names, rows.subList(1, rows.size()));
        }
        if (rows.stream().anyMatch(row -> row.size() != 2)) {
            throw new UnreadableDeckException(
                    "its first line names no column `question`; the columns are " + String.join(", ", Card.COLUMNS));
        }
        return cards(List.of(Card.QUESTION, Card.ANSWER), rows);
    }

    /** What parts the names of the columns; spreadsheets of some countries write semicolons where others write commas. */
    private static char separator(String text, char usual) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(usual, ',', ';', '\t')
                .filter(one -> Arrays.stream(first.split(Pattern.quote(one.toString()), -1))
                        .map(name -> name(name.replace("\"", "")))
                        .anyMatch(Card.QUESTION::equals))
                .findFirst()
                .orElse(usual);
    }

    /** The cells of text in columns, where quotes hold what would end a cell. */
    static List<List<String>> rows(String text, char separator) throws UnreadableDeckException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
                if (rows.size() > MOST) {
                    throw new UnreadableDeckException("it has more than %,d cards".formatted(MOST));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDeckException(
                    "a quotation mark is opened and not closed after line %d".formatted(rows.size()));
        }
    }

    static String write(List<Card> cards) throws IOException {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(Card.COLUMNS);
            for (Card card : cards) {
                printer.printRecord(Card.COLUMNS.stream().map(card::get).toList());
            }
        }
        return out.toString();
    }

    private static List<Card> cards(List<String> names, List<List<String>> rows) {
        List<Card> cards = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
                fields.putIfAbsent(
                        names.get(i), row.get(i).replace("\r\n", "\n").strip());
            }
            cards.add(new Card(fields));
        }
        return cards;
    }

    private static String name(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(name, name);
    }
}
