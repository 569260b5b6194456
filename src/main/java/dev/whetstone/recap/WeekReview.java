package dev.whetstone.recap;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.EndedWeeks;
import dev.whetstone.picture.Fact;
import dev.whetstone.picture.RecapCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recap of a week as a channel reads it: at most a line for each thing, and one picture. */
record WeekReview(
        EndedWeeks weeks, WeekPeople people, WeekQuestions questions, Outlook outlook, List<RecapPart> parts) {

    WeekReview {
        parts = List.copyOf(parts);
    }

    /** Empty for a week in which nobody earned a point. */
    Optional<ChatMessage> of(StudyGroup group, Week week) {
        return weeks.of(group, week.sunday()).map(ended -> message(group, week, ended));
    }

    private ChatMessage message(StudyGroup group, Week week, EndedWeeks.Ended ended) {
        List<RecapLine> lines = lines(group, week, ended);
        List<Fact> drawn = lines.stream().flatMap(line -> line.drawn().stream()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(week.title()));
        blocks.add(new Block.Prose(
                lines.stream().map(line -> "- " + line.markdown()).collect(Collectors.joining("\n"))));
        outlook.of(group, week.next()).map(Block.Prose::new).ifPresent(blocks::add);
        blocks.add(new RecapCard(week.title(), drawn, ended.places()).block());
        return new ChatMessage(blocks);
    }

    private List<RecapLine> lines(StudyGroup group, Week week, EndedWeeks.Ended ended) {
        List<RecapLine> lines = new ArrayList<>();
        lines.add(RecapLine.of(champions(ended)));
        people.improved(group, week).map(RecapLine::of).ifPresent(lines::add);
        lines.addAll(questions.of(group, week));
        people.streak(group, week).map(RecapLine::of).ifPresent(lines::add);
        people.badges(group, week).map(RecapLine::of).ifPresent(lines::add);
        for (RecapPart part : parts) {
            part.facts(group, week).stream().map(RecapLine::of).forEach(lines::add);
            part.of(group, week).stream().map(RecapLine::of).forEach(lines::add);
        }
        return lines;
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
}
