package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders several pieces of code by how much their author stands by them. */
final class Versions {

    private static final Pattern FINAL = Pattern.compile(
            "(?i)\\b(?:final|finally|corrected|correct|fixed|better|instead|actually|works|answer|solution|edit|updated?)\\b");
    private static final Pattern ABANDONED = Pattern.compile(
            "(?i)\\b(?:first(?!ly)|initial(?:ly)?|wrong|incorrect|broken|fail(?:s|ed)?|error|old|previous|earlier|"
                    + "tried|doesn['\u2019]?t work|not work(?:ing)?|instead of|unlike|rather than|example|expected|"
                    + "output|not the|colleague|friend|teammate|someone|somebody|chatgpt|copilot|he|she|they|his|her|their)\\b");
    /** What is said of the piece before, and what leads away from it. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?i)(?:^|(?<=[,.;!] ))[^,.;!]*(?:\\^|\\b(?:that|this|it|which|above|wait)\\b)(?:['\u2019]s| was| is)?[^,.;!:]*[,.;!]");

    private static final int SENTENCE = 160;

    private Versions() {}

    /** The fences that may hold the language, the final version first. */
    static List<FencedBlock> ordered(List<FencedBlock> fences, Language language) {
        List<FencedBlock> ordered = new ArrayList<>();
        fences.stream().filter(block -> block.mayBe(language)).forEach(block -> ordered.add(0, block));
        ordered.sort(Comparator.comparingInt(Versions::doubt));
        return ordered;
    }

    /** -1 where the words before it call it final, 1 where they call it given up, else 0. */
    static int doubt(FencedBlock block) {
        String lead = LOOKS_BACK.matcher(sentence(block.lead())).replaceAll("");
        int finals = last(FINAL.matcher(lead));
        int abandons = last(ABANDONED.matcher(lead));
        return Integer.compare(abandons, finals);
    }

    /** The last line of words before the code. */
    private static String sentence(String lead) {
        String bare = lead.strip();
        String line = bare.substring(bare.lastIndexOf('\n') + 1);
        return line.substring(Math.max(0, line.length() - SENTENCE));
    }

    private static int last(Matcher matcher) {
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }
}
