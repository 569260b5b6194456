package dev.whetstone.grading.program;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.SampleGrade;
import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.TestVerdict.Ending;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Grades a program by running it: tests first, then what reading finds of style and words. Where nothing runs programs, or a
 * question has no tests, it is read as before, and that is said.
 */
public final class ProgramGrader implements Grader<CodeQuestion> {

    private static final String READ = " It was read, not run.";
    private static final double TESTS = 0.85;
    private static final double ALMOST = 0.5;

    private final Grader<CodeQuestion> reader;
    private final ProgramTests tests;
    private final FrameRuns frames;

    /** @param reader grades what cannot be run, and the style of what was */
    public ProgramGrader(Grader<CodeQuestion> reader, ProgramTests tests, FrameRuns frames) {
        this.reader = reader;
        this.tests = tests;
        this.frames = frames;
    }

    @Override
    public Class<CodeQuestion> type() {
        return CodeQuestion.class;
    }

    @Override
    public Optional<String> refusal(CodeQuestion question, String answer) {
        return reader.refusal(question, answer);
    }

    @Override
    public boolean isAside(CodeQuestion question, String text) {
        return reader.isAside(question, text);
    }

    @Override
    public Grade grade(CodeQuestion question, String answer) {
        Grade read = reader.grade(question, answer);
        ChatText text = ChatText.of(answer);
        boolean onTests = !question.tests().isEmpty() && tests.canRun();
        boolean onFrames = frames.canRun(question.frames());
        if (!text.hasCode() || !(onTests || onFrames)) {
            return notRun(question, read);
        }
        try {
            List<String> readings = text.candidates(Language.PYTHON);
            return onTests
                    ? graded(
                            question,
                            read,
                            tests.tryAll(question.tests(), readings).join())
                    : graded(read, frames.tried(question, readings).join());
        } catch (CompletionException | JudgeUnavailableException e) {
            throw new GradingUnavailableException("Programs cannot be run at the moment", e);
        }
    }

    private static Grade graded(Grade read, FrameVerdict tried) {
        double score = switch (tried.state()) {
            case EQUAL -> TESTS + (1 - TESTS) * read.score();
            case DIFFERENT -> ALMOST / 2;
            case ERROR, TIMEOUT -> 0;
            case NOT_RUN -> read.score();
        };
        if (tried.state() == FrameVerdict.State.NOT_RUN) {
            return told(read, read.verdict() + " It was read, not run: " + tried.message() + ".");
        }
        List<String> flags = new ArrayList<>(read.flags());
        if (tried.state() == FrameVerdict.State.ERROR) {
            flags.add(Grade.UNREAD);
        }
        return new Grade(
                Math.round(score * 100) / 100.0,
                tried.sure() ? Grade.Certainty.CERTAIN : Grade.Certainty.UNSURE,
                read.met(),
                read.missed(),
                flags,
                tried.message(),
                (read.explanation() + "\n" + tried.afterReveal()).strip());
    }

    /** What nothing can run is not certain by being read: people may settle it. */
    private static Grade notRun(CodeQuestion question, Grade read) {
        String why = question.frames().notRun();
        Grade told = told(read, read.verdict() + (why.isEmpty() ? READ : " It was read, not run: " + why + "."));
        return why.isEmpty() || read.certainty() != Grade.Certainty.CERTAIN || read.isUnread() ? told : unsure(told);
    }

    private static Grade unsure(Grade grade) {
        return new Grade(
                grade.score(),
                Grade.Certainty.UNSURE,
                grade.met(),
                grade.missed(),
                grade.flags(),
                grade.verdict(),
                grade.explanation());
    }

    private static Grade told(Grade grade, String verdict) {
        return new Grade(
                grade.score(),
                grade.certainty(),
                grade.met(),
                grade.missed(),
                grade.flags(),
                verdict,
                grade.explanation());
    }

    private static Grade graded(CodeQuestion question, Grade read, TestVerdict tried) {
        Optional<MeasuredStyle> style = tried.growth()
                .map(found -> new MeasuredStyle(
                        question.points(), question.tests().effort().growth(), found));
        Grade grade = style.map(measured -> measured.on(read)).orElse(read);
        return graded(grade, tried, style.map(measured -> " " + measured.says()).orElse(""));
    }

    private static Grade graded(Grade read, TestVerdict tried, String measured) {
        List<String> flags = new ArrayList<>(read.flags());
        if (tried.ending() == Ending.ERROR || tried.ending() == Ending.REFUSED) {
            flags.add(Grade.UNREAD);
        }
        return new Grade(
                score(read.score(), tried),
                Grade.Certainty.CERTAIN,
                read.met(),
                read.missed(),
                flags,
                tried.message() + measured,
                read.explanation());
    }

    /** A right program is good whatever else is said of it; a wrong one is never half right. */
    private static double score(double read, TestVerdict tried) {
        double score = switch (tried.ending()) {
            case PASSED -> TESTS + (1 - TESTS) * read;
            case FAILED_HIDDEN -> ALMOST;
            case FAILED, TIMEOUT -> ALMOST * tried.passed() / (tried.visible() + 1);
            case ERROR, REFUSED -> 0;
        };
        return Math.round(score * 100) / 100.0;
    }

    /** Runs the model program and those in other styles, which must pass, and every wrong one, which must fail. */
    @Override
    public List<Flaw> check(CodeQuestion question) {
        List<Flaw> flaws = new ArrayList<>(reader.check(question));
        if (!question.tests().isEmpty() && tests.canRun()) {
            new TestsCheck(tests, question).problems().forEach(problem -> flaws.add(new Flaw("/code/tests", problem)));
        }
        if (frames.canRun(question.frames())) {
            new FramesCheck(frames, question)
                    .problems()
                    .forEach(problem -> flaws.add(new Flaw("/code/frames", problem)));
        }
        return flaws;
    }

    @Override
    public List<SampleGrade> withheld(CodeQuestion question) {
        return reader.withheld(question);
    }
}
