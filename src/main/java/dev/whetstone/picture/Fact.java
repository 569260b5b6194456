package dev.whetstone.picture;

/**
 * One figure with what it stands for.
 *
 * @param label a word or two, such as "Accuracy"
 * @param value such as "84 %"
 */
public record Fact(String label, String value) {

    String words() {
        return label + ": " + value;
    }
}
