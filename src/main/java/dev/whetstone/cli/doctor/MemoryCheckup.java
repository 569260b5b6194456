package dev.whetstone.cli.doctor;

/** The heap the bot may use. */
final class MemoryCheckup implements Checkup {

    private static final long RECOMMENDED = 176;

    /** Some collectors keep a part of what is given to themselves. */
    private static final long LEAST = 160;

    @Override
    public Diagnosis run() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return megabytes >= LEAST
                ? Diagnosis.ok("memory", "up to " + megabytes + " MB of heap")
                : Diagnosis.warn(
                        "memory",
                        "only " + megabytes + " MB of heap: start java with -Xmx" + RECOMMENDED + "m or more");
    }
}
