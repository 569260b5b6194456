package dev.whetstone.grading.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.SampleGrade;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.code.CodeAnswer;
import dev.whetstone.grading.text.code.CodeResult;
import dev.whetstone.grading.text.code.GradedCode;
import dev.whetstone.grading.text.code.KnownPrograms;
import dev.whetstone.grading.text.code.ProgramGrade;
import dev.whetstone.grading.text.language.Aside;
import dev.whetstone.grading.text.language.Typed;
import dev.whetstone.grading.text.prose.Judged;
import dev.whetstone.grading.text.prose.MeantRubric;
import dev.whetstone.grading.text.prose.Traits;
import dev.whetstone.grading.text.prose.Traits.Program;
import dev.whetstone.grading.text.rubric.RubricCheck;
import dev.whetstone.grading.text.taught.SampleCheck;
import dev.whetstone.grading.text.taught.Taught;
import dev.whetstone.grading.text.taught.TaughtQuestions;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for constructs in the code alone, and holds prose and the code's words against the rubric. */
public final class CodeGrader implements Grader<CodeQuestion> {

    private static final int KEPT = 24;

    private final TaughtQuestions taught;
    private final LoadingCache<CodeQuestion, GradedCode> graded =
            Caffeine.newBuilder().maximumSize(KEPT).build(question -> GradedCode.of(question, question.samples()));

    private final LoadingCache<CodeQuestion, Set<List<String>>> right =
            Caffeine.newBuilder().maximumSize(KEPT).build(KnownPrograms::of);

    CodeGrader(EmbeddingModel model) {
        this.taught = new TaughtQuestions(model);
    }

    @Override
    public Class<CodeQuestion> type() {
        return CodeQuestion.class;
    }

    @Override
    public Optional<String> refusal(CodeQuestion question, String answer) {
        return Typed.of(answer).text().isBlank()
                ? Optional.of("Write your program in a fenced block, between two lines of three backticks.")
                : Optional.empty();
    }

    @Override
    public boolean isAside(CodeQuestion question, String text) {
        return Aside.is(question, text);
    }

    @Override
    public Grade grade(CodeQuestion question, String answer) {
        Typed typed = Typed.of(answer);
        Grade grade = grade(question, CodeAnswer.of(ChatText.of(typed.text())));
        return typed.cut() ? told(grade, grade.certainty(), grade.verdict() + typed.cutNote()) : grade;
    }

    Grade grade(CodeQuestion question, CodeAnswer given) {
        Grade read = CodeByWords.grade(question, given);
        if (given.parserMissing() || !taught.canRead() || question.samples().isEmpty()) {
            return doubted(read, given);
        }
        Taught known = taught.of(question);
        Judged judged = known.judge(given.prose(), given.blocks());
        GradedCode programs = graded.get(question);
        Estimate estimate = known.estimate(judged, Optional.of(program(question, given, read, programs)));
        return weighed(question, known.rubric(), given, read, judged, estimate, programs);
    }

    /** By words and constructs alone no program is known to be right. */
    private static Grade doubted(Grade read, CodeAnswer given) {
        boolean sure = read.certainty() == Certainty.CERTAIN;
        if (!sure || !given.hasCode() || read.score() < ProgramGrade.GOOD) {
            return read;
        }
        return told(read, Certainty.UNSURE, read.verdict() + ProgramGrade.advice(read.score(), Certainty.UNSURE));
    }

    private Grade weighed(
            CodeQuestion question,
            MeantRubric rubric,
            CodeAnswer given,
            Grade read,
            Judged judged,
            Estimate estimate,
            GradedCode programs) {
        CodeResult constructs = CodeResult.of(question.checks(), given.code());
        return new ProgramGrade(judged, estimate, given, constructs, programs.standing(given), right.get(question))
                .of(read, rubric, CodeByWords.verdict(constructs, given));
    }

    @Override
    public List<SampleGrade> withheld(CodeQuestion question) {
        if (!taught.canRead()) {
            return List.of();
        }
        Taught known = taught.of(question);
        List<Taught.Withheld> all = known.leftOut();
        return IntStream.range(0, all.size())
                .mapToObj(i -> withheld(question, known, question.samples().get(i), all.get(i)))
                .toList();
    }

    private SampleGrade withheld(CodeQuestion question, Taught known, Sample sample, Taught.Withheld left) {
        CodeAnswer given = CodeAnswer.of(ChatText.written(sample.text()));
        Grade read = CodeByWords.grade(question, given);
        List<Sample> others = question.samples().stream()
                .filter(other -> !other.equals(sample))
                .toList();
        GradedCode programs = GradedCode.without(given, question, others);
        Estimate estimate = known.estimate(left, Optional.of(program(question, given, read, programs)));
        Grade grade = given.parserMissing()
                ? read
                : weighed(question, known.rubric(), given, read, left.judged(), estimate, programs);
        boolean looksRight = given.hasCode() && grade.score() >= ProgramGrade.GOOD;
        return new SampleGrade(sample.score(), grade.score(), looksRight || grade.certainty() != Certainty.CERTAIN);
    }

    private static Program program(CodeQuestion question, CodeAnswer given, Grade read, GradedCode graded) {
        double score = given.hasCode() ? read.score() : Math.min(ProgramGrade.WITHOUT_CODE, read.score());
        return new Program(
                score,
                CodeResult.of(question.checks(), given.code()).complete(),
                given.hasCode(),
                graded.kinship(given));
    }

    /** What is read of a program for {@link Traits} if these of the samples were known. */
    public static Program program(CodeQuestion question, CodeAnswer given, List<Sample> samples) {
        return program(
                question, given, CodeByWords.grade(question, given), GradedCode.without(given, question, samples));
    }

    private static Grade told(Grade grade, Certainty certainty, String verdict) {
        return new Grade(
                grade.score(), certainty, grade.met(), grade.missed(), grade.flags(), verdict, grade.explanation());
    }

    @Override
    public List<Flaw> check(CodeQuestion question) {
        List<Flaw> flaws = new ArrayList<>(
                new RubricCheck(question, question.points(), answer -> grade(question, answer)).flaws());
        SampleCheck samples = new SampleCheck(question);
        flaws.addAll(samples.flaws());
        if (taught.canRead()) {
            flaws.addAll(samples.alike(taught.of(question)));
        }
        CodeAnswer model = CodeAnswer.of(ChatText.written(question.body().modelAnswer()));
        CodeResult result = CodeResult.of(question.checks(), model.code());
        if (model.parserMissing()) {
            return flaws;
        }
        result.absent()
                .forEach(check ->
                        flaws.add(new Flaw("/code/required", "the model program does not hold: " + check.says())));
        result.ruledOut()
                .forEach(check -> flaws.add(
                        new Flaw("/code/forbidden", "the model program holds what it must not: " + check.says())));
        model.code()
                .errorLine()
                .ifPresent(
                        line -> flaws.add(new Flaw("/code", "line " + line + " of the model program does not parse")));
        return flaws;
    }
}
