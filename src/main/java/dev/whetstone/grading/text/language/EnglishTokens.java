package dev.whetstone.grading.text.language;

import dev.whetstone.reading.QuoteMarks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Cuts English text into words with their stems, names of two words into both; capitals and curly quotes make no difference. */
final class EnglishTokens {

    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    private static final Analyzer PROSE = analyzer(PARTS);
    private static final Analyzer CODE = analyzer(PARTS | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE);

    /** Thread-safe: an analyzer keeps its buffers per thread. */
    private static Analyzer analyzer(int parts) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream cut = new WordDelimiterGraphFilter(words, parts, null);
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(cut));
                return new TokenStreamComponents(words, new PorterStemFilter(new KeywordRepeatFilter(folded)));
            }
        };
    }

    private EnglishTokens() {}

    /** A word in lower case, its stem, and where it stands in the text. */
    record Token(String surface, String stem, int start, int end) {}

    /** Words of prose, whose writer may have no time for capitals. */
    static List<Token> of(String text) {
        return read(PROSE, QuoteMarks.plain(text)).stream()
                .flatMap(token -> Compounds.cut(token).stream())
                .toList();
    }

    /** Words of a program, where a capital begins a new one. */
    static List<Token> ofCode(String text) {
        return read(CODE, text).stream()
                .flatMap(token -> Compounds.cut(token).stream())
                .toList();
    }

    /** Without names of several words being cut. */
    static List<Token> uncut(String text) {
        return read(PROSE, text);
    }

    private static List<Token> read(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 || tokens.isEmpty()) {
                    tokens.add(new Token(term.toString(), term.toString(), offset.startOffset(), offset.endOffset()));
                } else {
                    Token word = tokens.remove(tokens.size() - 1);
                    tokens.add(new Token(word.surface(), term.toString(), word.start(), word.end()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
