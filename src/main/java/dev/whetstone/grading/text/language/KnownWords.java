package dev.whetstone.grading.text.language;

import dev.whetstone.question.Question;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stems of a question's own words, and of what the glossary has for the same. */
public final class KnownWords {

    private KnownWords() {}

    public static Set<String> of(Question question) {
        return of(question.head().title() + "\n" + question.body().prompt());
    }

    public static Set<String> of(String text) {
        ChatText written = ChatText.written(text);
        Stream<List<Word>> code = written.code().stream().flatMap(block -> Reading.code(block, Set.of()).stream());
        List<List<Word>> prose = Glossary.shipped().widen(Reading.prose(written.prose(), Set.of()), Set.of());
        return Stream.concat(prose.stream(), code)
                .flatMap(List::stream)
                .map(Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }
}
