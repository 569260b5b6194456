package dev.whetstone.slack.view;

import dev.whetstone.chat.Block;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time, which Slack shows in each reader's own zone. */
final class Moments {

    private static final DateTimeFormatter FALLBACK =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** {@code *Closes* <!date^…|Mon 2 Mar 2026, 19:00 (Europe/Berlin)>}. */
    static String mrkdwn(Block.Moment moment) {
        String label = SlackText.escape(SlackTexts.line(moment.label(), 200)).replace("*", "");
        String date = "<!date^%d^{date_short_pretty} at {time}|%s>"
                .formatted(moment.at().getEpochSecond(), inItsZone(moment));
        return label.isEmpty() ? date : "*" + label + "* " + date;
    }

    private static String inItsZone(Block.Moment moment) {
        return FALLBACK.format(moment.at().atZone(moment.zone())) + " (" + moment.zone() + ")";
    }
}
