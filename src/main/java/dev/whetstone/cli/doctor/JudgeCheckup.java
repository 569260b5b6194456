package dev.whetstone.cli.doctor;

import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import java.util.List;

/** Which limits the operating system puts on the processes that run members' SQL. */
final class JudgeCheckup implements Checkup {

    @Override
    public Diagnosis run() {
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            List<String> limits = judge.limits();
            String says = String.join(" ", limits);
            boolean allHold = limits.stream().noneMatch(limit -> limit.startsWith("This system does not"));
            return allHold ? Diagnosis.ok("judge", says) : Diagnosis.warn("judge", says);
        }
    }
}
