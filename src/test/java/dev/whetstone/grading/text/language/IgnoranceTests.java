package dev.whetstone.grading.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.text.language.Word.Polarity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author does not know, told from what they deny. */
class IgnoranceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm not sure about the paging.",
                "I don't know whether the optimiser moves the filter.",
                "The index is used. Never used a partial one in production.",
                "So, no idea how replication works there.",
                "I have no real experience with sharding.",
                "I haven't measured the cache.",
                "About the cost I can't say anything."
            })
    void whatSomebodyDoesNotKnowIsNotDenied(String text) {
        assertThat(polarities(text)).doesNotContain(Polarity.NEGATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would not set a watermark.",
                "The index isn't used by the second query.",
                "You can't tell which partition grew.",
                "The reflog does not know the commit.",
                "Never cache a price.",
                "No lock is needed."
            })
    void whatIsSaidOfTheMatterIsDenied(String text) {
        assertThat(polarities(text)).contains(Polarity.NEGATED);
    }

    private static List<Polarity> polarities(String text) {
        return Reading.prose(text, Set.of()).stream()
                .flatMap(List::stream)
                .filter(Word::content)
                .map(Word::polarity)
                .toList();
    }
}
