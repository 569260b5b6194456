package dev.whetstone.grading.program.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How PySpark programs are run where there is real Spark.
 *
 * @param address {@code unix:PATH} or {@code tcp:HOST:PORT} of a runner with Spark in a container of its own; empty to use that of
 *     the packages under bubblewrap, if there is one
 * @param children how many of its machines run at a time; as many again wait ready
 * @param limit how long one program may compute, Spark's own computing included
 * @param memory what a program and its Spark may hold together, in MiB; a third of it is Spark's heap
 */
public record SparkSettings(
        @DefaultValue("") String address,
        @DefaultValue("1") @Min(1) @Max(16) int children,

        @DefaultValue("20s") @DurationMin(seconds = 5) @DurationMax(minutes = 5)
        Duration limit,

        @DefaultValue("1536") @Min(1024) int memory) {

    /** What holds where nothing is set. */
    public static SparkSettings defaults() {
        return new SparkSettings("", 1, Duration.ofSeconds(20), 1536);
    }

    /** What holds where only the address is set. */
    public static SparkSettings at(String address) {
        SparkSettings all = defaults();
        return new SparkSettings(address, all.children, all.limit, all.memory);
    }
}
