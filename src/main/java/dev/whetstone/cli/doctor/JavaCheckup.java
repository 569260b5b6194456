package dev.whetstone.cli.doctor;

/** The Java version. */
final class JavaCheckup implements Checkup {

    private static final int OLDEST = 17;

    @Override
    public Diagnosis run() {
        Runtime.Version version = Runtime.version();
        return version.feature() >= OLDEST
                ? Diagnosis.ok("java", version + " (" + System.getProperty("java.vendor") + ")")
                : Diagnosis.fail("java", version + ": install Java " + OLDEST + " or newer");
    }
}
