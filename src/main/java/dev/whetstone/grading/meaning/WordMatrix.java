package dev.whetstone.grading.meaning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The words that answers to one question are held against, so that all words of an answer are compared with all of them at once. */
public final class WordMatrix {

    /** The place of a word that is not held. */
    static final int NOWHERE = -1;

    private final EmbeddingModel model;
    private final IdentityHashMap<float[], Integer> places = new IdentityHashMap<>();
    private final FloatBuffer vectors;

    /** Holds what an answer's words are compared with; a word that stands twice is held once, and is known by its vector. */
    public WordMatrix(EmbeddingModel model, List<MeaningWord> words) {
        this.model = model;
        List<MeaningWord> held = new ArrayList<>();
        for (MeaningWord word : words) {
            if (places.putIfAbsent(word.vector(), held.size()) == null) {
                held.add(word);
            }
        }
        this.vectors = rows(held);
    }

    /** The same words in the same order, each knowing how near it is to every word held here. */
    public List<MeaningWord> compared(List<MeaningWord> answer) {
        if (answer.isEmpty() || places.isEmpty()) {
            return answer;
        }
        float[] cosines = model.cosines(rows(answer), vectors);
        List<MeaningWord> compared = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            MeaningWord word = answer.get(i);
            compared.add(new MeaningWord(word.stem(), word.vector(), new Row(places, cosines, i * places.size())));
        }
        return compared;
    }

    private static FloatBuffer rows(List<MeaningWord> words) {
        FloatBuffer rows = ByteBuffer.allocateDirect(words.size() * Encoding.SIZE * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        words.forEach(word -> rows.put(word.vector()));
        return rows.flip();
    }

    /**
     * The cosines of one word to those of a matrix, by their places there.
     *
     * @param cosines of all words of a text
     * @param from where those of this word begin
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(IdentityHashMap<float[], Integer> places, float[] cosines, int from) {

        static final Row EMPTY = new Row(new IdentityHashMap<>(), new float[0], 0);

        /** Not a number where the other word is none of the matrix's. */
        float to(MeaningWord other) {
            int place = place(other);
            return place == NOWHERE ? Float.NaN : at(place);
        }

        float at(int place) {
            return cosines[from + place];
        }

        int place(MeaningWord other) {
            return cosines.length == 0 ? NOWHERE : places.getOrDefault(other.vector(), NOWHERE);
        }
    }
}
