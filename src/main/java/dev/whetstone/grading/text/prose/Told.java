package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for a grade that agree with its score; nothing before the reveal names a missing point. */
public final class Told {

    private static final int QUOTES = 3;
    private static final int QUOTE_LENGTH = 90;

    /** The least a point must be held to be called met, and how much more than the score the met points may be worth. */
    private static final double LEAST_HELD = 0.55;

    private static final double MORE = 0.15;

    private final Judged judged;
    private final double score;
    private final List<HeldPoint> met;

    public Told(Judged judged, Estimate estimate) {
        this.judged = judged;
        this.score = estimate.score();
        this.met = counted();
    }

    /** The best held points whose weight the score can carry, in the rubric's order. */
    private List<HeldPoint> counted() {
        double all = judged.points().stream()
                .mapToDouble(held -> held.point().weight())
                .sum();
        double carried = 0;
        List<HeldPoint> chosen = new ArrayList<>();
        List<HeldPoint> best = judged.points().stream()
                .filter(held -> !held.holding().contradicts() && held.holding().agreeing() >= LEAST_HELD)
                .sorted(Comparator.comparingDouble(
                        (HeldPoint held) -> -held.holding().agreeing()))
                .toList();
        for (HeldPoint held : best) {
            double share = held.point().weight() / all;
            if (carried + share <= score + MORE) {
                carried += share;
                chosen.add(held);
            }
        }
        return judged.points().stream().filter(chosen::contains).toList();
    }

    public List<String> met() {
        return Stream.concat(met.stream(), bonus())
                .map(held -> held.point().id())
                .toList();
    }

    public List<String> missed() {
        return judged.points().stream()
                .filter(held -> !met.contains(held))
                .map(held -> held.point().id())
                .toList();
    }

    private Stream<HeldPoint> bonus() {
        return score < 0.3 ? Stream.empty() : judged.bonus().stream();
    }

    /** How far along, with the words that met key points. */
    public String verdict() {
        StringBuilder text = new StringBuilder(level());
        text.append(" I count ")
                .append(met.size())
                .append(" of ")
                .append(judged.points().size())
                .append(" key points");
        String quotes = met.stream()
                .map(held -> quote(judged.text().said(held.holding().at())))
                .filter(quote -> !quote.isEmpty())
                .distinct()
                .limit(QUOTES)
                .collect(Collectors.joining(", "));
        text.append(quotes.isEmpty() ? "." : ", read from " + quotes + ".");
        contrary().ifPresent(said -> text.append(' ').append(said));
        if (!judged.flags().isEmpty()) {
            text.append(" Something you say is wrong.");
        }
        return text.append(cost()).toString();
    }

    private String level() {
        if (score >= 0.85) {
            return "That is right.";
        }
        if (score >= 0.65) {
            return "That is mostly right.";
        }
        if (score >= 0.35) {
            return "That is about half of it.";
        }
        return score >= 0.15 ? "That is a beginning." : "That is not it yet.";
    }

    /** Says what costs the rest where all key points are counted and the score is not full, or the other way round. */
    private String cost() {
        boolean all = met.size() == judged.points().size();
        if (all && score < 0.9 && judged.flags().isEmpty()) {
            return " Some of it is said in passing or not quite as it is.";
        }
        long found = judged.metCount();
        if (found > met.size()) {
            return " The words of more are there, but not yet what makes them right.";
        }
        return "";
    }

    /** A contradiction that the score does not bear out is left unsaid. */
    private boolean isContrary(HeldPoint held) {
        return held.holding().contradicts() && score <= judged.ceiling() + MORE;
    }

    private Optional<String> contrary() {
        return judged.points().stream()
                .filter(this::isContrary)
                .map(held -> quote(judged.text().said(held.holding().turnedAt())))
                .filter(quote -> !quote.isEmpty())
                .findFirst()
                .map(quote -> quote + " is the contrary of a key point.");
    }

    /** Plain words of the member's own, shortened, without signs that a platform would act on. */
    static String quote(String said) {
        String plain = said.replaceAll("[^\\p{L}\\p{N} .,:;()'’%/+=-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.isEmpty()) {
            return "";
        }
        String cut = plain;
        if (plain.length() > QUOTE_LENGTH) {
            int space = plain.lastIndexOf(' ', QUOTE_LENGTH);
            cut = plain.substring(0, space > QUOTE_LENGTH / 2 ? space : QUOTE_LENGTH) + " …";
        }
        return "“" + cut + "”";
    }

    /** Every point with a mark, and for what is missing the model answer's own sentence; for after the reveal. */
    public String explanation(MeantRubric rubric) {
        List<String> lines = new ArrayList<>();
        for (HeldPoint held : judged.points()) {
            boolean has = met.contains(held);
            String line = "- " + (has ? "✓ " : mark(held)) + held.point().says();
            lines.add(
                    has
                            ? line
                            : line
                                    + rubric.modelSentence(held.point())
                                            .map(Told::inModel)
                                            .orElse(""));
        }
        bonus().forEach(held -> lines.add("- ✓ Bonus: " + held.point().says()));
        for (Point flag : judged.flags()) {
            lines.add("- ✗ Not right: " + flag.says());
        }
        return String.join("\n", lines);
    }

    private static String inModel(String sentence) {
        return " In the model answer: " + quote(sentence);
    }

    private String mark(HeldPoint held) {
        if (isContrary(held)) {
            return "✗ (you say the contrary) ";
        }
        return held.holding().agreeing() >= LEAST_HELD ? "✗ (in part) " : "✗ ";
    }
}
