package dev.whetstone.grading.text;

/** What becomes of a right text that is turned around. */
public final class Distortions {

    private Distortions() {}

    /** The same with "not" at its verbs. */
    public static String denied(String text) {
        return text.replaceAll("\\b(is|are|was|can|could|must|should|would|may|has|have|does|do)\\b(?! not)", "$1 not")
                .replaceAll(
                        "\\b(\\w{3,}s) (the|a|an|its|it|them|only|one|all|each|every|both|more)\\b", "does not $1 $2");
    }
}
