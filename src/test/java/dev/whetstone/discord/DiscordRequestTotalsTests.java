package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Request;
import dev.whetstone.discord.server.Used;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a round costs on Discord: ten answers in the thread, two by form, two hints, an edit, a delete and two
 * reminders, one of them to who took the answer back.
 */
class DiscordRequestTotalsTests {

    private static final int AT_FIRST = 59;
    private static final int KNOWN = 48;

    @TempDir
    private Path folder;

    private final List<Person> writers = new ArrayList<>();

    @Test
    void aRoundCostsNoMoreRequestsThanItHasTo() {
        try (DayBot bot = new DayBot(folder)) {
            String channel = bot.group();
            IntStream.range(0, 10).forEach(n -> writers.add(bot.discord.addPerson("Writer " + n, false)));
            List<Person> owing = List.of(bot.discord.addPerson("Owing", false), writers.get(1));
            bot.type(owing.get(0), channel, "join", Map.of());
            bot.type(bot.ada, channel, "remind", Map.of("state", "off"));
            List<Request> first = round(bot, channel, DayBot.FIRST, owing, 1);
            bot.pass(Duration.ofHours(13));
            List<Request> second = round(bot, channel, DayBot.SECOND, owing, 2);
            assertThat(first).as("what events carry is not asked for").noneMatch(request -> request.is("GET"));
            assertThat(first.size()).as("at first: %s", kinds(first)).isLessThanOrEqualTo(AT_FIRST);
            assertThat(second.size())
                    .as("when names are known: %s", kinds(second))
                    .isLessThanOrEqualTo(KNOWN);
        }
    }

    private List<Request> round(DayBot bot, String channel, String right, List<Person> owing, int number) {
        int before = bot.discord.requests().size();
        String thread = bot.nine(channel);
        List<String> answers = new ArrayList<>();
        for (Person writer : writers) {
            answers.add(bot.discord.members().write(writer, thread, right));
            bot.await(
                    () -> bot.discord.reactions(answers.get(answers.size() - 1)).contains("📊"));
        }
        for (Person writer : List.of(bot.ben, bot.eve)) {
            bot.answer(bot.press(writer, channel, thread, ":hint "));
            Used form = bot.press(writer, channel, thread, ":answer ");
            bot.answer(form);
            String id = bot.discord.answerTo(form).getString("custom_id");
            bot.answer(bot.discord.members().send(writer, channel, id, Map.of("text", right)));
            bot.awaitWhispered(writer, channel, "of 10 points");
        }
        bot.discord.members().edit(thread, answers.get(0), right + " ");
        bot.discord.members().delete(thread, answers.get(1));
        bot.await(() -> bot.withdrawn() == number);
        bot.pass(Duration.ofHours(8));
        owing.forEach(person -> bot.awaitDirect(person, "still missing"));
        bot.await(() -> owing.stream()
                .allMatch(person -> bot.discord.direct(person).stream()
                                .filter(text -> text.contains("still missing"))
                                .count()
                        == number));
        bot.pass(Duration.ofHours(2));
        bot.await(() -> bot.rounds("REVEALED") == number);
        bot.await(() -> bot.discord.direct(bot.ben).stream()
                        .filter(text -> text.contains("How your answer to"))
                        .count()
                == number);
        bot.awaitNothingDue();
        List<Request> all = bot.discord.requests();
        return all.subList(before, all.size()).stream()
                .filter(request -> !isCatchUp(request) && !isCatalog(request))
                .filter(request -> !isBadge(request) && !isAboutTheDeletion(request))
                .toList();
    }

    /** On a machine too slow for a lease the thread is read once more; that is no part of a round. */
    private static boolean isCatchUp(Request request) {
        return request.is("GET channels/") && request.path().endsWith("/messages");
    }

    /** The commands, which are told after the start. */
    private static boolean isCatalog(Request request) {
        return request.is("PUT applications/");
    }

    /** A member's first badge, which comes once in their life. */
    private static boolean isBadge(Request request) {
        return request.json().toString().contains("First answer");
    }

    /** The word to who took their answer back, which has been said only since the aim was set. */
    private static boolean isAboutTheDeletion(Request request) {
        return request.json().toString().contains("Your answer is taken back");
    }

    private static Map<String, Long> kinds(List<Request> requests) {
        return requests.stream()
                .collect(Collectors.groupingBy(
                        request -> request.method() + " "
                                + request.path().replaceAll("\\d{8,}", "#").replaceAll("token-#?[^/]*", "token"),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
