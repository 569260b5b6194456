package dev.whetstone.review;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.OwnPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Mastery by topic in a member's overview, with what to do next. */
record MasteryPart(Mastery mastery, Comebacks comebacks) implements OwnPart {

    private static final int MOST_SHOWN = 12;

    /** From this mean grade on, nothing has to be done for a topic. */
    private static final double MASTERED = 0.8;

    @Override
    public List<Block> of(StudyGroup group, Member member, LocalDate today) {
        List<Mastery.Topic> topics = mastery.of(group.id(), member.id());
        if (topics.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                List.of("Topic", "Mean grade", "Answers"),
                topics.stream()
                        .limit(MOST_SHOWN)
                        .map(topic -> List.of(topic.name(), percent(topic), String.valueOf(topic.answers())))
                        .toList()));
        blocks.add(new Block.Prose(next(topics.get(0), comebacks.day(group, member.id(), today))));
        return blocks;
    }

    private static String next(Mastery.Topic weakest, Comebacks.Day day) {
        String topic = "**%s** (%s)".formatted(Markdown.escape(weakest.name()), percent(weakest));
        String which = weakest.mean() < MASTERED
                ? "Your weakest topic is %s.".formatted(topic)
                : "You are at %s or better in every topic.".formatted(percent(weakest));
        if (!day.due().isEmpty()) {
            int due = day.due().size();
            return "%s Next: `/prep review`, where %d question%s you missed come%s back today."
                    .formatted(which, due, due == 1 ? "" : "s", due == 1 ? "s" : "");
        }
        return which
                + day.later()
                        .map(CardDay::of)
                        .map(" What you missed comes back on %s with `/prep review`."::formatted)
                        .orElse("");
    }

    private static String percent(Mastery.Topic topic) {
        return Math.round(topic.mean() * 100) + " %";
    }
}
