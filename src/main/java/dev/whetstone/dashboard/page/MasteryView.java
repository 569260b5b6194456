package dev.whetstone.dashboard.page;

import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.review.Mastery;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mastery by topic, each with what to do next. */
@Component("dashboardMastery")
@ConditionalOnDashboard
class MasteryView {

    private static final int KNOWN = 60;
    private static final int MASTERED = 80;
    private static final int ENOUGH = 3;

    private final Mastery mastery;

    MasteryView(Mastery mastery) {
        this.mastery = mastery;
    }

    /** One topic; {@code percent} is the mean grade. */
    record Line(String topic, int percent, int answers, String next) {}

    /** The weakest first. */
    List<Line> of(String groupId, String memberId) {
        return mastery.of(groupId, memberId).stream()
                .map(topic -> line(topic, (int) Math.round(topic.mean() * 100)))
                .toList();
    }

    private static Line line(Mastery.Topic topic, int percent) {
        return new Line(topic.name(), percent, topic.answers(), next(percent, topic.answers()));
    }

    private static String next(int percent, int answers) {
        if (percent < KNOWN) {
            return "Read the reasons below 60 % again; /prep review brings those questions back.";
        }
        if (percent < MASTERED) {
            return "Look at what your answers missed, and say it in the next one.";
        }
        return answers < ENOUGH ? "Well begun; a few more answers will tell." : "Mastered. Help others with it.";
    }
}
