package dev.whetstone.grading.program;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.WrongProgram;
import dev.whetstone.question.Effort.Growth;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.ArrayList;
import java.util.List;

/** Tries a question's tests out on its own programs. */
record TestsCheck(ProgramTests runner, CodeQuestion question) {

    private static final int TRIES = 6;

    /** What is wrong with the tests, a sentence each; empty if nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        ChatText model = ChatText.written(question.body().modelAnswer());
        mustPass("The model program", model.candidates(Language.PYTHON), problems);
        List<String> right = question.tests().right();
        for (int i = 0; i < right.size(); i++) {
            mustPass("The right program " + (i + 1), List.of(right.get(i)), problems);
        }
        question.tests().wrong().forEach(wrong -> mustFail(wrong, problems));
        List<String> slower = growth().slower();
        for (int i = 0; i < slower.size(); i++) {
            mustBeSlower("The slower program " + (i + 1), List.of(slower.get(i)), problems);
        }
        return problems;
    }

    private void mustPass(String name, List<String> readings, List<String> problems) {
        TestVerdict verdict = tried(readings);
        if (!verdict.right()) {
            problems.add(name + " does not pass: " + verdict.message());
        }
        verdict.growth()
                .filter(growth()::isExceededBy)
                .ifPresent(found -> problems.add(name + " is slower than allowed: its time " + found.says() + "."));
    }

    /** A busy machine may leave it unclear, so it is tried a few times. */
    private void mustBeSlower(String name, List<String> readings, List<String> problems) {
        TestVerdict verdict = tried(readings);
        for (int i = 1; i < TRIES && verdict.right() && verdict.growth().isEmpty(); i++) {
            verdict = tried(readings);
        }
        if (!verdict.right()) {
            problems.add(name + " does not pass: " + verdict.message());
        } else if (verdict.growth().filter(growth()::isExceededBy).isEmpty()) {
            String found =
                    verdict.growth().map(order -> "its time " + order.says()).orElse("nothing is clear");
            problems.add(name + " is not told to be slower: " + found + ".");
        }
    }

    private Growth growth() {
        return question.tests().effort().growth();
    }

    private void mustFail(WrongProgram wrong, List<String> problems) {
        TestVerdict verdict = tried(List.of(wrong.program()));
        if (verdict.right()) {
            problems.add("The wrong program '" + wrong.says() + "' passes every test.");
        } else if (verdict.ending() == TestVerdict.Ending.ERROR) {
            problems.add("The wrong program '" + wrong.says() + "' does not run: " + verdict.message());
        }
    }

    private TestVerdict tried(List<String> readings) {
        CodeTests tests = question.tests();
        return runner.tryAll(tests, readings).join();
    }
}
