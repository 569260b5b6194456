package dev.whetstone.cli;

import dev.whetstone.grading.program.Runner;
import dev.whetstone.grading.program.RunnerSettings;

/** How members' Python is run on this machine. */
record RunnerCheckup(String address) implements Checkup {

    @Override
    public Diagnosis run() {
        try (Runner runner = Runner.of(RunnerSettings.at(address))) {
            String says = runner.says();
            return says.startsWith("Python programs are run") ? Diagnosis.ok("runner", says) : Diagnosis.warn("runner", says);
        }
    }
}
