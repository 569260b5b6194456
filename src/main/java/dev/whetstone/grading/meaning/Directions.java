package dev.whetstone.grading.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The centres of pieces of text, seen from a common origin. */
@SuppressWarnings("ArrayRecordComponent")
public record Directions(List<float[]> list) {

    public Directions {
        list = List.copyOf(list);
    }

    /** The centre of each of the texts that has words. */
    public static Directions of(List<MeaningWords> texts) {
        return new Directions(texts.stream()
                .filter(text -> !text.isEmpty())
                .map(MeaningWords::centre)
                .toList());
    }

    /** These and others. */
    public Directions and(Directions others) {
        return new Directions(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** The mean of them all, not of length one. */
    public float[] mean() {
        float[] mean = new float[Encoding.SIZE];
        for (float[] one : list) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += one[d] / list.size();
            }
        }
        return mean;
    }

    /** The same as seen from another origin, so that what all have in common counts no more. */
    public Directions from(float[] origin) {
        return new Directions(list.stream().map(one -> from(origin, one)).toList());
    }

    private static float[] from(float[] origin, float[] one) {
        float[] moved = new float[one.length];
        for (int d = 0; d < moved.length; d++) {
            moved[d] = one[d] - origin[d];
        }
        return Vectors.normal(moved);
    }

    /** The one of these that is nearest to any of the others; none if there are none of either. */
    public Directions best(Directions others) {
        double[] near = nearest(others);
        return new Directions(IntStream.range(0, others.list.isEmpty() ? 0 : near.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> near[i]))
                .map(list::get)
                .stream()
                .toList());
    }

    /** For each of these the cosine to the nearest of the others, 0 if there are none. */
    public double[] nearest(Directions others) {
        return list.stream()
                .mapToDouble(one -> others.list.stream()
                        .mapToDouble(other -> Vectors.dot(one, other))
                        .max()
                        .orElse(0))
                .toArray();
    }
}
