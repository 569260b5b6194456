package dev.whetstone.season;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.FinalTables;
import dev.whetstone.leaderboard.OtherBoard;
import dev.whetstone.picture.FameCard;
import dev.whetstone.picture.SeasonCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /prep leaderboard seasons}: who won which month, and the table of each. */
record HallOfFame(FrozenSeasons seasons, Members members) implements OtherBoard {

    static final String ACTION = "season";

    private static final int A_PAGE = 8;

    @Override
    public String word() {
        return "seasons";
    }

    @Override
    public ChatMessage board(StudyGroup group) {
        return page(group, 0);
    }

    /** A page, from 0; its picture stands on the first one. */
    ChatMessage page(StudyGroup group, int page) {
        List<FrozenSeason> some = seasons.of(group.id(), page * A_PAGE, A_PAGE + 1);
        List<FrozenSeason> shown = some.stream().limit(A_PAGE).toList();
        if (shown.isEmpty()) {
            return ChatMessage.of(
                    new Block.Heading("Hall of fame"),
                    new Block.Prose(
                            "No season is over yet in which somebody got points; a month is kept here once the first question of the next one"
                                    + " is revealed."));
        }
        Map<String, Member> people = people(
                shown.stream().flatMap(season -> season.champions().stream()).toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Hall of fame"));
        blocks.add(new Block.Table(
                List.of("Season", "Champion", "Points", "People"),
                shown.stream().map(season -> cells(season, people)).toList()));
        if (page == 0) {
            blocks.add(new FameCard(
                            "Hall of fame",
                            shown.stream().map(season -> line(season, people)).toList())
                    .block());
        }
        blocks.add(new Block.Choices(choices(shown, page, some.size() > A_PAGE)));
        return new ChatMessage(blocks);
    }

    private static List<String> cells(FrozenSeason season, Map<String, Member> people) {
        return List.of(
                season.title(),
                String.join(", ", names(season, people)),
                String.valueOf(season.best()),
                String.valueOf(season.people()));
    }

    private static FameCard.Season line(FrozenSeason season, Map<String, Member> people) {
        return new FameCard.Season(season.title(), names(season, people), season.best(), season.people());
    }

    private static List<String> names(FrozenSeason season, Map<String, Member> people) {
        Map<String, String> names = FinalTables.names(people);
        return season.champions().stream()
                .map(id -> names.getOrDefault(id, FinalTables.FORMER))
                .sorted()
                .toList();
    }

    private static List<Choice> choices(List<FrozenSeason> shown, int page, boolean more) {
        List<Choice> choices = new ArrayList<>();
        shown.forEach(season -> choices.add(to(season.title(), season.month())));
        if (page > 0) {
            choices.add(to("Later seasons", String.valueOf(page - 1)));
        }
        if (more) {
            choices.add(to("Earlier seasons", String.valueOf(page + 1)));
        }
        return choices;
    }

    private static Choice to(String label, String argument) {
        return Choice.of(label, ACTION, argument);
    }

    /** A season as it ended; empty if it is not over or had no points. */
    Optional<ChatMessage> season(StudyGroup group, String month) {
        return seasons.find(group.id(), month).map(season -> ended(season, season.title()));
    }

    /** Who won it, its table, and both as a picture to share. */
    ChatMessage ended(FrozenSeason season, String heading) {
        Map<String, Member> people =
                people(season.places().stream().map(FinalTables.Line::memberId).toList());
        FinalTables.Shown table = FinalTables.shown(season.places(), people);
        List<String> champions = names(season, people);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading));
        if (!champions.isEmpty()) {
            String names = champions.stream()
                    .map(name -> "**" + Markdown.escape(name) + "**")
                    .collect(Collectors.joining(", "));
            blocks.add(new Block.Prose((champions.size() == 1 ? "Champion: " : "Champions: ") + names));
        }
        blocks.add(table.table());
        blocks.add(new SeasonCard(season.title(), champions, table.places()).block());
        return new ChatMessage(blocks);
    }

    private Map<String, Member> people(Collection<String> ids) {
        return members.findAll(ids);
    }
}
