package dev.whetstone.question;

/** Makes a title of a question's first sentence. */
public final class SentenceTitle {

    private static final int LONGEST = 80;
    private static final int SHORTEST = 3;

    private SentenceTitle() {}

    /** At most 80 characters of plain text. */
    public static String of(String question) {
        boolean inFence = false;
        for (String line : question.lines().toList()) {
            boolean isFence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            inFence ^= isFence;
            String words = plain(line);
            if (!isFence && !inFence && words.length() >= SHORTEST) {
                return cut(words);
            }
        }
        return "A question without words";
    }

    private static String plain(String line) {
        return line.replaceAll("[`*_<>\\[\\]#|\\\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String cut(String words) {
        String sentence = words.split("(?<=[.?!])\\s", 2)[0];
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST - 1);
        int at = end > LONGEST / 2 ? end : LONGEST - 1;
        return sentence.substring(0, Character.isHighSurrogate(sentence.charAt(at - 1)) ? at - 1 : at) + "…";
    }
}
