package dev.whetstone.dashboard.participation;

import dev.whetstone.dashboard.page.PageTimes;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Participation as the template shows it. */
record ParticipationView(
        int people, List<Bar> weekdays, List<Line> questions, List<Line> standingOut, List<Away> drifting) {

    private static final int SHOWN = 60;

    /** A weekday; {@code percent} of all answers there could have been. */
    record Bar(String day, int rounds, int answers, int percent) {}

    /** A question; {@code mean} is a percentage or a dash. */
    record Line(String day, String title, String topic, int answers, int percent, String mean, String remark) {}

    /** A member who has not answered for a while. */
    record Away(String name, int answers, String last, int silent) {}

    static ParticipationView of(Participation found) {
        return new ParticipationView(
                found.people(),
                found.weekdays().stream().map(ParticipationView::bar).toList(),
                found.questions().stream()
                        .limit(SHOWN)
                        .map(ParticipationView::line)
                        .toList(),
                found.standingOut().stream().map(ParticipationView::line).toList(),
                found.drifting().stream().map(ParticipationView::away).toList());
    }

    private static Bar bar(Participation.Weekday day) {
        return new Bar(
                day.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                day.rounds(),
                day.answers(),
                percent(day.share()));
    }

    private static Line line(Participation.Asked asked) {
        return new Line(
                PageTimes.day(asked.date()),
                asked.title(),
                asked.topic(),
                asked.answers(),
                percent(asked.share()),
                mean(asked.mean()),
                asked.remark());
    }

    private static Away away(Participation.Person person) {
        String last = person.last() == null ? "never" : PageTimes.day(person.last());
        return new Away(person.name(), person.answers(), last, person.silent());
    }

    private static String mean(OptionalDouble mean) {
        return mean.isPresent() ? percent(mean.getAsDouble()) + " %" : "–";
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
