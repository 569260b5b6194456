package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Encoding;
import dev.whetstone.grading.meaning.MeaningWord;
import dev.whetstone.grading.meaning.MeaningWords;
import dev.whetstone.grading.meaning.WordMatrix;
import dev.whetstone.grading.text.language.Glossary;
import dev.whetstone.grading.text.language.Lexicon;
import dev.whetstone.grading.text.language.Reading;
import dev.whetstone.grading.text.language.Word;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.QuoteMarks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text's sentences with what their words mean; each piece of code is one sentence after the prose. */
public final class MeantText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether the last stop is typed says nothing. */
    private static final Pattern END = Pattern.compile("[.!\\s]+$");

    private final List<Sentence> sentences;
    private final double denied;

    /** Made when it is first asked for, because every answer is held against every sample. */
    private volatile @Nullable String plainWords;

    /** A word that is compared by its meaning. */
    public record Meant(Word word, MeaningWord term) {}

    /**
     * One sentence.
     *
     * @param said as it was typed, empty for code
     * @param all every word in order
     * @param meant those that are compared by meaning, those of the question included
     * @param terms what these mean
     */
    record Sentence(String said, List<Word> all, List<Meant> meant, MeaningWords terms) {

        Sentence(String said, List<Word> all, List<Meant> meant) {
            this(said, all, meant, MeantText.terms(meant.stream(), Set.of()));
        }
    }

    private MeantText(List<Sentence> sentences) {
        this(sentences, Denial.density(sentences));
    }

    private MeantText(List<Sentence> sentences, double denied) {
        this.sentences = List.copyOf(sentences);
        this.denied = denied;
    }

    /** An answer, whose words of the glossary stand for their other names too. */
    public static MeantText of(EmbeddingModel model, String prose, List<String> codes) {
        return of(model, prose, Glossary.shipped().widen(Reading.prose(prose, Set.of()), Set.of()), codes);
    }

    private static MeantText of(EmbeddingModel model, String prose, List<List<Word>> words, List<String> codes) {
        List<Sentence> sentences = new ArrayList<>(read(model, prose, words, true));
        for (String code : codes) {
            sentences.addAll(read(model, code, Reading.code(code, Set.of()), false));
        }
        return new MeantText(sentences);
    }

    /** A text as an author or a file has it, against which answers are held. */
    public static MeantText written(EmbeddingModel model, String text) {
        ChatText written = ChatText.written(text);
        return of(model, written.prose(), Reading.prose(written.prose(), Set.of()), written.code());
    }

    /** An answer as a file has it. */
    static MeantText answered(EmbeddingModel model, String text) {
        ChatText written = ChatText.written(text);
        return of(model, written.prose(), written.code());
    }

    /** Whether both are prose of the very same words in the same order, whatever their case and punctuation. */
    public boolean saysTheSame(MeantText other) {
        return isProse() && other.isProse() && plainWords().equals(other.plainWords());
    }

    private boolean isProse() {
        return !sentences.isEmpty()
                && sentences.stream().noneMatch(sentence -> sentence.said().isEmpty());
    }

    private String plainWords() {
        String known = plainWords;
        if (known == null) {
            known = sentences.stream()
                    .flatMap(sentence -> NO_WORD.splitAsStream(sentence.said().toLowerCase(Locale.ROOT)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
            plainWords = known;
        }
        return known;
    }

    private static List<Sentence> read(EmbeddingModel model, String text, List<List<Word>> read, boolean quotable) {
        if (read.isEmpty()) {
            return List.of();
        }
        Encoding encoding = model.encode(END.matcher(QuoteMarks.plain(text)).replaceFirst(""));
        List<Sentence> sentences = new ArrayList<>(read.size());
        for (List<Word> words : read) {
            List<Meant> meant = words.stream()
                    .filter(MeantText::isCompared)
                    .map(word -> new Meant(word, new MeaningWord(word.stem(), encoding.mean(word.start(), word.end()))))
                    .toList();
            String said = quotable
                    ? text.substring(
                            words.get(0).start(),
                            words.stream().mapToInt(Word::end).max().orElse(0))
                    : "";
            sentences.add(new Sentence(said, words, meant));
        }
        return sentences;
    }

    private static boolean isCompared(Word word) {
        return !Lexicon.PARTICLES.contains(word.surface()) && !Lexicon.NEGATORS.contains(word.surface());
    }

    /** The same text, its words compared with all that a question's answers are held against. */
    public MeantText comparedWith(WordMatrix known) {
        Iterator<MeaningWord> compared =
                known.compared(words().map(Meant::term).toList()).iterator();
        List<Sentence> same = sentences.stream()
                .map(sentence -> new Sentence(
                        sentence.said(),
                        sentence.all(),
                        sentence.meant().stream()
                                .map(one -> new Meant(one.word(), compared.next()))
                                .toList()))
                .toList();
        return new MeantText(same, denied);
    }

    /** Every word that is compared by meaning. */
    public Stream<Meant> words() {
        return sentences.stream().flatMap(sentence -> sentence.meant().stream());
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** How much of it is denied, as of {@link Denial#density}. */
    double denied() {
        return denied;
    }

    /** A sentence as it was typed, empty if there is none with this number or it is code. */
    public String said(int sentence) {
        return sentence < 0 || sentence >= sentences.size()
                ? ""
                : sentences.get(sentence).said();
    }

    /** All words that are compared by meaning. */
    MeaningWords terms() {
        return terms(words(), Set.of());
    }

    /** The same without words of these stems. */
    MeaningWords terms(Set<String> known) {
        return terms(words(), known);
    }

    static MeaningWords terms(Stream<Meant> words, Set<String> known) {
        return new MeaningWords(words.map(Meant::term)
                .filter(term -> !known.contains(term.stem()))
                .toList());
    }
}
