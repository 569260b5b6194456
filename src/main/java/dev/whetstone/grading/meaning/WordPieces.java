package dev.whetstone.grading.meaning;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** BERT's uncased word pieces: words in lower case without accents, each cut into the longest pieces the vocabulary holds. */
final class WordPieces {

    static final String START = "[CLS]";
    static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    /** A piece's number in the vocabulary and where it stands in the text. */
    record Piece(int id, int start, int end) {}

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPieces read(InputStream json) {
        Map<String, Integer> vocabulary = new HashMap<>();
        JsonNode vocab = JsonMapper.shared().readTree(json).path("model").path("vocab");
        vocab.properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("The vocabulary has no " + piece);
        }
        return id;
    }

    /** The pieces of a text, the marks of its start and end left out. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean alone = isAlone(c);
            if (alone || isGap(c)) {
                word(text, start, at, pieces);
                start = -1;
            } else if (start < 0) {
                start = at;
            }
            if (alone) {
                word(text, at, next, pieces);
            }
            at = next;
        }
        word(text, start, text.length(), pieces);
        return pieces;
    }

    private void word(String text, int start, int end, List<Piece> pieces) {
        if (start < 0 || start == end) {
            return;
        }
        String word = plain(text.substring(start, end));
        List<Piece> cut = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = longest(word, from);
            if (to == from) {
                break;
            }
            cut.add(new Piece(id(key(word, from, to)), Math.min(end, start + from), Math.min(end, start + to)));
            from = to;
        }
        if (from < word.length()) {
            pieces.add(new Piece(id(UNKNOWN), start, end));
        } else {
            pieces.addAll(cut);
        }
    }

    private int longest(String word, int from) {
        for (int to = word.length(); to > from; to--) {
            if (vocabulary.containsKey(key(word, from, to))) {
                return to;
            }
        }
        return from;
    }

    private static String key(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    /** Lower case without accents and signs that only steer the display. */
    private static String plain(String word) {
        String split = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(split.length());
        split.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !Character.isISOControl(c))
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Punctuation, symbols of ASCII and Chinese characters are words of their own. */
    private static boolean isAlone(int c) {
        boolean ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return ascii || isPunctuation(c) || Character.isIdeographic(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
