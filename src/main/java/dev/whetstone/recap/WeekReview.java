package dev.whetstone.recap;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.EndedWeeks;
import dev.whetstone.picture.Fact;
import dev.whetstone.picture.RecapCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recap of a week as a channel reads it: at most a line for each thing, and one picture. */
record WeekReview(
        EndedWeeks weeks, WeekPeople people, HardestQuestion hardest, Outlook outlook, List<RecapPart> parts) {

    WeekReview {
        parts = List.copyOf(parts);
    }

    /** Empty for a week in which nobody earned a point. */
    Optional<ChatMessage> of(StudyGroup group, Week week) {
        return weeks.of(group, week.sunday()).map(ended -> message(group, week, ended));
    }

    private ChatMessage message(StudyGroup group, Week week, EndedWeeks.Ended ended) {
        Optional<Fact> improved = people.improved(group, week);
        Optional<Fact> streak = people.streak(group, week);
        Stream<String> own = Stream.of(
                        Optional.of(text(champions(ended))),
                        improved.map(WeekReview::text),
                        hardest.of(group, week),
                        streak.map(WeekReview::text),
                        people.badges(group, week))
                .flatMap(Optional::stream);
        Stream<String> others = parts.stream().flatMap(part -> part.of(group, week).stream());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(week.title()));
        blocks.add(new Block.Prose(
                Stream.concat(own, others).map(line -> "- " + line).collect(Collectors.joining("\n"))));
        outlook.of(group, week.next()).map(Block.Prose::new).ifPresent(blocks::add);
        List<Fact> drawn = Stream.of(Optional.of(champions(ended)), improved, streak)
                .flatMap(Optional::stream)
                .toList();
        blocks.add(new RecapCard(week.title(), drawn, ended.places()).block());
        return new ChatMessage(blocks);
    }

    private static Fact champions(EndedWeeks.Ended ended) {
        List<String> names = ended.champions();
        if (names.isEmpty()) {
            return new Fact("Champion", "whoever it is stays off the board");
        }
        return new Fact(
                names.size() == 1 ? "Champion" : "Champions",
                "%s with %d points%s"
                        .formatted(String.join(", ", names), ended.points(), names.size() == 1 ? "" : " each"));
    }

    private static String text(Fact fact) {
        return "**%s:** %s".formatted(fact.label(), Markdown.escape(fact.value()));
    }
}
