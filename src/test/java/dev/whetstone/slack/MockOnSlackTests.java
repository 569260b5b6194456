package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Mock interviews of Ada, the candidate, and Mateo, the interviewer, on Slack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockOnSlackTests {

    private static final String CODE = "```print(1)```";

    private final MovableClock clock = new MovableClock(WholeBot.TEN);
    private final TestDatabase database = DatabaseServers.embedded().fresh();
    private FakeSlack slack;
    private FakeWorkspace workspace;
    private WholeBot bot;

    @BeforeAll
    void start(@TempDir Path folder) {
        slack = new FakeSlack();
        slack.clock(clock);
        workspace = TestSlack.prepared(slack);
        bot = new WholeBot(slack, workspace, database.uri(), folder);
        bot.types("U1", "setup plan:pyspark-from-zero time:09:00 zone:UTC close:10h name:Sparks");
    }

    @AfterAll
    void stop() {
        bot.close();
        slack.close();
        database.close();
    }

    private String member(String user) {
        return bot.context
                .getBean(Members.class)
                .of(new MemberRef("slack", workspace.team, user))
                .id();
    }

    private MockSession session(String id) {
        return bot.context.getBean(MockSessions.class).find(id).orElseThrow();
    }

    /** Both are here and the first part runs. */
    private void begin(String id) {
        Instant now = clock.instant();
        MockSession session = MockSession.propose(
                id,
                bot.context.getBean(Groups.class).all().get(0).id(),
                "aws-review",
                List.of(new Seat(member("U1"), Seat.Role.CANDIDATE), new Seat(member("U2"), Seat.Role.INTERVIEWER)),
                now,
                now);
        new Agreement(session).confirm(member("U1"));
        new Agreement(session).confirm(member("U2"));
        int before = workspace.directTo("U1").size();
        int others = workspace.directTo("U2").size();
        bot.context.getBean(MockSessions.class).insert(session);
        soon(() -> {
            assertThat(workspace.directTo("U1")).hasSizeGreaterThan(before);
            assertThat(workspace.directTo("U2")).hasSizeGreaterThan(others);
        });
        bot.answered(bot.presses("U1", workspace.directTo("U1").get(before), "I am here"));
        bot.answered(bot.presses("U2", workspace.directTo("U2").get(others), "I am here"));
        soon(() -> assertThat(session(id).state()).isEqualTo(MockSession.State.RUNNING));
    }

    private String direct(String user) {
        return FakeWorkspace.text(workspace.directTo(user));
    }

    @Test
    void aSessionIsHeldInAGroupMessageAndTheScriptGoesToTheInterviewerAlone() {
        begin("s1");
        String place = "GU1U2";
        soon(() -> assertThat(FakeWorkspace.text(workspace.posts(place))).contains("Part 1 of 4"));
        soon(() -> assertThat(direct("U2")).contains("5,000 files a day"));
        assertThat(session("s1").place().orElseThrow().channel()).isEqualTo(place);

        FakeMessage code = new FakeMessage(workspace.team, place, slack.nextTs(), "", "U1", false);
        code.text = CODE;
        workspace.messages.add(code);
        bot.sender.event(Payloads.posted(workspace, code));
        soon(() -> assertThat(direct("U2")).contains("I did not run that"));
        FakeMessage snippet = new FakeMessage(workspace.team, place, slack.nextTs(), "", "U1", false);
        slack.files().attach(workspace, snippet, "first.py", "text/x-python", "print(1)");
        workspace.messages.add(snippet);
        bot.sender.event(Payloads.posted(workspace, snippet));
        soon(() -> assertThat(direct("U2").split("I did not run that", -1)).hasSize(3));
        code.text = CODE.replace("1", "2");
        code.edited = slack.nextTs();
        bot.sender.event(Payloads.changed(workspace, code, slack.nextTs()));
        soon(() -> assertThat(direct("U2").split("I did not run that", -1)).hasSize(4));
        clock.set(clock.instant().plus(Duration.ofSeconds(160)));
        soon(() -> assertThat(FakeWorkspace.text(workspace.posts(place))).contains("Half of the time"));

        FakeMessage script = workspace.directTo("U2").stream()
                .filter(message -> message.shown().contains("5,000 files a day"))
                .findFirst()
                .orElseThrow();
        String url = bot.presses("U2", script, "End");
        assertThat(bot.answered(url)).contains("Really end it?");
        assertThat(session("s1").state()).isEqualTo(MockSession.State.RUNNING);
        FakeMessage asked = new FakeMessage(workspace.team, script.channel, slack.nextTs(), "", workspace.bot, true);
        asked.blocks = slack.answers(url).get(0).get("blocks").toString();
        bot.presses("U2", asked, "End it now");
        soon(() -> assertThat(FakeWorkspace.text(workspace.posts(place))).contains("The session is over"));
        assertThat(FakeWorkspace.text(workspace.posts(place))).doesNotContain("5,000 files", "I did not run that");
        assertThat(direct("U1")).doesNotContain("5,000 files", "Half of the time", "I did not run that");
        assertThat(direct("U2")).doesNotContain("Half of the time");
        soon(() -> assertThat(direct("U1")).contains("Please say now how it was"));
    }
}
