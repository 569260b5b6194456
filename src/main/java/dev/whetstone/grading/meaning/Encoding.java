package dev.whetstone.grading.meaning;

import dev.whetstone.grading.meaning.WordPieces.Piece;
import java.util.List;

/** The word pieces of a text and a vector of 384 numbers for each. */
public final class Encoding {

    static final int SIZE = 384;

    private final List<Piece> pieces;
    private final float[] vectors;

    /** @param vectors one after the other, kept as they are */
    Encoding(List<Piece> pieces, float[] vectors) {
        this.pieces = List.copyOf(pieces);
        this.vectors = vectors;
    }

    /** The mean vector of the pieces that touch a range of the text, of length one; all zeros if none does. */
    public float[] mean(int start, int end) {
        float[] sum = new float[SIZE];
        for (int i = first(start); i < pieces.size() && pieces.get(i).start() < end; i++) {
            int from = i * SIZE;
            for (int d = 0; d < SIZE; d++) {
                sum[d] += vectors[from + d];
            }
        }
        return Vectors.normal(sum);
    }

    /** The first piece that ends after a place. */
    private int first(int start) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
