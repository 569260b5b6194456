package dev.whetstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleGateTests {

    private static final String LIST = """
            farOff: 0.2
            questions:
              - {question: slow, error: 0.25, on: 2026-11-28}
            """;

    @Test
    void aQuestionWhoseSamplesAreGradedWellPasses() {
        assertThat(gate("").flaw("any", off(0.1, 0.2))).isEmpty();
        assertThat(gate("").flaw("any", List.of())).isEmpty();
    }

    @Test
    void aQuestionWhoseSamplesAreGradedBadlyIsAFault() {
        assertThat(gate("").flaw("any", off(0.1, 0.3)))
                .hasValueSatisfying(flaw -> assertThat(flaw.key() + " " + flaw.reason())
                        .isEqualTo("/samples left out in turn, the samples are graded with a mean error of 0.20,"
                                + " at most 0.15 is allowed"));
    }

    @Test
    void aListedQuestionMayBeAsBadAsListedAndNoWorse() {
        assertThat(gate(LIST).flaw("slow", off(0.24, 0.26))).isEmpty();
        assertThat(gate(LIST).flaw("slow", off(0.3, 0.3)))
                .hasValueSatisfying(flaw -> assertThat(flaw.reason()).contains("has risen to 0.30"));
    }

    @Test
    void theListMayOnlyShrink() {
        assertThat(gate(LIST).flaw("slow", off(0.1, 0.1)))
                .hasValueSatisfying(flaw -> assertThat(flaw.reason()).contains("take the question off the list"));
        assertThat(gate(LIST).flaw("slow", off(0.17, 0.17)))
                .hasValueSatisfying(flaw -> assertThat(flaw.reason()).contains("lower the listed 0.25"));
    }

    @Test
    void atMostOneInTenMayBeFarOffWithoutBeingMarkedUnsure() {
        List<SampleGrade> bank = bank(15);

        assertThat(gate("").tooManyFarOff(bank(10))).isEmpty();
        assertThat(gate("").tooManyFarOff(bank))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("15 of 100 samples"));
        assertThat(gate(LIST).tooManyFarOff(bank)).isEmpty();
    }

    @Test
    void aSampleThatIsMarkedUnsureIsNotCounted() {
        List<SampleGrade> unsure = bank(40).stream()
                .map(sample -> new SampleGrade(sample.given(), sample.score(), true))
                .toList();

        assertThat(gate("").tooManyFarOff(unsure)).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsAFindingWithItsLine() {
        Findings findings = new Findings("known-errors.yaml");
        KnownErrors.read(file(LIST + "  - {question: slow, error: 0.3, on: 2026-11-28}\n"), findings);
        assertThat(findings.list())
                .extracting(Object::toString)
                .containsExactly("known-errors.yaml:4: `slow` is listed twice");

        Findings unread = new Findings("known-errors.yaml");
        KnownErrors.read(file("questions: 3\n"), unread);
        assertThat(unread.isEmpty()).isFalse();
    }

    private static SampleGate gate(String list) {
        return new SampleGate(
                list.isEmpty() ? KnownErrors.NONE : KnownErrors.read(file(list), new Findings("known-errors.yaml")));
    }

    private static ContentFile file(String text) {
        return ContentFile.of("known-errors.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SampleGrade> off(double... errors) {
        return Arrays.stream(errors)
                .mapToObj(error -> new SampleGrade(0.5, 0.5 + error, false))
                .toList();
    }

    private static List<SampleGrade> bank(int far) {
        return Stream.concat(
                        Collections.nCopies(far, new SampleGrade(0, 0.5, false)).stream(),
                        Collections.nCopies(100 - far, new SampleGrade(0.5, 0.5, false)).stream())
                .toList();
    }
}
