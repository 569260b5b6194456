package dev.whetstone.secondreader;

import dev.whetstone.question.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes people out of an answer before it leaves the bot: mentions, and members' full names of two words or more. */
final class Nameless {

    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>\\s]{1,100}>");
    private static final String SOMEBODY = "somebody";

    private final List<String> names;

    Nameless(Collection<String> names) {
        this.names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A name that the question itself speaks of, such as Ada Lovelace's, is left where no mention is meant. */
    String of(String answer, Question question) {
        return of(answer, question.body().prompt() + "\n" + question.body().modelAnswer());
    }

    /** The same for something else that was asked. */
    String of(String answer, String asked) {
        String text = MENTION.matcher(answer).replaceAll(SOMEBODY);
        for (String name : names) {
            text = without(text, "@" + Pattern.quote(name));
            if (name.contains(" ") && !asked.contains(name)) {
                text = without(text, Pattern.quote(name));
            }
        }
        return text;
    }

    private static String without(String text, String pattern) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(SOMEBODY));
    }
}
