package dev.whetstone.mock.spoken;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A button of a session that somebody names in words: the whole message is its name, or what people say instead. */
public enum SpokenMove {
    NEXT(
            "Next",
            "mock-next",
            "next",
            "next one",
            "next part",
            "next question",
            "move on",
            "skip",
            "skip it",
            "skip this",
            "skip this one",
            "skip this part",
            "skip this question",
            "pass",
            "done",
            "i'm done",
            "im done",
            "i am done",
            "finished",
            "i'm finished",
            "i am finished"),
    MORE(
            "5 minutes more",
            "mock-more",
            "more time",
            "5 minutes more",
            "five minutes more",
            "5 more minutes",
            "five more minutes"),
    PAUSE("Pause or go on", "mock-pause", "pause", "pause it", "wait", "hold on"),
    RESUME("Pause or go on", "mock-pause", "resume", "go on", "continue", "unpause"),
    SWAP("Swap roles", "mock-swap", "swap", "swap roles", "switch roles", "change roles"),
    END("End", "mock-end", "stop", "end", "quit", "exit", "end it", "stop it", "end session", "end the session");

    private static final List<String> HERE = List.of(
            "", "here", "i am here", "i'm here", "im here", "ready", "i am ready", "i'm ready", "im ready", "present");
    private static final Pattern GREETING = Pattern.compile("^(?:hi|hello|hey)\\b[\\s,!.]*");

    private final String label;
    private final String action;
    private final String words;

    SpokenMove(String label, String action, String... words) {
        this.label = label;
        this.action = action;
        this.words = "|" + String.join("|", words) + "|";
    }

    /** The button as it is named on it. */
    public String label() {
        return label;
    }

    /** The name of the button's action. */
    public String action() {
        return action;
    }

    /** What a message names; empty where there is anything else in it. */
    public static Optional<SpokenMove> of(String text) {
        String plain = plain(text);
        return Arrays.stream(values())
                .filter(move -> !plain.isEmpty() && move.words.contains("|" + plain + "|"))
                .findFirst();
    }

    /** Whether somebody says that they are here. */
    public static boolean isHere(String text) {
        return !text.isBlank() && HERE.contains(GREETING.matcher(plain(text)).replaceFirst(""));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("^[\\s/\"'“”*_`]+|[\\s\"'“”*_`.!?,;:…)]+$", "")
                .replaceAll("^(?:please|pls|ok|okay)\\b[\\s,]*|[\\s,]*\\b(?:please|pls|thanks)$", "")
                .replaceAll("\\s+", " ");
    }
}
