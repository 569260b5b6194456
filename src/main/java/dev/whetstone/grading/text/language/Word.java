package dev.whetstone.grading.text.language;

/**
 * One word of a text: as it stands in lower case, its stem, whether it carries meaning, whether it is negated, and where it
 * stands.
 */
public record Word(String surface, String stem, boolean content, Polarity polarity, int start, int end) {

    /** Whether a word stands under a negation; {@code EITHER} where grammar leaves it open, as in "nothing runs until". */
    public enum Polarity {
        PLAIN,
        NEGATED,
        EITHER;

        public boolean agrees(Polarity other) {
            return this == other || this == EITHER || other == EITHER;
        }

        public Polarity flipped() {
            return switch (this) {
                case PLAIN -> NEGATED;
                case NEGATED -> PLAIN;
                case EITHER -> EITHER;
            };
        }
    }
}
