package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a round costs on Slack: ten answers in the thread, two by form, two hints, an edit, a delete and two reminders, one of them
 * to who took the answer back. At first each person's name is asked for once.
 */
class SlackRequestTotalsTests {

    /** One of them is the word to who took their answer back. */
    private static final int AT_FIRST = 54;

    private static final int KNOWN = 42;
    private static final String RIGHT = "3 1 1 1";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final List<String> writers =
            IntStream.range(0, 10).mapToObj(n -> "W" + n).toList();
    private final List<String> formers = List.of("F1", "F2");
    private final List<String> owing = List.of("L1", "W1");

    @Test
    void aRoundCostsNoMoreRequestsThanItHasTo() {
        try (FakeSlack slack = new FakeSlack();
                TestDatabase database = DatabaseServers.embedded().fresh()) {
            slack.clock(clock);
            FakeWorkspace workspace = TestSlack.prepared(slack);
            List.of(writers, formers, owing)
                    .forEach(some -> some.forEach(user -> workspace.addUser(user, "Member " + user)));
            try (WholeBot bot = new WholeBot(slack, workspace, database.uri(), folder)) {
                bot.types(
                        "U1",
                        "setup plan:pyspark-from-zero time:09:00 days:mon-sun zone:UTC close:10h remind:2h name:Sparks");
                bot.types("U1", "remind off");
                bot.types("L1", "join");
                List<String> first = round(bot, 1, Instant.parse("2026-03-02T09:00:01Z"));
                long badges = badges(bot);
                bot.types("U1", "plan start:pyspark-from-zero from:beginning");
                List<String> second = round(bot, 2, Instant.parse("2026-03-03T09:00:01Z"));
                assertThat(first).as("a new message has no marks").noneMatch(call -> call.endsWith("reactions.get"));
                assertThat(first.size() - badges)
                        .as("at first: %s", kinds(first))
                        .isLessThanOrEqualTo(AT_FIRST);
                assertThat(second.size())
                        .as("when names are known: %s", kinds(second))
                        .isLessThanOrEqualTo(KNOWN);
            }
        }
    }

    private List<String> round(WholeBot bot, int number, Instant nine) {
        int before = bot.slack.calls().size();
        clock.set(nine);
        soon(() -> assertThat(bot.workspace.posts(WholeBot.CHANNEL)).hasSize(number));
        FakeMessage question = bot.workspace.posts(WholeBot.CHANNEL).get(number - 1);
        List<FakeMessage> answers = new ArrayList<>();
        writers.forEach(writer -> answers.add(bot.writes(question, writer, RIGHT)));
        soon(() -> assertThat(answers).allMatch(bot::isGraded));
        for (String former : formers) {
            bot.answered(bot.presses(former, question, "Hint"));
            int views = bot.workspace.views.size();
            String url = bot.presses(former, question, "Answer");
            bot.sends(former, bot.openedView(views), "text", RIGHT);
            bot.answered(url);
        }
        bot.edits(answers.get(0), RIGHT + " ");
        bot.deletes(answers.get(1));
        soon(() -> assertThat(bot.all("answers"))
                .filteredOn(answer -> String.valueOf(answer).contains("WITHDRAWN"))
                .hasSize(number));
        awaitIdle(bot);
        clock.set(nine.plusSeconds(8 * 3600));
        soon(() -> assertThat(owing)
                .allSatisfy(user -> assertThat(bot.workspace.directTo(user).stream()
                                .filter(message -> message.shown().contains("still missing")))
                        .hasSize(number)));
        awaitIdle(bot);
        clock.set(nine.plusSeconds(10 * 3600));
        soon(() -> assertThat(bot.all("rounds").stream().filter(round -> "REVEALED".equals(round.getString("state"))))
                .hasSize(number));
        soon(() -> assertThat(bot.all("rounds")).noneMatch(round -> round.containsKey("nextFireAt")));
        awaitIdle(bot);
        List<String> all = bot.slack.calls();
        return all.subList(before, all.size()).stream()
                .filter(call -> !isCatchUp(call))
                .toList();
    }

    /** On a machine too slow for a lease the thread is read once more; that is no part of a round. */
    private static boolean isCatchUp(String call) {
        return call.endsWith("conversations.replies") || call.endsWith("conversations.history");
    }

    /** The first badges of members, which come once in their lives. */
    private long badges(WholeBot bot) {
        return Stream.of(writers, formers, owing)
                .flatMap(List::stream)
                .distinct()
                .flatMap(user -> bot.workspace.directTo(user).stream())
                .filter(message -> message.shown().contains("First answer"))
                .count();
    }

    private static void awaitIdle(WholeBot bot) {
        soon(() -> assertThat(bot.all("inbox")).noneMatch(entry -> entry.containsKey("nextFireAt")));
    }

    private static Map<String, Long> kinds(List<String> calls) {
        return calls.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
