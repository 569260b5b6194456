package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes "I think:" from before an answer and the reason from after it. */
final class Reasons {

    private static final Pattern LEAD_LINE = Pattern.compile(
            "^[^\\n:]{0,100}\\b(?i:think|answer|out|output|prints?|result|guess|believe|say|get|be|is|it|my|here|following|would)\\b"
                    + "[^\\n:]{0,40}:[ \\t]*\\n");
    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:(?:well|hmm+|hm|ok|okay|so|um|maybe|probably|easy)[,.: ]+){0,3}"
                    + "(?:i(?:['\u2019]d| would|['\u2019]m| am)? (?:think|guess|believe|say|bet|suppose|expect|(?:will )?go(?:ing)? with|(?:pretty |fairly |quite )?sure)(?: that| so)?[:,]? *)?"
                    + "(?:(?:the |my )?(?:final )?(?:answer|output|result|program|code|it|this|that)\\b)?"
                    + "(?:['\u2019]s|['\u2019]ll| will| would| should)?(?: just| only)?(?: ?\\b(?:be|is|prints?|outputs?|print|returns?|shows?|gives))?"
                    + "(?: out)?(?: just)? *[:=]? *");
    private static final Pattern DENIES =
            Pattern.compile("(?i)\\b(?:not|n['\u2019]t|never|either|neither|or|except)\\b");
    private static final Pattern WHY = Pattern.compile(
            "(?i)[,;.]?\\s{1,9}(?:because|since|cause|coz|cuz|bc|b/c|due to|reason:|as (?:the|it|a|an|each|every|there|python|both))\\b"
                    + "|\\s{1,9}(?:[-\u2013\u2014]|//|#|<-|\u2190)\\s+(?=\\p{L}+ \\p{L})|\\s{1,9}\\((?=\\p{L}+ \\p{L})");
    private static final Pattern WHY_LINE =
            Pattern.compile("(?i)^\\W*(?:because|since|cause|reason|explanation|why|due to|as the|as it)\\b");
    private static final Pattern SENTENCE =
            Pattern.compile("^\\W*\\p{L}[\\p{L}'\u2019]*(?:\\W+[\\p{L}\\d'\u2019_]+){3}");
    private static final Pattern PARAGRAPH =
            Pattern.compile("^\\W*(?:[\\d.]{1,9}\\s+)?\\p{L}[\\p{L}'\u2019]*(?:\\W+[\\p{L}\\d'\u2019_]+){3}");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)\\bor (?:maybe|perhaps|it|else|rather|\\d|['\"\\[({`])|\\bmaybe\\b|\\bperhaps\\b|\\balternatively\\b|\\bactually\\b"
                    + "|\\bno,? wait\\b|\\bedit:|\\b(?:and )?then (?:it |also )?(?:prints?|raises?|throws?|fails|an? |\\d)"
                    + "|\\balso (?:prints?|raises?)\\b|\\bfollowed by\\b|\\bit could (?:also )?be\\b|\\bor\\s*$");

    private Reasons() {}

    /** The text without a line or words that only announce it; the text itself if there are none. */
    static String withoutLead(String text) {
        Matcher line = LEAD_LINE.matcher(text);
        if (line.find() && !DENIES.matcher(line.group()).find()) {
            return text.substring(line.end()).strip();
        }
        Matcher lead = LEAD.matcher(text);
        boolean led = lead.find() && lead.end() > 0 && lead.end() < text.length();
        boolean wordEnds = led
                && (!Character.isLetterOrDigit(text.charAt(lead.end() - 1))
                        || !Character.isLetterOrDigit(text.charAt(lead.end())));
        return wordEnds ? text.substring(lead.end()).strip() : text;
    }

    /** What may stand before a reason: every line without the reason it ends with, and the lines before one that explains. */
    static List<String> withoutReason(String text) {
        List<String> before = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (GOES_ON.matcher(text).find()) {
            return before;
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean apart = i > 0 && lines.get(i - 1).isBlank();
            if (!kept.isEmpty()
                    && (isReason(line) || (apart && PARAGRAPH.matcher(line).find()))) {
                before.add(String.join("\n", kept).strip());
                break;
            }
            Matcher why = WHY.matcher(line);
            boolean explained =
                    why.find() && why.start() > 0 && !WHY_LINE.matcher(line).find();
            kept.add(explained ? line.substring(0, why.start()) : line);
        }
        String all = String.join("\n", kept).strip();
        if (!all.equals(text.strip())) {
            before.add(all);
        }
        before.removeIf(output -> Doubts.about(text, output));
        return before;
    }

    /** A line that says why and nothing else. */
    private static boolean isReason(String line) {
        boolean sentence = SENTENCE.matcher(line).find() && !line.isBlank();
        return WHY_LINE.matcher(line).find() || (sentence && !WHY.matcher(line).find());
    }
}
