package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;
import dev.whetstone.grading.text.rubric.RubricGrade;
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

    /** How much a point must be held at least to be called met in part, in a worthless answer to be called met, and less in a full one. */
    private static final double IN_PART = 0.55;

    private static final double LEAST_HELD = 0.66;
    private static final double LESS_IF_FULL = 0.16;

    /** How much more than the score the met points may be worth. */
    private static final double MORE = 0.15;

    private static final double RIGHT = 0.85;
    private static final double BEGUN = 0.15;
    private static final String MAY_BE_SAID =
            "Points with · I did not recognise in your words, though they may be there.";

    private final Judged judged;
    private final double score;
    private final List<HeldPoint> met;
    private final List<Point> flags;

    public Told(Judged judged, Estimate estimate) {
        this(judged, estimate, judged.flags());
    }

    /** Of a program, where only those of the flags are told that its words raise too. */
    public static Told besideProgram(Judged judged, Estimate estimate, List<String> raised) {
        return new Told(
                judged,
                estimate,
                judged.flags().stream()
                        .filter(flag -> raised.contains(flag.id()))
                        .toList());
    }

    private Told(Judged judged, Estimate estimate, List<Point> flags) {
        this.judged = judged;
        this.flags = flags;
        this.score = estimate.score();
        this.met = counted();
    }

    /** The best held points whose weight the score can carry, in the rubric's order; none where it says that nothing is there yet. */
    private List<HeldPoint> counted() {
        if (score < BEGUN) {
            return List.of();
        }
        double least = LEAST_HELD - LESS_IF_FULL * score;
        double all = judged.points().stream()
                .mapToDouble(held -> held.point().weight())
                .sum();
        double carried = 0;
        List<HeldPoint> chosen = new ArrayList<>();
        List<HeldPoint> best = judged.points().stream()
                .filter(held -> !held.holding().contradicts() && held.holding().agreeing() >= least)
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

    /** What is wrong in it; of an answer that is right as a whole nothing is said to be. */
    public List<Point> flags() {
        return score >= RIGHT ? List.of() : flags;
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
        if (!flags().isEmpty()) {
            text.append(" Something you say is wrong.");
        }
        return text.append(cost()).toString();
    }

    /** How many key points a program and what stands beside it have, as far as reading can tell. */
    public String recognised() {
        StringBuilder text = new StringBuilder(
                RubricGrade.recognised(met.size(), judged.points().size()));
        contrary().ifPresent(said -> text.append(' ').append(said));
        if (!flags().isEmpty()) {
            text.append(" Something you say is wrong.");
        }
        return text.toString();
    }

    private String level() {
        if (score >= RIGHT) {
            return "That is right.";
        }
        if (score >= 0.65) {
            return "That is mostly right.";
        }
        if (score >= 0.35) {
            return "That is about half of it.";
        }
        return score >= BEGUN ? "That is a beginning." : "That is not it yet.";
    }

    /** Says what costs the rest where all key points are counted and the score is not full, or the other way round. */
    private String cost() {
        boolean all = met.size() == judged.points().size();
        if (all && score < 0.9 && flags().isEmpty()) {
            return " Some of it is said in passing or not quite as it is.";
        }
        if (!all && score >= RIGHT) {
            return " The others I could not make out in your words.";
        }
        long found = judged.metCount();
        if (found > met.size()) {
            return " The words of more are there, but not yet what makes them right.";
        }
        return "";
    }

    /** A contradiction that the score does not bear out is left unsaid, and one beside a program, which may do the thing itself. */
    private boolean isContrary(HeldPoint held) {
        return !judged.shape().besideProgram() && held.holding().contradicts() && score <= judged.ceiling() + MORE;
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
        for (Point flag : flags()) {
            lines.add("- ✗ Not right: " + flag.says());
        }
        if (judged.shape().besideProgram()) {
            RubricGrade.explainOpen(lines);
        } else if (lines.stream().anyMatch(line -> line.startsWith("- " + RubricGrade.OPEN))) {
            lines.add(MAY_BE_SAID);
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
        boolean open = judged.shape().besideProgram() || score >= RIGHT;
        return (open ? RubricGrade.OPEN : "✗ ") + (held.holding().agreeing() >= IN_PART ? "(in part) " : "");
    }
}
