package dev.whetstone.question;

import java.util.List;
import java.util.stream.Stream;

/** What a good answer says: key points by weight, bonus points, and statements that are wrong. */
public record Rubric(List<Point> points, List<Point> bonus, List<Point> redFlags) {

    public Rubric {
        points = List.copyOf(points);
        bonus = List.copyOf(bonus);
        redFlags = List.copyOf(redFlags);
    }

    /** One point: a full sentence, its weight among its kind, and other wordings that mean the same. */
    public record Point(String id, String says, int weight, List<String> variants) {
        public Point {
            variants = List.copyOf(variants);
        }

        /** The sentence and all its variants. */
        public Stream<String> wordings() {
            return Stream.concat(Stream.of(says), variants.stream());
        }
    }
}
