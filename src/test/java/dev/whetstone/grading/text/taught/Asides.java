package dev.whetstone.grading.text.taught;

import dev.whetstone.question.Question;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What people write around an answer that makes it no better and no worse. */
final class Asides {

    private static final List<String> BEFORE = List.of(
            "Hello, nice one!",
            "Ok, let me try.",
            "We had this at work not long ago.",
            "Sorry, I am not a native speaker.",
            "I'm no expert, but this is how I would put it.");

    private static final List<String> AFTER = List.of(
            "I hope I did not forget anything.",
            "That's how I learned it, at least.",
            "There is a good chapter about it in the book we read in the team.",
            "In my first job we found that out late on a Friday evening.",
            "I can't recall the exact numbers.",
            "A colleague once showed this to me with a customer of ours, and it took a whole afternoon.",
            "For example, in a shop with a few thousand orders a day people would see it within a week.",
            "Thanks for reading.");

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    private Asides() {}

    /** The text with a remark, or with the question said again before it. */
    static String around(String text, Question question, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> before(BEFORE.get(random.nextInt(BEFORE.size())), text);
            case 1 ->
                before(CODE.matcher(question.body().prompt()).replaceAll(" ").strip(), text);
            default -> after(text, AFTER.get(random.nextInt(AFTER.size())));
        };
    }

    static String before(String aside, String text) {
        return aside + "\n" + text.strip();
    }

    static String after(String text, String aside) {
        return text.strip() + "\n" + aside;
    }
}
