package dev.whetstone.cli.doctor;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;

/** The time zone data of this Java: that it is there, and whether it knows a change of 2024. */
final class ZoneCheckup implements Checkup {

    @Override
    public Diagnosis run() {
        try {
            String version = ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();
            boolean summerTime = offset("Europe/Berlin").equals(ZoneOffset.ofHours(2));
            boolean recent = offset("America/Asuncion").equals(ZoneOffset.ofHours(-3));
            if (!summerTime) {
                return Diagnosis.fail(
                        "time zones", "version " + version + " has a wrong time for Berlin: install another Java");
            }
            return recent
                    ? Diagnosis.ok("time zones", "version " + version)
                    : Diagnosis.warn(
                            "time zones",
                            "version " + version + " is older than 2025: update Java, or zones that "
                                    + "changed since will be an hour off");
        } catch (DateTimeException e) {
            return Diagnosis.fail("time zones", "no data (" + e.getMessage() + "): install a complete Java");
        }
    }

    private static ZoneOffset offset(String zone) {
        return ZoneId.of(zone).getRules().getOffset(LocalDateTime.of(2026, 7, 1, 12, 0));
    }
}
