package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.text.code.CodeAnswer;
import dev.whetstone.grading.text.code.CodeResult;
import dev.whetstone.grading.text.code.PythonCode;
import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.rubric.PointMatcher;
import dev.whetstone.grading.text.rubric.RubricGrade;
import dev.whetstone.grading.text.rubric.RubricResult;
import dev.whetstone.grading.text.rubric.RubricScorer;
import dev.whetstone.grading.text.rubric.Scale;
import dev.whetstone.grading.text.rubric.Scores;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.reading.ChatText;
import java.util.Set;

/** What shared words and required constructs alone say of a program and its prose. */
final class CodeByWords {

    private static final double WITHOUT_CODE = 0.4;
    private static final double DOES_NOT_PARSE = 0.8;
    private static final double MUCH_DOUBT = 0.34;

    private CodeByWords() {}

    static Grade grade(CodeQuestion question, CodeAnswer given) {
        Set<String> known = KnownWords.of(question);
        AnswerText text = AnswerText.of(given.prose(), given.blocks(), known);
        RubricResult rubric = new RubricScorer(new PointMatcher(known, text)).score(question.points());
        CodeResult code = CodeResult.of(question.checks(), given.code());
        RubricGrade words = new RubricGrade(rubric, given.hasCode());
        return new Grade(
                Scores.round(score(question, rubric, code, given)),
                certainty(rubric, code, given),
                words.met(),
                words.missed(),
                words.flags(),
                words.summary() + verdict(code, given),
                given.parserMissing() ? words.explanation() : words.explanation() + "\n" + code.explanation());
    }

    private static double score(CodeQuestion question, RubricResult rubric, CodeResult code, CodeAnswer given) {
        if (given.parserMissing()) {
            return rubric.score();
        }
        PythonCode own =
                CodeAnswer.of(ChatText.written(question.body().prompt())).code();
        int alreadyThere = CodeResult.of(question.checks(), own).present().size();
        double score = code.weigh(rubric.score(), alreadyThere);
        if (!given.hasCode()) {
            return Math.min(WITHOUT_CODE, score);
        }
        return given.code().errorLine().isPresent() ? score * DOES_NOT_PARSE : score;
    }

    private static Certainty certainty(RubricResult rubric, CodeResult code, CodeAnswer given) {
        boolean codeSaysMore = code.complete() && code.required() > 0 && rubric.score() < Scale.MET;
        boolean unsure = given.parserMissing()
                || rubric.doubtful() >= MUCH_DOUBT
                || rubric.contradicted()
                || (given.hasCode() && codeSaysMore);
        return unsure ? Certainty.UNSURE : Certainty.CERTAIN;
    }

    static String verdict(CodeResult code, CodeAnswer given) {
        if (given.parserMissing()) {
            return " Code cannot be parsed here, so an admin or two peers have to look at it.";
        }
        if (!given.hasCode()) {
            return " There is no program in it: put one in a fenced block, between two lines of three backticks.";
        }
        String broken = given.code().errorLine().isPresent()
                ? " Line " + given.code().errorLine().getAsInt() + " of it does not parse."
                : "";
        return code.summary() + broken;
    }
}
