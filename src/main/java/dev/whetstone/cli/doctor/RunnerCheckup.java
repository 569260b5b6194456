package dev.whetstone.cli.doctor;

import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;

/** How members' Python is run on this machine. */
record RunnerCheckup(String address, String packages, String sparkAddress) implements Checkup {

    @Override
    public Diagnosis run() {
        RunnerSettings settings = RunnerSettings.at(address).with(packages).with(SparkSettings.at(sparkAddress));
        try (Runner runner = Runner.of(settings);
                Runner spark = Runner.forSpark(settings)) {
            String says = runner.says() + (runner.canRun() ? pyspark(spark) : "");
            return says.startsWith("Python programs are run")
                    ? Diagnosis.ok("runner", says)
                    : Diagnosis.warn("runner", says);
        }
    }

    /** A sentence on PySpark, after a space. */
    static String pyspark(Runner spark) {
        return switch (spark.pyspark()) {
            case SPARK -> withSpark(spark.pysparkVersion());
            case STAND_IN -> " PySpark is run without Spark." + unused(spark);
            case NONE ->
                " PySpark is read, not run: whetstone.runner.packages names no folder with PySpark that works."
                        + unused(spark);
        };
    }

    private static String unused(Runner spark) {
        return spark.hasSparkInstalled()
                ? " The Spark in whetstone.runner.packages does not start: it needs Java 17 or newer and some memory."
                : "";
    }

    private static String withSpark(String version) {
        return version.isEmpty() || version.equals("sqlframe")
                ? " PySpark waits for the runner at whetstone.runner.spark.address, which has no Spark or does not answer at the moment."
                : " PySpark is run with Spark " + version + ".";
    }
}
