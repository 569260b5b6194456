package dev.whetstone.grading.sql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How SQL answers are judged.
 *
 * @param children how many child processes judge ordinary answers; as many again are started for slow ones while there are any
 * @param limit how long one query may compute before the verdict is a timeout
 * @param queue how many answers may wait
 * @param memory address space of one child in MiB, where the system can limit it
 * @param idle how long without an answer until the children are ended
 */
@Validated
@ConfigurationProperties("whetstone.judge")
public record JudgeSettings(
        @DefaultValue("2") @Min(1) @Max(64) int children,

        @DefaultValue("2s") @DurationMin(millis = 500) @DurationMax(minutes = 1)
        Duration limit,

        @DefaultValue("500") @Min(1) int queue,
        @DefaultValue("1600") @Min(1300) int memory,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration idle) {

    /** What holds where nothing is set. */
    public static JudgeSettings defaults() {
        return new JudgeSettings(2, Duration.ofSeconds(2), 500, 1600, Duration.ofMinutes(10));
    }
}
