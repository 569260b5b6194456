package dev.whetstone.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;

class SuggestionTests {

    private static final Map<String, String> GOOD = Map.of(
            "kind", "short",
            "topic", "python",
            "question", "What does a **generator** keep between two calls? Think of its frame.",
            "answer", "Its frame: local variables and the place where it stopped.",
            "points", "- It keeps its local variables\n- It keeps the place where it stopped");

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private Reply send(String user, Map<String, String> values) {
        return world.pressed(user, "suggest-form", group.id(), values);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> values = new HashMap<>(GOOD);
        values.put(field, value);
        return values;
    }

    private Suggestion only() {
        List<Suggestion> all = world.mongo.findAll(Suggestion.class);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String press(String user, Suggestion suggestion, String what) {
        return world.press(user, "suggestion", suggestion.id() + "|" + what + "|" + suggestion.edition());
    }

    private Suggestion approved() {
        send("ada", GOOD);
        Suggestion suggestion = only();
        assertThat(press(World.ADMIN, suggestion, "approve")).contains("Approved", "posting times");
        world.beat();
        return only();
    }

    @Test
    void aFormAsksForFiveThings() {
        Reply reply = world.typed("ada", "suggest");
        assertThat(reply).isInstanceOf(Reply.Open.class);
        Form form = ((Reply.Open) reply).form();
        assertThat(form.fields().stream().map(Form.Field::name))
                .containsExactly("kind", "topic", "question", "answer", "points");
        assertThat(form.fields()).allSatisfy(field -> assertThat(field.label()).hasSizeLessThanOrEqualTo(45));
        assertThat(form.fields()).allSatisfy(field -> assertThat(field.hint()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void adminsAreToldAndReadItAndNobodyElseDoes() {
        assertThat(world.press("ada", "suggest-form", group.id(), GOOD)).contains("Thank you", "Group daily");
        world.beat();
        assertThat(world.lastWhisper(World.ADMIN)).contains("/prep suggestions").doesNotContain("generator");
        assertThat(world.type(World.ADMIN, "suggestions")).contains("What does a generator keep", "Ada");
        assertThat(press(World.ADMIN, only(), "read"))
                .contains("Think of its frame", "the place where it stopped", "Approve");
        assertThat(world.type("ben", "suggestions"))
                .contains("Only this group's admins")
                .doesNotContain("generator");
        assertThat(press("ben", only(), "read")).contains("Only admins").doesNotContain("generator");
        assertThat(press("ben", only(), "approve")).contains("Only admins");
        assertThat(only().state()).isEqualTo(Suggestion.State.OPEN);
    }

    @Test
    void aFormThatArrivesTwiceIsOneSuggestion() {
        var call = world.call(World.CHANNEL, null, "ada", group.id(), GOOD);
        world.act("suggest-form", call);
        assertThat(((Reply.Private) world.act("suggest-form", call)).failed()).isFalse();
        only();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsSent() {
        Map<String, Map<String, String>> wrong = Map.of(
                "kind", with("kind", "sql"),
                "topic", with("topic", "gardening"),
                "question", with("question", "See [this](https://example.com) page, what is it?"),
                "answer", with("answer", "```\nno language\n```"),
                "points", with("points", "only one"));
        wrong.forEach((field, values) -> {
            Reply.Private reply = (Reply.Private) send("ada", values);
            assertThat(reply.failed()).as(field).isTrue();
            assertThat(reply.problems()).as(field).containsOnlyKeys(field);
            assertThat(String.valueOf(reply.message())).contains("everything you wrote is kept");
        });
        assertThat(((Reply.Private) send("ada", with("question", "x".repeat(2_201)))).problems())
                .containsKey("question");
        assertThat(((Reply.Private) send("ada", with("question", "What?\n\n## Model answer\nx"))).failed())
                .isTrue();
        assertThat(((Reply.Private) send("ada", with("question", "```python\nprint(1)"))).problems())
                .containsKey("question");
        assertThat(((Reply.Private) send("ada", with("points", "a good point\n" + "y".repeat(301)))).problems())
                .containsKey("points");
        assertThat(world.mongo.findAll(Suggestion.class)).isEmpty();
    }

    @Test
    void everyKindOfTheFormPassesTheGateOfContent() {
        Map<String, Map<String, String>> kinds = Map.of(
                "discussion", with("kind", "discussion"),
                "choice",
                        Map.of(
                                "kind", "choice",
                                "topic", "sql",
                                "question", "Which join keeps every left row?",
                                "answer", "The left join.",
                                "points", "* left join | It keeps every left row.\ninner join | It drops rows."),
                "output",
                        Map.of(
                                "kind", "output",
                                "topic", "python",
                                "question", "What does this print?\n\n```python\nprint([1, 2])\n```",
                                "answer", "```text\n[1, 2]\n```"),
                "code",
                        Map.of(
                                "kind", "code",
                                "topic", "python",
                                "question", "Write `double(x)`.",
                                "answer", "def double(x):\n    return 2 * x",
                                "points", "It returns a value\nIt doubles the value"));
        kinds.forEach((kind, values) -> assertThat(((Reply.Private) send("ada", values)).problems())
                .as(kind)
                .isEmpty());
        assertThat(world.mongo.findAll(Suggestion.class)).hasSize(4);
        world.mongo.findAll(Suggestion.class).forEach(one -> press(World.ADMIN, one, "approve"));
        world.mongo
                .findAll(Suggestion.class)
                .forEach(one -> assertThat(world.bean(QuestionBank.class).find(one.id()))
                        .get()
                        .satisfies(
                                question -> assertThat(question.body().prompt()).endsWith("*Suggested by Ada.*")));
    }

    @Test
    void anApprovedQuestionTakesOnePostingTimeWithItsAuthorsNameAndThePlanGoesOn() {
        Suggestion suggestion = approved();
        assertThat(world.lastWhisper("ada")).contains("takes your question");
        world.runTo(World.NINE.plus(Duration.ofDays(2)));
        assertThat(world.rounds(group).stream().map(Round::questionId))
                .containsExactly(suggestion.id(), "day1", "day2");
        assertThat(String.join(
                        "\n",
                        world.chat.posts(World.CHANNEL).stream()
                                .map(MemoryPlatform.Said::text)
                                .toList()))
                .contains("What does a generator keep", "Suggested by Ada");
    }

    @Test
    void itIsAnsweredAndGradedAsAnyOther() {
        approved();
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ben", "It keeps its frame, score=0.5");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.now(round).summary().answered()).isEqualTo(1);
    }

    @Test
    void anotherGroupNeitherGetsNorSeesIt() {
        Suggestion suggestion = approved();
        StudyGroup other = world.groupIn("other", "ten", World.daily());
        assertThat(String.valueOf(world.typedIn("other", World.ADMIN, "preview " + suggestion.id())))
                .contains("I know no question")
                .doesNotContain("generator");
        assertThat(world.type("ben", "today")).doesNotContain("generator");
        world.runTo(World.NINE);
        assertThat(world.rounds(other).stream().map(Round::questionId)).containsExactly("day1");
    }

    @Test
    void anAdminPreviewsPostsOrLeavesItOut() {
        Suggestion suggestion = approved();
        assertThat(world.type(World.ADMIN, "preview")).contains("What does a generator keep");
        assertThat(world.type(World.ADMIN, "skip")).contains("Left out", "generator");
        world.runTo(World.NINE);
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
        assertThat(world.type(World.ADMIN, "post " + suggestion.id())).contains("Posted");
    }

    @Test
    void anAdminEditsItFirstAndWhoReadTheOldOneDecidesNothing() {
        send("ada", GOOD);
        Suggestion first = only();
        Map<String, String> edited = new HashMap<>(first.text().values());
        edited.put("title", "What a generator keeps");
        edited.put("difficulty", "hard");
        assertThat(world.press(World.ADMIN, "suggestion-edit", first.id() + "|1", edited))
                .contains("What a generator keeps");
        assertThat(press(World.ADMIN, first, "approve")).contains("meanwhile");
        assertThat(press(World.ADMIN, only(), "approve")).contains("Approved");
        assertThat(world.bean(QuestionBank.class)
                        .find(first.id())
                        .orElseThrow()
                        .head()
                        .difficulty()
                        .id())
                .isEqualTo("hard");
        edited.put("answer", "");
        assertThat(world.press(World.ADMIN, "suggestion-edit", first.id() + "|2", edited))
                .contains("approved already");
    }

    @Test
    void aDeclinedOneIsToldToItsAuthorWithTheWord() {
        send("ada", GOOD);
        Suggestion suggestion = only();
        assertThat(world.press(World.ADMIN, "suggestion-decline", suggestion.id() + "|1", Map.of("word", " ")))
                .contains("Say why");
        assertThat(world.press(
                        World.ADMIN,
                        "suggestion-decline",
                        suggestion.id() + "|1",
                        Map.of("word", "We have one like it")))
                .contains("Declined");
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("does not take", "We have one like it");
        assertThat(world.bean(QuestionBank.class).find(suggestion.id())).isEmpty();
        world.runTo(World.NINE);
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
    }

    @Test
    void anAuthorWhoCannotBeReachedIsToldLater() {
        send("ada", GOOD);
        world.chat.trouble("dm-ada", MemoryPlatform.Trouble.UNREACHABLE);
        press(World.ADMIN, only(), "approve");
        world.beat();
        assertThat(world.whispers("ada")).doesNotContain("takes your question");
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofMinutes(3));
        assertThat(world.lastWhisper("ada")).contains("takes your question");
        assertThat(only().nextFireAt()).isNull();
    }

    @Test
    void ofSeveralWhoDecideAtOnceOneDoes() throws Exception {
        send("ada", GOOD);
        Suggestion suggestion = only();
        List<String> said = atOnce(Stream.of("approve", "decline", "approve", "decline")
                .<Callable<String>>map(what -> () -> what.equals("approve")
                        ? press(World.ADMIN, suggestion, what)
                        : world.press(World.ADMIN, "suggestion-decline", suggestion.id() + "|1", Map.of("word", "no")))
                .toList());
        assertThat(said.stream().filter(word -> word.startsWith("Approved") || word.startsWith("Declined")))
                .hasSize(1);
        boolean isApproved = said.stream().anyMatch(word -> word.startsWith("Approved"));
        assertThat(only().state()).isEqualTo(isApproved ? Suggestion.State.APPROVED : Suggestion.State.DECLINED);
    }

    private static List<String> atOnce(List<Callable<String>> works) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        try {
            List<Future<String>> futures = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<String> results = new java.util.ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatMayHaveBeenSaidOfItIsLookedForAndSaidWhereItWasNot() {
        for (MemoryPlatform.Trouble trouble : List.of(MemoryPlatform.Trouble.AMBIGUOUS, MemoryPlatform.Trouble.LOST)) {
            world.mongo.remove(new Query(), Suggestion.class);
            int before = world.chat.privately("ada").size();
            world.chat.trouble("dm-ada", trouble);
            approved();
            world.chat.trouble("dm-ada", null);
            world.runFor(Duration.ofMinutes(5));
            assertThat(world.chat.privately("ada")).as("%s", trouble).hasSize(before + 1);
            assertThat(world.lastWhisper("ada")).contains("takes your question");
            assertThat(only().nextFireAt()).isNull();
        }
    }

    @Test
    void whoIsForgottenLeavesTheQuestionWithoutAName() {
        Suggestion suggestion = approved();
        world.press("ada", "forget-me", "yes");
        assertThat(only().memberId()).isNull();
        assertThat(world.bean(QuestionBank.class)
                        .find(suggestion.id())
                        .orElseThrow()
                        .body()
                        .prompt())
                .doesNotContain("Ada", "Suggested by");
        world.runTo(World.NINE);
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo(suggestion.id());
    }

    @Test
    void aMemberHasNoMoreThanTwentyWaiting() {
        for (int n = 0; n < 20; n++) {
            assertThat(world.press(
                            "ada", "suggest-form", group.id(), with("question", "What is it, number " + n + "?")))
                    .contains("Thank you");
        }
        Reply.Private refused = (Reply.Private) send("ada", GOOD);
        assertThat(refused.failed()).isTrue();
        assertThat(String.valueOf(refused.message())).contains("wait for an admin already");
        assertThat(world.type(World.ADMIN, "suggestions")).contains("first 5 of 20");
    }
}
