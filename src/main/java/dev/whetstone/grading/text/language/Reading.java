package dev.whetstone.grading.text.language;

import dev.whetstone.grading.text.language.Word.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a text into sentences of words, marking which words stand under a negation: the first word with a meaning does, the
 * next two may.
 */
public final class Reading {

    private static final int REACH = 3;
    /** After "not" these make it a way to stress what follows. */
    private static final Set<String> EMPHASIS = Set.of("only", "just", "merely", "simply", "matter");

    private static final String SENTENCE_ENDS = ".!?;\n";
    private static final String CLAUSE_ENDS = ",:()\u2013\u2014";

    /** The ending of "isn't" and its kin, replaced by a word as long, so that offsets stay. */
    private static final Pattern SHORT_NOT = Pattern.compile("(?i)n['\u2019\"]t\\b");

    private final List<List<Word>> sentences = new ArrayList<>();
    private List<Word> sentence = new ArrayList<>();
    private Polarity polarity = Polarity.PLAIN;
    private int reach;
    private int negatedFrom;
    private final Set<String> known;

    private Reading(Set<String> known) {
        this.known = known;
    }

    /** The sentences of a prose text; words with these stems carry no meaning, as the question has them. */
    public static List<List<Word>> prose(String typed, Set<String> known) {
        String text = SHORT_NOT.matcher(typed).replaceAll(" no");
        Reading reading = new Reading(known);
        List<EnglishTokens.Token> tokens = EnglishTokens.of(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            EnglishTokens.Token token = tokens.get(i);
            reading.gap(text.substring(Math.min(end, token.start()), token.start()));
            reading.word(token, i + 1 < tokens.size() ? tokens.get(i + 1).surface() : "");
            end = token.end();
        }
        reading.endSentence();
        return reading.sentences;
    }

    /** All words of a program as one sentence in which nothing counts as negated. */
    public static List<List<Word>> code(String text, Set<String> known) {
        List<Word> words = new ArrayList<>();
        for (EnglishTokens.Token token : EnglishTokens.of(text)) {
            words.add(new Word(
                    token.surface(),
                    token.stem(),
                    !Lexicon.STOP.contains(token.surface()) && !known.contains(token.stem()),
                    Polarity.EITHER,
                    token.start(),
                    token.end()));
        }
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private void gap(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (SENTENCE_ENDS.indexOf(between.charAt(i)) >= 0) {
                endSentence();
            } else if (CLAUSE_ENDS.indexOf(between.charAt(i)) >= 0) {
                endClause();
            }
        }
    }

    private void word(EnglishTokens.Token token, String next) {
        String surface = token.surface();
        if (Lexicon.NEGATORS.contains(surface)) {
            sentence.add(new Word(surface, token.stem(), false, Polarity.PLAIN, token.start(), token.end()));
            if (!EMPHASIS.contains(next)) {
                negate(surface);
            }
            return;
        }
        if (Lexicon.REVERSERS.contains(surface) && reach > 0) {
            leaveOpen();
        } else if (Lexicon.CLAUSE_BOUNDS.contains(surface)) {
            endClause();
        }
        boolean content = !Lexicon.STOP.contains(surface) && !known.contains(token.stem());
        sentence.add(new Word(
                surface, token.stem(), content, reach > 0 ? polarity : Polarity.PLAIN, token.start(), token.end()));
        if (content && reach > 0 && !isAdverb(surface)) {
            reach--;
            polarity = Polarity.EITHER;
        }
    }

    /** A negation within reach of another turns it around, but "neither … nor" is one. */
    private void negate(String negator) {
        polarity = reach > 0 && !negator.equals("nor") ? polarity.flipped() : Polarity.NEGATED;
        reach = REACH;
        negatedFrom = sentence.size();
    }

    private void leaveOpen() {
        for (int i = negatedFrom; i < sentence.size(); i++) {
            Word word = sentence.get(i);
            sentence.set(
                    i,
                    new Word(word.surface(), word.stem(), word.content(), Polarity.EITHER, word.start(), word.end()));
        }
        endClause();
    }

    private void endClause() {
        polarity = Polarity.PLAIN;
        reach = 0;
    }

    private void endSentence() {
        endClause();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
            sentence = new ArrayList<>();
        }
        negatedFrom = 0;
    }

    private static boolean isAdverb(String surface) {
        return surface.endsWith("ly") || Lexicon.ADVERBS.contains(surface);
    }
}
