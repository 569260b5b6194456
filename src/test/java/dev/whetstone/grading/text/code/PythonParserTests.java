package dev.whetstone.grading.text.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonParserTests {

    private static final String LONG = "def double(x):\n    return [y for y in x if y]\n".repeat(2_000);

    /** A machine under load may be slow; a program that is given up must not take the process with it. */
    @Test
    void aProgramThatTakesTooLongIsNotReadAndEndsNothing() {
        assertThat(PythonParser.parse(LONG, 1)).isEmpty();
        assertThat(PythonParser.parse("x = 1")).isPresent();
    }
}
