package dev.whetstone.reading.wrapped;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the marks of a list or a quote from lines. */
public final class Listed {

    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:>+|&gt;|[-*\u2022\u2023\u2013]|(?:(?i:line|print|output)\\s*)?#?(\\d{1,3})\\s*[.):=-])\\s+(.*)$");

    private Listed() {}

    /** The lines without their marks, if every line has one and numbers count up from 1. */
    public static Optional<String> unmarked(String text) {
        List<Matcher> marks =
                text.lines().filter(line -> !line.isBlank()).map(MARK::matcher).toList();
        int number = 1;
        for (Matcher mark : marks) {
            if (!mark.matches() || (mark.group(1) != null && Integer.parseInt(mark.group(1)) != number++)) {
                return Optional.empty();
            }
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.stream().map(mark -> mark.group(2)).collect(Collectors.joining("\n")));
    }
}
