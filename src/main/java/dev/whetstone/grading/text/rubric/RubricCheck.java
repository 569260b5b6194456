package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader.Flaw;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Tries a rubric on the question's own texts: its model answer must pass, and the question pasted back must not. */
public final class RubricCheck {

    private static final double MODEL_AT_LEAST = 0.7;
    private static final double PROMPT_BELOW = 0.3;
    private static final double HINT_BELOW = 0.6;

    private final Question question;
    private final Rubric rubric;
    private final Function<String, Grade> grader;

    public RubricCheck(Question question, Rubric rubric, Function<String, Grade> grader) {
        this.question = question;
        this.rubric = rubric;
        this.grader = grader;
    }

    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> known = KnownWords.of(question);
        empty("/rubric/points/", rubric.points(), known, flaws);
        empty("/rubric/bonus/", rubric.bonus(), known, flaws);
        empty("/rubric/redFlags/", rubric.redFlags(), known, flaws);
        modelAnswer(flaws);
        hints(flaws);
        prompt(flaws);
        return flaws;
    }

    private void modelAnswer(List<Flaw> flaws) {
        Grade model = grader.apply(question.body().modelAnswer());
        if (model.score() < MODEL_AT_LEAST) {
            flaws.add(new Flaw(
                    "/rubric",
                    String.format(
                            Locale.ROOT,
                            "the model answer scores %.2f, it must reach %.2f; missed: %s",
                            model.score(),
                            MODEL_AT_LEAST,
                            String.join(", ", model.missed()))));
        }
        if (!model.flags().isEmpty()) {
            flaws.add(new Flaw("/rubric", "the model answer raises the red flags " + String.join(", ", model.flags())));
        }
    }

    private void prompt(List<Flaw> flaws) {
        Grade prompt = grader.apply(question.body().prompt());
        if (prompt.score() >= PROMPT_BELOW) {
            flaws.add(new Flaw(
                    "/rubric",
                    String.format(
                            Locale.ROOT,
                            "the question pasted back scores %.2f, it must stay under %.2f; met: %s",
                            prompt.score(),
                            PROMPT_BELOW,
                            String.join(", ", prompt.met()))));
        }
    }

    private void hints(List<Flaw> flaws) {
        List<String> hints = question.body().hints();
        for (int i = 0; i < hints.size(); i++) {
            double score = grader.apply(hints.get(i)).score();
            if (score >= HINT_BELOW) {
                flaws.add(new Flaw(
                        "/rubric",
                        String.format(
                                Locale.ROOT,
                                "hint %d gives the answer away: alone it scores %.2f, it must stay under %.2f",
                                i + 1,
                                score,
                                HINT_BELOW)));
            }
        }
    }

    private static void empty(String pointer, List<Point> points, Set<String> known, List<Flaw> flaws) {
        for (int i = 0; i < points.size(); i++) {
            if (PointMatcher.wordings(points.get(i), known).isEmpty()) {
                flaws.add(new Flaw(
                        pointer + i, "`" + points.get(i).id() + "` has no word that the question does not have"));
            }
        }
    }
}
