package dev.whetstone.dashboard.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTests {

    /** The first is what the mean of .1, .9, .1, .2, .3 and .8 comes to. */
    @ParameterizedTest
    @CsvSource({"0.39999999999999997,", "0.394,too hard", "0.944,", "0.949,too easy", "1,too easy"})
    void aQuestionIsRemarkedOnByTheGradeThatIsShown(double mean, String remark) {
        Participation.Asked asked =
                new Participation.Asked(LocalDate.of(2026, 3, 2), "Title", "spark", 6, 1, OptionalDouble.of(mean), 6);
        assertThat(asked.remark()).isEqualTo(remark == null ? "" : remark);
    }
}
