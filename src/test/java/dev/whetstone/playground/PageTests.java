package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.playground.TestPlayground.RecordingInbox;
import dev.whetstone.playground.TestPlayground.SaidAside;
import dev.whetstone.testing.Overheard;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The page over HTTP, without a browser. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageTests {

    @Autowired
    private Playground playground;

    @Autowired
    private Roster roster;

    @Autowired
    private RecordingInbox inbox;

    @Autowired
    private Overheard overheard;

    @Autowired
    private SaidAside aside;

    @Autowired
    private Messages messages;

    @Autowired
    private TestPlayground.StandingClock clock;

    @LocalServerPort
    private int port;

    private Reader reader;
    private Posted question;
    private String thread;

    @BeforeEach
    void open() {
        inbox.shut(false);
        inbox.clear();
        overheard.texts().clear();
        reader = new Reader(port);
        question = playground.post(
                roster.home(),
                ChatMessage.of(
                        new Block.Prose("What is **lazy**?"),
                        new Block.Moment("Closes", Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Asia/Tokyo")),
                        new Block.Choices(List.of(Choice.of("Answer", "answer", "r1")))),
                "mark " + UUID.randomUUID());
        thread = question.thread().thread();
    }

    @Test
    void theStartPageOpensTheNewestQuestionsThread() {
        HttpResponse<String> start = reader.get("/");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElseThrow()).endsWith("/as/ada/daily-practice/" + thread);
    }

    @Test
    void theSameSendingIsKeptOnceHoweverOftenItArrives() {
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(say("ada", "Only once", once).statusCode()).isEqualTo(303);
        }
        assertThat(replies("ada")).containsExactly("Only once");
        assertThat(inbox.events()).hasSize(1);
    }

    @Test
    void whatIsSaidToTheBotAloneKeepsItsKeyWhenItIsChangedAndTakenBack() {
        assertAside("dm-ada", "", "");
    }

    @Test
    void whatIsSaidInAPlaceForSomeKeepsItsKeyToo() {
        ChannelRef place = playground
                .places()
                .flatMap(places -> places.open(
                        roster.home(),
                        List.of(
                                new MemberRef("playground", "local", "ada"),
                                new MemberRef("playground", "local", "kiran")),
                        "Practice",
                        "aside"))
                .orElseThrow();
        assertAside(place.channel(), " in place", " in place");
    }

    private void assertAside(String channel, String how, String gone) {
        aside.lines().clear();
        String interaction = UUID.randomUUID().toString();
        String base = "/as/ada/" + channel;
        for (int times = 0; times < 2; times++) {
            reader.post(base + "/say", "text", "mine: one", "interaction", interaction);
        }
        String key = aside.lines().get(0).split(" ", 2)[0];
        assertThat(aside.lines()).containsOnly(key + " ada" + how + ": mine: one");
        long id = messages.one(
                        Criteria.where("channel").is(channel).and("author").is("ada"))
                .orElseThrow()
                .id();

        aside.lines().clear();
        reader.post(base + "/" + id + "/edit", "text", "mine: two");
        reader.post("/as/kiran/" + channel + "/" + id + "/edit", "text", "not mine");
        reader.post(base + "/" + id + "/edit", "text", "mine: three");
        assertThat(aside.lines())
                .containsExactly(key + ":1 ada" + how + ": mine: two", key + ":2 ada" + how + ": mine: three");

        aside.lines().clear();
        reader.post("/as/kiran/" + channel + "/" + id + "/delete");
        reader.post(base + "/" + id + "/delete");
        reader.post(base + "/" + id + "/delete");
        assertThat(aside.lines()).containsExactly(key + gone + " taken back by ada");
    }

    @Test
    void theSameWordsSentAnewAreANewMessage() {
        say("ada", "Again");
        say("ada", "Again");
        assertThat(replies("ada")).containsExactly("Again", "Again");
        assertThat(inbox.events()).hasSize(2);
    }

    @Test
    void anotherTextUnderTheSameInteractionIsAnotherMessage() {
        String once = UUID.randomUUID().toString();
        say("ada", "First thought", once);
        say("ada", "Second thought", once);
        say("ada", "First thought", once);
        assertThat(replies("ada")).containsExactly("First thought", "Second thought");
        assertThat(inbox.events()).extracting(ChatEvent::text).containsExactly("First thought", "Second thought");
        assertThat(inbox.events()).extracting(ChatEvent::revision).containsOnly("0");
    }

    @Test
    void aMessageThatArrivesAgainAfterItWasEditedStaysEdited() {
        String once = UUID.randomUUID().toString();
        say("ada", "Before", once);
        edit("ada", inbox.events().get(0).message().message(), "After");
        say("ada", "Before", once);
        assertThat(replies("ada")).containsExactly("After");
    }

    /** A phone's keyboard begins with a capital. */
    @Test
    void aCommandIsOneHoweverItIsCapitalised() {
        for (String line : List.of("/Prep today", "/PREP dance")) {
            reader.post("/as/ada/daily-practice/say", "thread", thread, "text", line, "interaction", line);
        }
        assertThat(privateReplies("ada")).hasSize(2);
        assertThat(replies("ada")).isEmpty();
    }

    @Test
    void anotherCommandUnderTheSameInteractionIsRunToo() {
        for (String line : List.of("/prep today", "/prep dance", "/prep today")) {
            reader.post("/as/ada/daily-practice/say", "thread", thread, "text", line, "interaction", "same for all");
        }
        assertThat(privateReplies("ada")).hasSize(2);
    }

    @Test
    void anEditThatCouldNotBeKeptIsHandedOnWhenItIsSentAgain() {
        say("ada", "Before");
        String id = inbox.events().get(0).message().message();
        inbox.shut(true);
        assertThat(edit("ada", id, "After").statusCode()).isEqualTo(422);
        inbox.shut(false);
        assertThat(edit("ada", id, "After").statusCode()).isEqualTo(303);
        assertThat(inbox.events()).extracting(ChatEvent::text).containsExactly("Before", "After");
    }

    @Test
    void nobodyEditsOrDeletesAnothersMessage() {
        say("ada", "Mine");
        String id = inbox.events().get(0).message().message();
        assertThat(edit("kiran", id, "Hijacked").body()).contains("That message is gone");
        assertThat(reader.post("/as/kiran/daily-practice/" + id + "/delete").body())
                .contains("That message is gone");
        assertThat(replies("ada")).containsExactly("Mine");
    }

    @Test
    void editingAMessageThatIsGoneIsToldInOneSentence() {
        say("ada", "Short lived");
        String id = inbox.events().get(0).message().message();
        reader.post("/as/ada/daily-practice/" + id + "/delete");
        HttpResponse<String> answer = edit("ada", id, "Too late");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That message is gone, so nothing was changed.");
        assertThat(inbox.events())
                .extracting(ChatEvent::kind)
                .containsExactly(ChatEvent.Kind.POSTED, ChatEvent.Kind.DELETED);
    }

    @Test
    void aDeletionThatCouldNotBeHandedOnLeavesTheMessage() {
        say("ada", "Still here");
        String id = inbox.events().get(0).message().message();
        inbox.shut(true);
        assertThat(reader.post("/as/ada/daily-practice/" + id + "/delete").statusCode())
                .isEqualTo(422);
        assertThat(replies("ada").get(0)).contains("Still here");
    }

    @Test
    void talkInTheChannelIsNoEvent() {
        reader.post("/as/ada/lounge/say", "text", "Hello all", "interaction", "hello");
        assertThat(inbox.events()).isEmpty();
        assertThat(reader.text("/as/kiran/lounge", ".log")).contains("Hello all");
    }

    @Test
    void talkInTheChannelIsOverheardOnceAndThatInAThreadOrWithTheBotIsNot() {
        for (int i = 0; i < 2; i++) {
            reader.post("/as/ada/lounge/say", "text", "It is lazy", "interaction", "aloud");
        }
        say("ada", "In the thread");
        reader.post("/as/ada/dm-ada/say", "text", "Between us", "interaction", "quiet");
        assertThat(overheard.texts()).containsExactly("ada: It is lazy");
    }

    @Test
    void aPrivateWordIsNoThreadToReadOrToWriteIn() {
        reader.post("/as/ada/daily-practice/say", "text", "/prep dance", "interaction", "for ada alone");
        String id = reader.page("/as/ada/daily-practice")
                .select(".log .message.private")
                .eachAttr("data-message")
                .get(0);
        for (String who : List.of("ada", "kiran")) {
            assertThat(reader.get("/as/" + who + "/daily-practice/" + id).statusCode())
                    .isEqualTo(404);
            assertThat(reader.post("/as/" + who + "/daily-practice/say", "thread", id, "text", "hi", "interaction", who)
                            .body())
                    .contains("That thread is gone, so nothing was sent.");
        }
    }

    @Test
    void whatIsPressedUnderAPrivateWordIsAnsweredWhereThatWordStands() {
        reader.post("/as/ada/daily-practice/say", "text", "/prep offer", "interaction", "offered");
        String from = reader.page("/as/ada/daily-practice")
                .select(".log .message.private input[name=thread]")
                .attr("value");

        HttpResponse<String> pressed = reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                from,
                "action",
                "answer",
                "argument",
                "q1",
                "field.text",
                "It is lazy",
                "interaction",
                "taken");

        assertThat(pressed.statusCode()).isLessThan(400);
        assertThat(reader.text("/as/ada/daily-practice", ".log")).contains("Got It is lazy");
    }

    @Test
    void aThreadBelongsToItsChannel() {
        assertThat(reader.post("/as/ada/lounge/say", "thread", thread, "text", "hi", "interaction", "astray")
                        .body())
                .contains("That thread is gone, so nothing was sent.");
    }

    @Test
    void plainWordsToTheBotAloneGetAFriendlyLineOnce() {
        for (int i = 0; i < 2; i++) {
            reader.post("/as/kiran/dm-kiran/say", "text", "hello?", "interaction", "hi bot");
        }
        assertThat(reader.texts("/as/kiran/dm-kiran", ".log .by-bot .blocks"))
                .filteredOn(text -> text.contains("I only read commands here"))
                .hasSize(1);
    }

    @Test
    void allThatIsWrongWithAFormIsToldAtOnce() {
        HttpResponse<String> answer = reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                thread,
                "action",
                "answer",
                "argument",
                "r1",
                "interaction",
                "wrong twice",
                "field.note",
                "9 twice");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-of-note", "“9 twice” is no note.", "problem-of-text", "Nothing to read.")
                .doesNotContain("Two are wrong");
    }

    @Test
    void whatIsWrongWithAFormIsToldAtItsField() {
        HttpResponse<String> answer = reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                thread,
                "action",
                "answer",
                "argument",
                "r1",
                "interaction",
                "wrong",
                "field.note",
                "9 o'clock");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-of-note", "“9 o&#39;clock” is no note.");
        assertThat(privateReplies("ada")).isEmpty();
    }

    @Test
    void whatFitsIntoAFieldIsOfferedAsItIsTyped() {
        assertThat(reader.get("/as/ada/daily-practice/options?action=leaderboard&field=period&typed=mo")
                        .body())
                .isEqualTo("[\"month\"]");
        assertThat(reader.get("/as/ada/daily-practice/options?action=nothing&field=zone&typed=x")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anEmptyOrOverlongTextIsRefusedAndNothingIsKept() {
        assertThat(say("ada", "  \n ").body()).contains("There is nothing to send yet.");
        assertThat(say("ada", "x".repeat(100_000)).body())
                .contains("That is 100,000 characters long and a message holds at most 40,000; please shorten it.");
        assertThat(replies("ada")).isEmpty();
        assertThat(inbox.events()).isEmpty();
    }

    @Test
    void aTextAtTheLimitIsKeptWhole() {
        say("ada", "🚀".repeat(40_000));
        assertThat(inbox.events())
                .singleElement()
                .satisfies(event -> assertThat(event.text()).hasSize(80_000).endsWith("🚀"));
    }

    @Test
    void answersOfManyMembersAtOnceAllArrive() throws Exception {
        int crowd = 40;
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            var sent = pool.invokeAll(java.util.stream.IntStream.range(0, crowd)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () ->
                            say(i % 2 == 0 ? "ada" : "kiran", "Answer " + i).statusCode())
                    .toList());
            for (var status : sent) {
                assertThat(status.get()).isEqualTo(303);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(replies("ada")).hasSize(crowd).doesNotHaveDuplicates();
        assertThat(inbox.events()).hasSize(crowd);
    }

    @Test
    void directMessagesOfOthersAreNotFound() {
        assertThat(reader.get("/as/kiran/dm-ada").statusCode()).isEqualTo(404);
        assertThat(reader.post("/as/kiran/dm-ada/say", "text", "Spy", "interaction", "spy")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path :
                List.of("/as/nobody/lounge", "/as/ada/nowhere", "/as/ada/lounge/999999", "/as/ada/lounge/x")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aCommandsReplyIsForItsCallerAndKeptOnce() {
        for (int i = 0; i < 2; i++) {
            reader.post("/as/ada/daily-practice/say", "thread", thread, "text", "/prep today", "interaction", "same");
        }
        assertThat(privateReplies("ada")).containsExactly("Nothing is open, ada.");
        assertThat(privateReplies("kiran")).isEmpty();
        assertThat(inbox.events()).isEmpty();
    }

    @Test
    void aPrivateWordComesToWhereItsReaderWasAMomentAgo() {
        MemberRef ada = new MemberRef(Playground.ID, Playground.WORKSPACE, "ada");

        reader.post("/as/ada/daily-practice/say", "text", "/prep today", "interaction", "from the channel");
        playground.whisper(question.thread(), ada, ChatMessage.text("To the channel"), "w1 " + thread);
        reader.post("/as/ada/dm-ada/say", "text", "/prep today", "interaction", "from the talk");
        playground.whisper(question.thread(), ada, ChatMessage.text("To the talk"), "w2 " + thread);
        reader.post("/as/ada/lounge/say", "text", "/prep today", "interaction", "from elsewhere");
        playground.whisper(question.thread(), ada, ChatMessage.text("To the thread"), "w3 " + thread);
        reader.post("/as/ada/daily-practice/say", "text", "/prep today", "interaction", "long ago");
        clock.move(Duration.ofMinutes(11));
        playground.whisper(question.thread(), ada, ChatMessage.text("To the thread at last"), "w4 " + thread);

        assertThat(reader.text("/as/ada/daily-practice", ".log")).contains("To the channel");
        assertThat(reader.text("/as/ada/dm-ada", ".log")).contains("To the talk");
        assertThat(privateReplies("ada")).containsExactly("To the thread", "To the thread at last");
    }

    @Test
    void wrongCommandsGetOneSentence() {
        reader.post("/as/ada/daily-practice/say", "thread", thread, "text", "/prep dance", "interaction", "dance");
        assertThat(privateReplies("ada")).singleElement().asString().contains("There is no command");
        reader.post("/as/ada/daily-practice/say", "thread", thread, "text", "/prepare well", "interaction", "words");
        assertThat(replies("ada")).contains("/prepare well");
    }

    @Test
    void aFormsFieldsReachTheActionWithoutTheEmptyOnes() {
        HttpResponse<String> form = press();
        assertThat(form.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/vnd.turbo-stream.html");
        assertThat(form.body()).contains("Your answer", "field.text", "data-limit=\"3000\"");
        reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                thread,
                "action",
                "answer",
                "argument",
                "r1",
                "interaction",
                UUID.randomUUID().toString(),
                "field.text",
                "A *plan*",
                "field.note",
                " ",
                "field.days",
                "mon",
                "field.days",
                "tue");
        assertThat(privateReplies("ada")).singleElement().asString().contains("in no mood, mon,tue, for r1");
    }

    @Test
    void anOldButtonIsExplained() {
        reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                thread,
                "action",
                "retired",
                "argument",
                "",
                "interaction",
                "old");
        assertThat(privateReplies("ada")).singleElement().asString().contains("older version");
    }

    @Test
    void momentsAreShownInTheReadersZoneWithTheGroupsAsTitle() {
        Document page = reader.page("/as/kiran/daily-practice/" + thread);
        var moment = page.selectFirst(".panel.thread .moment time");
        assertThat(moment).isNotNull();
        assertThat(moment.text()).isEqualTo("Tue 10 Mar, 14:45");
        assertThat(moment.attr("title")).isEqualTo("Tuesday, 10 March 2026, 18:00 in Asia/Tokyo");
    }

    @Test
    void theBoardStandsBesideEveryChannel() {
        for (String channel : List.of("daily-practice", "lounge", "dm-ada")) {
            assertThat(reader.text("/as/ada/" + channel, ".board")).contains("Sanna Lindqvist", "128");
        }
    }

    @Test
    void picturesHaveTheirWordsAndAreServedAsPng() {
        playground.reply(
                question.thread(),
                ChatMessage.of(new Block.Picture("board.png", new byte[] {1, 2, 3}, "Ada leads with 10 points")),
                "picture");
        var picture = reader.page("/as/ada/daily-practice/" + thread).selectFirst("img");
        assertThat(picture).isNotNull();
        assertThat(picture.attr("alt")).isEqualTo("Ada leads with 10 points");
        HttpResponse<String> file = reader.get(picture.attr("src"));
        assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aJumpInTimeStaysInTheThreadWhereNothingNewIsPosted() {
        HttpResponse<String> answer = reader.post("/as/ada/daily-practice/next", "thread", thread);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/as/ada/daily-practice/" + thread);
    }

    private HttpResponse<String> press() {
        return reader.post(
                "/as/ada/daily-practice/act",
                "thread",
                thread,
                "action",
                "answer",
                "argument",
                "r1",
                "interaction",
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> say(String who, String text) {
        return say(who, text, UUID.randomUUID().toString());
    }

    private HttpResponse<String> say(String who, String text, String interaction) {
        return reader.post(
                "/as/" + who + "/daily-practice/say", "thread", thread, "text", text, "interaction", interaction);
    }

    private HttpResponse<String> edit(String who, String id, String text) {
        return reader.post("/as/" + who + "/daily-practice/" + id + "/edit", "thread", thread, "text", text);
    }

    private List<String> replies(String who) {
        return shown(who, ".message:not(.by-bot) .text");
    }

    private List<String> privateReplies(String who) {
        return shown(who, ".message.private .blocks");
    }

    private List<String> shown(String who, String selector) {
        return reader.texts("/as/" + who + "/daily-practice/" + thread, ".panel.thread .log[role=log] " + selector);
    }
}
