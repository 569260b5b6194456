package dev.whetstone.deck;

import dev.whetstone.question.Problem;
import dev.whetstone.question.SentenceTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes cards as question files, and keeps count. */
final class DeckImport {

    private static final Pattern ID = Pattern.compile("(?m)^id: *\"?([^\"\\n]*?)\"? *$");
    private static final Pattern TOPIC = Pattern.compile("(?m)^topic: *\"?([^\"\\n]*?)\"? *$");
    private static final Pattern ITEM = Pattern.compile("(?m)^(?:[-*+]|\\d{1,2}[.)]) +(.+)$");
    private static final int MOST_POINTS = 8;
    private static final int LONGEST_POINT = 300;

    private final Placed placed;
    private final String topic;
    private final String kind;
    private final LocalDate today;
    private final DraftFindings findings = new DraftFindings();
    private final Set<String> taken = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private int written;
    private int ready;

    /** @param topic and kind hold for cards that do not tell theirs */
    DeckImport(Placed placed, String topic, String kind, LocalDate today) {
        this.placed = placed;
        this.topic = topic;
        this.kind = kind;
        this.today = today;
    }

    int written() {
        return written;
    }

    /** Of those written, how many have nothing left to fill in. */
    int ready() {
        return ready;
    }

    /** A sentence for each card that was left out or needs more than filling in. */
    List<String> notes() {
        return notes;
    }

    void take(DeckFile.Content content) throws IOException {
        int number = 1;
        for (Card card : content.cards()) {
            take(card, number++);
        }
        for (String file : content.files()) {
            take(file, number++);
        }
    }

    private void take(Card card, int number) throws IOException {
        if (card.get(Card.QUESTION).isEmpty()) {
            notes.add("Card %d was left out: it asks nothing.".formatted(number));
            return;
        }
        String title = card.get(Card.TITLE, SentenceTitle.of(card.get(Card.QUESTION)));
        String known = card.get(Card.ID);
        String ofTopic = Names.plain(card.get(Card.TOPIC, topic));
        String ofKind = Names.plain(card.get(Card.KIND, kind));
        if (!Names.TOPICS.contains(ofTopic) || !Names.KINDS.contains(ofKind)) {
            boolean isTopic = !Names.TOPICS.contains(ofTopic);
            notes.add("Card %d was left out: there is no %s `%s`, only %s."
                    .formatted(
                            number,
                            isTopic ? "topic" : "kind",
                            isTopic ? ofTopic : ofKind,
                            String.join(", ", isTopic ? Names.TOPICS : Names.KINDS)));
            return;
        }
        String id = Slugs.isSlug(known) ? known : fresh(Slugs.of(title), ofTopic);
        Card whole = withPoints(card.with(Card.ID, id)
                .with(Card.TITLE, title)
                .with(Card.TOPIC, ofTopic)
                .with(Card.KIND, ofKind)
                .with(Card.DIFFICULTY, Names.plain(card.get(Card.DIFFICULTY))));
        write(ofTopic, id, QuestionDraft.text(whole, today));
    }

    private void take(String file, int number) throws IOException {
        String id = first(ID, file);
        String of = first(TOPIC, file);
        if (!Slugs.isSlug(id) || !Names.TOPICS.contains(of)) {
            notes.add(
                    "Question %d was left out: its `id` or `topic` is missing or none there can be.".formatted(number));
        } else {
            write(of, id, file);
        }
    }

    private void write(String of, String id, String text) throws IOException {
        Path path = placed.path(of, id);
        if (!placed.write(path, text)) {
            notes.add("%s is there already and was left alone.".formatted(path));
            return;
        }
        written++;
        List<Problem> left = findings.of(of, id, text);
        DraftFindings.besidesTodos(left).stream()
                .limit(1)
                .forEach(problem -> notes.add("%s, line %d: %s.".formatted(path, problem.line(), problem.reason())));
        if (left.isEmpty()) {
            ready++;
        }
    }

    private String fresh(String slug, String of) {
        String id = slug;
        for (int n = 2; !taken.add(id) || Files.exists(placed.path(of, id)); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    /** Key points where the answer is a list, or a few sentences. */
    private static Card withPoints(Card card) {
        String answer = card.get(Card.ANSWER);
        if (!card.get(Card.POINTS).isEmpty() || answer.contains("```") || answer.contains("|")) {
            return card;
        }
        List<String> items =
                ITEM.matcher(answer).results().map(item -> item.group(1)).toList();
        List<String> points = items.size() > 1
                ? items
                : Arrays.asList(answer.replace('\n', ' ').split("(?<=[.!?]) +(?=\\p{Lu})", -1));
        boolean fits = points.size() > 1
                && points.size() <= MOST_POINTS
                && points.stream().allMatch(point -> point.length() > 2 && point.length() <= LONGEST_POINT);
        return fits ? card.with(Card.POINTS, String.join("\n", points)) : card;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
