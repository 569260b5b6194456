package dev.whetstone.cli.doctor;

import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;

/** How members' Python is run on this machine. */
record RunnerCheckup(String address, String packages) implements Checkup {

    @Override
    public Diagnosis run() {
        RunnerSettings settings = RunnerSettings.at(address).with(packages);
        try (Runner runner = Runner.of(settings);
                Runner spark = Runner.forSpark(settings)) {
            String says = runner.says() + (runner.canRun() ? pyspark(spark) : "");
            return says.startsWith("Python programs are run")
                    ? Diagnosis.ok("runner", says)
                    : Diagnosis.warn("runner", says);
        }
    }

    private static String pyspark(Runner spark) {
        return spark.canRun()
                ? " PySpark is run without Spark."
                : " PySpark is read, not run: whetstone.runner.packages names no folder with sqlframe that works.";
    }
}
