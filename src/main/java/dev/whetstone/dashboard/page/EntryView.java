package dev.whetstone.dashboard.page;

import dev.whetstone.mock.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** One entry of a journal as the template shows it. */
record EntryView(String at, List<Said> parts) {

    /** What was written, and under which title. */
    record Said(String label, String text) {}

    static EntryView of(JournalEntry entry, PageTimes times) {
        List<Said> parts = new ArrayList<>();
        add(parts, "Went well", entry.well());
        add(parts, "Got stuck", entry.stuck());
        add(parts, entry.done() ? "Next (done)" : "Next", entry.next());
        add(parts, "CV, portfolio, network", entry.career());
        return new EntryView(times.full(entry.at()), parts);
    }

    private static void add(List<Said> parts, String label, String text) {
        if (!text.isBlank()) {
            parts.add(new Said(label, text));
        }
    }
}
