package dev.whetstone.grading.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.meaning.WordPieces.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The numbers expected here are those of the model's own tokenizer. */
class WordPiecesTests {

    @Test
    void wordsAreCutAsTheModelLearnedThem() throws IOException {
        assertThat(ids("ProcessPoolExecutor releases the GIL, naïve co-routines!"))
                .containsExactly(
                        2832, 16869, 10288, 8586, 16161, 2099, 7085, 1996, 13097, 1010, 15743, 2522, 1011, 23964, 999);
    }

    @Test
    void otherScriptsBecomeUnknownPieces() throws IOException {
        assertThat(ids("état 你好 x_y €5")).containsExactly(17997, 100, 100, 1060, 1035, 1061, 1574, 2629);
        assertThat(ids("")).isEmpty();
    }

    @Test
    void piecesKnowWhereTheyStand() throws IOException {
        assertThat(pieces("a GIL").get(1)).extracting(Piece::start, Piece::end).containsExactly(2, 5);
    }

    private static List<Integer> ids(String text) throws IOException {
        return pieces(text).stream().map(Piece::id).toList();
    }

    private static List<Piece> pieces(String text) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                WordPiecesTests.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))) {
            return WordPieces.read(in).of(text);
        }
    }
}
