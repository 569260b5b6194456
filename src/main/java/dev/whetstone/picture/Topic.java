package dev.whetstone.picture;

/**
 * How well somebody knows a topic.
 *
 * @param share the mean grade, 0..1
 */
public record Topic(String name, double share) {

    String words() {
        return name + " " + Numbers.percent(share);
    }
}
