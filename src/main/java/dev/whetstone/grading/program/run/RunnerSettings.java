package dev.whetstone.grading.program.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How members' programs are run.
 *
 * @param address {@code unix:PATH} or {@code tcp:HOST:PORT} of a runner in a container of its own; {@code off} to run nothing;
 *     empty to use bubblewrap where it works
 * @param python the interpreter under bubblewrap; it must stand below {@code /usr}
 * @param packages a folder of Python packages that programs may import, for PySpark; may be empty
 * @param children how many programs of ordinary length run at a time; as many again run long while there are any
 * @param limit how long one may compute
 * @param queue how many answers may wait
 * @param memory address space of one program in MiB
 * @param idle how long without an answer until waiting processes are ended
 * @param spark how PySpark programs are run where there is real Spark
 */
@Validated
@ConfigurationProperties("whetstone.runner")
public record RunnerSettings(
        @DefaultValue("") String address,
        @DefaultValue("/usr/bin/python3") String python,
        @DefaultValue("") String packages,
        @DefaultValue("2") @Min(1) @Max(64) int children,

        @DefaultValue("2s") @DurationMin(millis = 500) @DurationMax(minutes = 1)
        Duration limit,

        @DefaultValue("500") @Min(1) int queue,
        @DefaultValue("256") @Min(128) int memory,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration idle,
        @DefaultValue @Valid SparkSettings spark) {

    /** What holds where nothing is set. */
    public static RunnerSettings defaults() {
        return new RunnerSettings(
                "",
                "/usr/bin/python3",
                "",
                2,
                Duration.ofSeconds(2),
                500,
                256,
                Duration.ofMinutes(10),
                SparkSettings.defaults());
    }

    /** The same with another folder of packages. */
    public RunnerSettings with(String otherPackages) {
        return new RunnerSettings(address, python, otherPackages, children, limit, queue, memory, idle, spark);
    }

    /** The same with another way to run real Spark. */
    public RunnerSettings with(SparkSettings other) {
        return new RunnerSettings(address, python, packages, children, limit, queue, memory, idle, other);
    }

    /** The same with another number of programs at a time, and a queue to match. */
    public RunnerSettings with(int otherChildren) {
        return new RunnerSettings(
                address, python, packages, otherChildren, limit, 100 * otherChildren, memory, idle, spark);
    }

    /** What holds where only the address is set. */
    public static RunnerSettings at(String address) {
        RunnerSettings all = defaults();
        return new RunnerSettings(
                address, all.python, all.packages, all.children, all.limit, all.queue, all.memory, all.idle, all.spark);
    }
}
