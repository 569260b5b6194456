package dev.whetstone.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reader against messages as chats, telephones and people make them. */
class CorpusTests {

    /** What may as well be talk, and what is no query. */
    private static final Set<String> NO_CODE = Set.of("in the middle of a sentence", "nothing but a change");

    private static Parsers parsers;

    @BeforeAll
    static void open() throws SQLException {
        parsers = new Parsers();
    }

    @AfterAll
    static void close() throws SQLException {
        parsers.close();
    }

    static List<Corpus.Case> sql() {
        return Corpus.of("sql.txt");
    }

    static List<Corpus.Case> python() {
        return Corpus.of("python.txt");
    }

    static List<Corpus.Case> code() {
        return Stream.concat(sql().stream(), python().stream())
                .filter(given -> !NO_CODE.contains(given.name()))
                .toList();
    }

    static List<Corpus.Case> output() {
        return Corpus.of("output.txt");
    }

    static List<Corpus.Case> ownWords() {
        return Corpus.of("own-words.txt");
    }

    @ParameterizedTest
    @MethodSource("sql")
    void theFirstReadingThatParsesIsTheQueryAPersonReads(Corpus.Case given) throws SQLException {
        List<String> readings = ChatText.of(given.message()).candidates(Language.SQL);
        String chosen = readings.get(0);
        for (int i = readings.size() - 1; i >= 0; i--) {
            chosen = parsers.isSql(readings.get(i)) ? readings.get(i) : chosen;
        }

        assertThat(chosen).as("of %s", readings).isEqualTo(given.read());
    }

    @ParameterizedTest
    @MethodSource("python")
    void theFirstReadingThatParsesIsTheProgramAPersonReads(Corpus.Case given) {
        List<String> readings = ChatText.of(given.message()).candidates(Language.PYTHON);

        assertThat(readings.stream().filter(parsers::isPython).findFirst())
                .as("of %s", readings)
                .contains(given.read());
    }

    @ParameterizedTest
    @MethodSource("output")
    void theOutputAPersonReadsIsAmongTheReadings(Corpus.Case given) {
        assertThat(ChatText.of(given.message()).candidates(Language.OUTPUT))
                .extracting(String::strip)
                .contains(given.read());
    }

    @ParameterizedTest
    @MethodSource("ownWords")
    void linesOfOthersAreNotTheMembersWords(Corpus.Case given) {
        assertThat(ChatText.of(given.message()).ownWords()).isEqualTo(given.read());
    }

    @ParameterizedTest
    @MethodSource("code")
    void whatIsCodeIsSeenToBeCode(Corpus.Case given) {
        assertThat(ChatText.of(given.message()).hasCode()).isTrue();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(Stream.of(sql(), python(), output(), ownWords())
                        .mapToInt(List::size)
                        .sum())
                .isGreaterThanOrEqualTo(190);
    }
}
