package dev.whetstone.grading.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer's sentences, indexed by the stems of their words and by their forms, pairs of neighbours written as one word included. */
public final class AnswerText {

    private static final int MAX_SENTENCES = 500;

    private final List<List<Word>> sentences;
    private final Map<String, List<Hit>> byStem = new HashMap<>();
    private final Map<String, List<Hit>> byForm = new HashMap<>();
    private final Map<String, List<Hit>> byPair = new HashMap<>();

    /** Where a word stands, and how. */
    public record Hit(int sentence, Word.Polarity polarity) {}

    private AnswerText(List<List<Word>> sentences, Set<String> known) {
        this.sentences = folded(sentences);
        for (int i = 0; i < this.sentences.size(); i++) {
            index(i, this.sentences.get(i), known);
        }
    }

    /** What was typed, each piece of code as one sentence; words whose stems are known from the question do not count. */
    public static AnswerText of(String prose, List<String> blocks, Set<String> known) {
        List<List<Word>> sentences = new ArrayList<>(Glossary.shipped().widen(Reading.prose(prose, known), known));
        blocks.forEach(code -> sentences.addAll(Reading.code(code, known)));
        return new AnswerText(sentences, known);
    }

    public List<List<Word>> sentences() {
        return sentences;
    }

    public Set<String> stems() {
        return byStem.keySet();
    }

    public List<Hit> hits(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    /** Where this very form of a word stands. */
    public List<Hit> formHits(String surface) {
        return byForm.getOrDefault(surface, List.of());
    }

    /** Where two neighbours, written together, are this word: "group by" for "groupby". */
    public List<Hit> pairHits(String surface) {
        return byPair.getOrDefault(surface, List.of());
    }

    private void index(int number, List<Word> words, Set<String> known) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Hit hit = new Hit(number, word.polarity());
            if (!known.contains(word.stem())) {
                add(byStem, word.stem(), hit);
                add(byForm, word.surface(), hit);
            }
            if (i > 0) {
                add(byPair, words.get(i - 1).surface() + word.surface(), hit);
            }
        }
    }

    private static void add(Map<String, List<Hit>> index, String key, Hit hit) {
        index.computeIfAbsent(key, unseen -> new ArrayList<>()).add(hit);
    }

    /** Sentences beyond a limit are joined, so that work stays in proportion to length. */
    private static List<List<Word>> folded(List<List<Word>> sentences) {
        if (sentences.size() <= MAX_SENTENCES) {
            return sentences;
        }
        int share = (sentences.size() + MAX_SENTENCES - 1) / MAX_SENTENCES;
        List<List<Word>> folded = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += share) {
            folded.add(sentences.subList(i, Math.min(sentences.size(), i + share)).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return folded;
    }
}
