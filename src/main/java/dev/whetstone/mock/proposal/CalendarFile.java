package dev.whetstone.mock.proposal;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** One event as a calendar takes it, by RFC 5545, with its times in UTC. */
final class CalendarFile {

    /** The library counts UTF-16 units, of up to three octets each, where the RFC allows 75 octets to a line. */
    private static final int LINE = 24;

    private CalendarFile() {}

    /**
     * An event.
     *
     * @param id the same for the same event, also when it was moved
     * @param revision rises whenever it is moved
     * @param place where it is, such as a call's address; empty for nowhere
     */
    record Event(String id, int revision, String title, String about, String place, Instant from, Duration length) {}

    static String of(Event event, Instant now) {
        VEvent entry = new VEvent();
        entry.setUid(event.id() + "@whetstone");
        entry.setSequence(event.revision());
        entry.setDateTimeStamp(Date.from(now));
        entry.setDateStart(Date.from(event.from()));
        entry.setDateEnd(Date.from(event.from().plus(event.length())));
        entry.setSummary(printable(event.title()));
        entry.setDescription(printable(event.about()));
        entry.setStatus(Status.confirmed());
        if (!event.place().isEmpty()) {
            entry.setLocation(printable(event.place()));
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Whetstone//Mock interviews//EN");
        calendar.setMethod("PUBLISH");
        calendar.addEvent(entry);
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        StringWriter file = new StringWriter();
        try (ICalWriter writer = new ICalWriter(file, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /** The text with blanks for the control characters a calendar must not hold. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n]]", " ");
    }
}
