package dev.whetstone.secondreader;

import static dev.whetstone.secondreader.FakeModel.choice;
import static dev.whetstone.secondreader.FakeModel.envelope;
import static dev.whetstone.secondreader.FakeModel.json;
import static dev.whetstone.secondreader.FakeModel.opinion;
import static dev.whetstone.secondreader.FakeModel.saying;
import static dev.whetstone.secondreader.FakeModel.sound;
import static dev.whetstone.secondreader.FakeModel.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, the grade stays the grader's own and nothing else is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MisbehavingModelTests {

    private static final String SOUND = FakeModel.JSON.writeValueAsString(opinion(0.8));

    private ReaderWorld here;
    private Round round;
    private Question question;
    private String member;

    @BeforeAll
    void tellTheGroup() {
        here = ReaderWorld.begin();
        round = here.told();
        question = here.question(round);
        member = here.world.memberId("ada");
    }

    @Test
    void aSoundReplyIsTaken() {
        here.model.behaves(sound(0.8));
        assertThat(read().score()).isEqualTo(0.8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void theGradersOwnGradeStands(String way, Function<RecordedRequest, MockResponse> behaviour) {
        here.model.behaves(behaviour);
        int before = here.model.asked();
        Grade own = ReaderWorld.unsure(0.5);
        Grade after = read(own, ReaderWorld.PATIENT);
        assertThat(after).as(way).isSameAs(own);
        assertThat(here.model.asked() - before).as("requests").isBetween(1, 2);
    }

    /** The server waits for an hour, the reader for a quarter of a second. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("slowWays")
    void whatComesTooLateIsNotWaitedFor(String way, MockResponse response) {
        here.model.behaves(response);
        Grade own = ReaderWorld.unsure(0.5);
        Grade after = assertTimeout(Duration.ofMinutes(1), () -> read(own, Duration.ofMillis(250)));
        assertThat(after).as(way).isSameAs(own);
    }

    static Stream<Arguments> slowWays() {
        return Stream.of(
                Arguments.of(
                        "slow headers", slow().headersDelay(1, TimeUnit.HOURS).build()),
                Arguments.of("slow body", slow().bodyDelay(1, TimeUnit.HOURS).build()),
                Arguments.of(
                        "a body that trickles",
                        slow().throttleBody(1, 100, TimeUnit.MILLISECONDS).build()),
                Arguments.of("half the JSON, then silence", cut()));
    }

    @Test
    void aServerThatIsGoneLeavesTheGradeAsItIs() {
        ReaderProperties gone = ReaderWorld.properties("http://127.0.0.1:1/v1", 10, ReaderWorld.PATIENT);
        GuardedReader guarded = new GuardedReader(
                new ReaderConnection(gone, here.world.clock),
                new ReaderBudget(here.world.mongo, here.world.clock, 1000),
                here.world.clock);
        assertThat(guarded.ask(new GradingTask(question, question.rubric().orElseThrow(), "It is lazy.")))
                .isEmpty();
    }

    private Grade read() {
        return read(ReaderWorld.unsure(0.5), ReaderWorld.PATIENT);
    }

    private Grade read(Grade own, Duration timeout) {
        return here.reader(1000, timeout)
                .read(round, question, member, "Nothing runs before an action asks for it.", own);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("500", status(500)),
                way("502 from a proxy", html(502)),
                way("503 for ten minutes", busy(503, "600")),
                way("429 for a while", busy(429, "30")),
                way("429 until a date", busy(429, "Mon, 02 Mar 2026 10:00:00 GMT")),
                way("429 with nonsense", busy(429, "soon")),
                way("401", status(401)),
                way("404", status(404)),
                way("400 for every form", status(400)),
                way("204", new MockResponse.Builder().code(204).build()),
                way("half the JSON", json(envelope(SOUND).substring(0, 90))),
                way("half the opinion", saying(opinion(0.8).substring(0, 30))),
                way("a page", html(200)),
                way("nothing", json("")),
                way("an empty opinion", saying("")),
                way(
                        "a huge reply",
                        json("{\"padding\":\"" + "x".repeat(3_000_000) + "\","
                                + envelope(SOUND).substring(1))),
                way("nested without end", json("[".repeat(100_000))),
                way("an error with 200", json("{\"error\":{\"message\":\"overloaded\"}}")),
                way("a list", json("[" + envelope(SOUND) + "]")),
                way("other fields", saying("{\"grade\":0.8,\"comment\":\"good\"}")),
                way("a field too many", saying("{\"score\":0.8,\"met\":[],\"reason\":\"\",\"certain\":true}")),
                way("a field too few", saying("{\"score\":0.8,\"met\":[]}")),
                way("a score above", saying("{\"score\":1.01,\"met\":[],\"reason\":\"\"}")),
                way("a score of points", saying("{\"score\":80,\"met\":[],\"reason\":\"\"}")),
                way("a score below", saying("{\"score\":-0.1,\"met\":[],\"reason\":\"\"}")),
                way("a score too large for a number", saying("{\"score\":1e999,\"met\":[],\"reason\":\"\"}")),
                way("NaN", saying("{\"score\":NaN,\"met\":[],\"reason\":\"\"}")),
                way("a score in words", saying("{\"score\":\"0.8\",\"met\":[],\"reason\":\"\"}")),
                way("no score", saying("{\"score\":null,\"met\":[],\"reason\":\"\"}")),
                way("two scores", saying("{\"score\":0.1,\"score\":1,\"met\":[],\"reason\":\"\"}")),
                way("points of no rubric", saying("{\"score\":0.8,\"met\":[\"third\"],\"reason\":\"\"}")),
                way("a point twice", saying("{\"score\":0.8,\"met\":[\"first\",\"first\"],\"reason\":\"\"}")),
                way("points in words", saying("{\"score\":0.8,\"met\":\"first\",\"reason\":\"\"}")),
                way("a reason that is none", saying("{\"score\":0.8,\"met\":[],\"reason\":{}}")),
                way("words before", saying("Here is my grade: " + opinion(0.8))),
                way("words after", saying(opinion(0.8) + " I hope this helps!")),
                way("two opinions", saying(opinion(0.8) + opinion(1))),
                way("a fence", saying("```json\n" + opinion(0.8) + "\n```")),
                way("prose", saying("I would give it full marks.")),
                way("a refusal", json(envelope(SOUND).replace("\"refusal\":null", "\"refusal\":\"I cannot.\""))),
                way("a filter", json(envelope(SOUND).replace("\"stop\"", "\"content_filter\""))),
                way("a reply cut short", json(envelope(SOUND).replace("\"stop\"", "\"length\""))),
                Arguments.of("a redirect", redirect()),
                way(
                        "a closed socket",
                        slow().onResponseStart(new SocketEffect.CloseSocket()).build()),
                way(
                        "a socket closed in the body",
                        slow().onResponseBody(new SocketEffect.CloseSocket()).build()),
                way("plain text", typed("text/plain")),
                way("a stream of events", typed("text/event-stream")),
                way("no type", new MockResponse.Builder().body(envelope(SOUND)).build()),
                way("a type that is none", typed("json; ;")),
                way(
                        "tool calls",
                        json(envelope(SOUND).replace("\"role\"", "\"tool_calls\":[{\"id\":\"1\"}],\"role\""))),
                way(
                        "a function call",
                        json(envelope(SOUND).replace("\"role\"", "\"function_call\":{\"name\":\"f\"},\"role\""))),
                way("null content", json(envelope("null"))),
                way("content in parts", json(envelope("[{\"type\":\"text\",\"text\":" + SOUND + "}]"))),
                way("content that is an object", json(envelope(opinion(0.8)))),
                way("many choices", json("{\"choices\":[" + choice(SOUND) + "," + choice(SOUND) + "]}")),
                way("no choice", json("{\"choices\":[]}")),
                way("no message", json("{\"choices\":[{\"text\":\"1\"}]}")));
    }

    private static Arguments way(String name, MockResponse response) {
        Function<RecordedRequest, MockResponse> behaviour = request -> response;
        return Arguments.of(name, behaviour);
    }

    private static MockResponse.Builder slow() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(envelope(SOUND));
    }

    /** Promises more than it sends. */
    private static MockResponse cut() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(envelope(SOUND))
                .setHeader("Content-Length", 100_000)
                .build();
    }

    private static MockResponse html(int code) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "text/html")
                .body("<html><body>Sign in</body></html>")
                .build();
    }

    private static MockResponse busy(int code, String later) {
        return status(code).newBuilder().addHeader("Retry-After", later).build();
    }

    private static MockResponse typed(String type) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body(envelope(SOUND))
                .build();
    }

    /** Whoever follows it gets what they want, and has taken the answer and the key elsewhere. */
    private static Function<RecordedRequest, MockResponse> redirect() {
        MockResponse elsewhere = new MockResponse.Builder()
                .code(307)
                .addHeader("Location", "/elsewhere")
                .build();
        return request -> request.getTarget().equals("/elsewhere") ? sound(0.8) : elsewhere;
    }
}
