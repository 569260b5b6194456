package dev.whetstone.cli.doctor;

/** One thing the doctor looks at. */
interface Checkup {

    /** Never throws for what it looks at. */
    Diagnosis run();
}
