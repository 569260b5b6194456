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
    /** The last six are what stands between the clauses of notes: arrows, "=", "+". */
    private static final String CLAUSE_ENDS = ",:()\u2013\u2014\u2192\u21d2><=+";

    /** The ending of "isn't" and its kin, replaced by a word as long, so that offsets stay. */
    private static final Pattern SHORT_NOT = Pattern.compile("(?i)n['\u2019\"]t\\b");

    private final List<List<Word>> sentences = new ArrayList<>();
    private List<Word> sentence = new ArrayList<>();
    private Polarity polarity = Polarity.PLAIN;
    private int reach;
    private int negatedFrom;
    private boolean relative;
    private boolean afterComma;
    private boolean ignorant;
    private String before = "";
    private final Set<String> known;

    private Reading(Set<String> known) {
        this.known = known;
    }

    /** Words that set a third thing apart from what is said, as "not" does after a comma, so that the thing itself is not denied. */
    private static final Set<String> CONTRASTS = Set.of("instead", "rather", "unlike");

    /** Words that a clause about a third thing, or a mere case, begins with. */
    private static final Set<String> RELATIVES =
            Set.of("which", "who", "whose", "that", "what", "if", "when", "where", "unless");

    /** These may stand within such a clause. */
    private static final Set<String> SUBJECTS = Set.of("it", "they", "only");

    /** After these "that" begins what is said, and no clause about a third thing. */
    private static final Set<String> SAYING = Set.of(
            "say",
            "says",
            "said",
            "so",
            "means",
            "mean",
            "think",
            "thinks",
            "know",
            "knows",
            "is",
            "true",
            "sure",
            "claim",
            "claims",
            "ensure",
            "ensures",
            "guarantee",
            "guarantees",
            "note",
            "and",
            "such");

    /** The sentences of a prose text; words with these stems carry no meaning, as the question has them. */
    public static List<List<Word>> prose(String typed, Set<String> known) {
        String text = SHORT_NOT.matcher(typed).replaceAll(" no");
        Reading reading = new Reading(known);
        List<EnglishTokens.Token> tokens = EnglishTokens.of(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            EnglishTokens.Token token = tokens.get(i);
            int from = Math.min(end, token.start());
            reading.gap(text.substring(from, token.start()));
            reading.ignorant =
                    Lexicon.NEGATORS.contains(token.surface()) && Ignorance.at(tokens, i, reading.sentence.isEmpty());
            reading.word(token, i + 1 < tokens.size() ? tokens.get(i + 1).surface() : "");
            end = token.end();
        }
        reading.endSentence();
        return reading.sentences;
    }

    /** All words of a program as one sentence in which nothing counts as negated. */
    public static List<List<Word>> code(String text, Set<String> known) {
        List<Word> words = new ArrayList<>();
        for (EnglishTokens.Token token : EnglishTokens.ofCode(text)) {
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

    /** Reads what stands between two words. */
    private void gap(String between) {
        afterComma = between.indexOf(',') >= 0;
        for (int i = 0; i < between.length(); i++) {
            if (endsSentence(between, i)) {
                endSentence();
            } else if (CLAUSE_ENDS.indexOf(between.charAt(i)) >= 0) {
                endClause();
            }
        }
    }

    /** A stop inside a name, as in "main.py" or ".git", or after a single letter, as in "e.g.", ends nothing. */
    private boolean endsSentence(String between, int at) {
        char sign = between.charAt(at);
        boolean glued = at + 1 == between.length();
        boolean inside = sign == '.' && (glued || (at == 0 && before.length() == 1));
        return SENTENCE_ENDS.indexOf(sign) >= 0 && !inside;
    }

    private void word(EnglishTokens.Token token, String next) {
        String surface = token.surface();
        read(token, next, surface);
        before = surface;
    }

    private void read(EnglishTokens.Token token, String next, String surface) {
        if (Lexicon.NEGATORS.contains(surface)) {
            Polarity own = ignorant ? Polarity.EITHER : Polarity.PLAIN;
            sentence.add(new Word(surface, token.stem(), false, own, token.start(), token.end()));
            if (!EMPHASIS.contains(next)) {
                negate(surface);
            }
            return;
        }
        if (Lexicon.REVERSERS.contains(surface) && reach > 0) {
            leaveOpen();
        } else if (Lexicon.CLAUSE_BOUNDS.contains(surface)) {
            boolean within = relative && SUBJECTS.contains(surface);
            endClause();
            relative = within;
        }
        relative |= RELATIVES.contains(surface) && !(surface.equals("that") && SAYING.contains(before));
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
        boolean contrast = CONTRASTS.contains(negator) || (afterComma && negator.equals("not"));
        Polarity denied = relative || contrast || ignorant ? Polarity.EITHER : Polarity.NEGATED;
        polarity = reach > 0 && !negator.equals("nor") ? polarity.flipped() : denied;
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
        relative = false;
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
