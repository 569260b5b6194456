package dev.whetstone.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How due work is looked for and claimed.
 *
 * @param tick how often the database is asked for due work
 * @param lease how long a claimed item is left to its claimer before another may take it over
 * @param grace how late a question may still be posted; a slot missed by more is skipped
 * @param workers how many groups are worked on at once
 */
@Validated
@ConfigurationProperties("whetstone.schedule")
public record ScheduleProperties(
        @DefaultValue("1s") Duration tick,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("3h") Duration grace,
        @DefaultValue("16") @Min(1) @Max(256) int workers) {}
