package dev.whetstone.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a member has done: figures, points by week, a heat map of days, a radar of topics.
 *
 * @param about a line below the name, such as the group's
 * @param facts five at most are drawn
 * @param days the points of each day that has some
 * @param today the last day that is drawn
 * @param topics the most answered first; eight at most are drawn
 * @param signs how far the member is, in a row of its own at the end; three at most are drawn, none leave no row
 */
public record MemberCard(
        String name,
        String about,
        List<Fact> facts,
        Map<LocalDate, Integer> days,
        LocalDate today,
        List<Topic> topics,
        List<Fact> signs)
        implements PictureCard {

    private static final int MOST_FACTS = 5;
    private static final int HALF = Canvas.INNER / 2 - 16;
    private static final int CHARTS = 190;
    private static final int HEAT = 436;
    private static final int MOST_SIGNS = 3;
    private static final int SIGNS = 84;

    public MemberCard {
        facts = facts.stream().limit(MOST_FACTS).toList();
        days = Map.copyOf(days);
        topics = topics.stream().limit(Radar.MOST).toList();
        signs = signs.stream().limit(MOST_SIGNS).toList();
    }

    @Override
    public String fileName() {
        return "member.png";
    }

    @Override
    public String alt() {
        String figures = facts.stream().map(Fact::words).collect(Collectors.joining("; "));
        String known = topics.stream().map(Topic::words).collect(Collectors.joining(", "));
        String stands = signs.isEmpty()
                ? ""
                : " Signs: %s.".formatted(signs.stream().map(Fact::words).collect(Collectors.joining("; ")));
        return "%s, %s. %s. Points by week, this one last: %s. Days with points in the last half year: %d. %s%s"
                .formatted(
                        name,
                        about,
                        figures,
                        weeks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        new Heat(days, today).active(),
                        known.isEmpty() ? "No topics yet." : "Topics: " + known + ".",
                        stands);
    }

    @Override
    public int height() {
        return HEAT + Heat.HEIGHT + 24 + (signs.isEmpty() ? 0 : SIGNS);
    }

    /** The points of each of the last weeks, from Monday, the current one last. */
    private List<Long> weeks() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.rangeClosed(1 - Columns.MOST, 0)
                .mapToObj(monday::plusWeeks)
                .map(first -> IntStream.range(0, 7)
                        .mapToLong(day -> days.getOrDefault(first.plusDays(day), 0))
                        .sum())
                .toList();
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.title(canvas.name(name, "Member"));
        canvas.write(about, Canvas.MARGIN, 74, canvas.muted(14));
        row(canvas, facts, 120);
        canvas.line(Canvas.MARGIN, 160, Canvas.WIDTH - Canvas.MARGIN, 160);
        canvas.write("Points by week", Canvas.MARGIN, CHARTS, canvas.strong(14));
        new Columns(weeks()).paint(canvas, Canvas.MARGIN, CHARTS + 14d, HALF);
        canvas.write("Mean grade by topic", Canvas.WIDTH / 2d + 16, CHARTS, canvas.strong(14));
        new Radar(topics).paint(canvas, Canvas.WIDTH / 2d + 16, CHARTS + 14d, HALF);
        canvas.write("Days", Canvas.MARGIN, HEAT, canvas.strong(14));
        new Heat(days, today).paint(canvas, HEAT + 10);
        if (!signs.isEmpty()) {
            int line = HEAT + Heat.HEIGHT + 24;
            canvas.line(Canvas.MARGIN, line, Canvas.WIDTH - Canvas.MARGIN, line);
            row(canvas, signs, line + 34);
        }
    }

    private static void row(Canvas canvas, List<Fact> facts, double y) {
        for (int i = 0; i < facts.size(); i++) {
            double width = (double) Canvas.INNER / facts.size();
            double x = Canvas.MARGIN + i * width;
            canvas.write(facts.get(i).value(), x, y, canvas.strong(22).within(width - 12));
            canvas.write(facts.get(i).label(), x, y + 22, canvas.muted(13).within(width - 12));
        }
    }
}
