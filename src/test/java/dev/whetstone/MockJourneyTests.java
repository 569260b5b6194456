package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.playground.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A mock interview of two persons with the whole bot, from the asking to the feedback, each in a window of their own. */
class MockJourneyTests {

    private static final String WRITE = "#write-main";
    private static final String MAIN = ".panel.main";
    private static final String ADA = "ada";
    private static final String SANNA = "sanna";

    @TempDir
    private Path data;

    private ConfigurableApplicationContext bot;
    private Browser browser;
    private String session = "";

    @BeforeEach
    void start() {
        browser = Browser.start();
        bot = SpringApplication.run(
                Whetstone.class, "--server.port=0", "--whetstone.playground=true", "--whetstone.data=" + data);
        browser.open(address("lounge", ADA));
        browser.newTab(address("lounge", SANNA));
    }

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheAskingToTheFeedbackInTwoWindows() {
        agree();
        begin();
        String candidate = who("CANDIDATE");
        String interviewer = who("INTERVIEWER");
        String place = place();
        meet(candidate, interviewer, place);
        hearTheClock(candidate, place);
        swap(candidate, interviewer, place);
        seeNothingOfItElsewhere(place);
        end(candidate, interviewer);
        for (String who : List.of(ADA, SANNA)) {
            giveFeedback(who);
        }
        for (String who : List.of(ADA, SANNA)) {
            window(who, "dm-" + who);
            browser.seeText(MAIN, "strength of " + (who.equals(ADA) ? SANNA : ADA));
        }
        browser.picture("mock-feedback");
    }

    private void agree() {
        for (String who : List.of(SANNA, ADA)) {
            window(who, "daily-practice");
            type("/prep join");
        }
        type("/prep mock now \"Sanna Lindqvist\" aws-review");
        browser.seeText(MAIN, "I ask Sanna Lindqvist now");
        window(SANNA, "dm-" + SANNA);
        press("mock-yes");
        session = mongo().findAll(MockSession.class).get(0).id();
    }

    /** The clock is moved to its hour. */
    private void begin() {
        for (int jumps = 0; jumps < 10 && now().startsAt().isAfter(time()); jumps++) {
            browser.submit(".next");
        }
        for (String who : List.of(SANNA, ADA)) {
            window(who, "dm-" + who);
            press("mock-here");
        }
    }

    private void meet(String candidate, String interviewer, String place) {
        window(candidate, "dm-" + candidate);
        browser.seeText(MAIN, "You meet in Mock interview: AWS design review");
        browser.click("#room-" + place);
        browser.seeText(MAIN, "Part 1 of 4: The drawing");
        browser.seeText(MAIN, "Nobody else of the group sees this place");
        browser.type(WRITE, "```python", Browser.newLine(), "print(1)", Browser.newLine(), "```", Keys.ENTER);
        browser.seeText(MAIN + " [data-author=" + candidate + "]", "print(1)");
        browser.picture("mock-place-wide");
        browser.size(390, 800);
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= 390"))
                .isEqualTo(true);
        browser.picture("mock-place-narrow");
        browser.size(1360, 860);

        window(interviewer, place);
        browser.seeText(MAIN + " [data-author=" + candidate + "]", "print(1)");
        window(interviewer, "dm-" + interviewer);
        browser.seeText(MAIN, "5,000 files a day");
        browser.seeText(MAIN, "I did not run that");
        browser.submit("button[id$='mock-tick-" + session + ";0;0']");
        browser.seeText(MAIN, "Ticked in this part: point 1.");
        browser.picture("mock-script-wide");
        browser.size(390, 800);
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= 390"))
                .isEqualTo(true);
        browser.picture("mock-script-narrow");
        browser.size(1360, 860);
    }

    private void hearTheClock(String candidate, String place) {
        window(candidate, place);
        for (int jumps = 0; jumps < 6 && part() == 0; jumps++) {
            browser.submit(".next");
        }
        browser.seeText(MAIN, "Half of the time for “The drawing” has gone");
        browser.seeText(MAIN, "Time is up for “The drawing”");
        browser.seeText(MAIN, "Part 2 of 4: Safety");
    }

    /** Roles change with the next part, and the script with them. */
    private void swap(String candidate, String interviewer, String place) {
        window(interviewer, "dm-" + interviewer);
        browser.submit("button[id$='mock-swap-" + session + ";1']");
        browser.submit("button[id$='mock-next-" + session + ";1']");
        browser.seeText(MAIN, "On to what comes next.");
        window(candidate, "dm-" + candidate);
        browser.seeText(MAIN, "Kill a step in the middle");
        window(interviewer, place);
        browser.seeText(MAIN, "Part 3 of 4: Robustness and load");
        browser.seeText(MAIN, "roles change");
        window(interviewer, "dm-" + interviewer);
        assertThat(String.join("", browser.texts(MAIN))).doesNotContain("Kill a step in the middle");
    }

    private void seeNothingOfItElsewhere(String place) {
        window(ADA, "daily-practice");
        assertThat(String.join("", browser.texts(MAIN))).doesNotContain("5,000 files a day", "The drawing");
        browser.openPlain(address(place, "kiran"));
        assertThat(String.valueOf(browser.evaluate("document.body.innerText")))
                .doesNotContain("The drawing", "Only Ada", "Only Sanna");
    }

    private void end(String candidate, String interviewer) {
        window(candidate, "dm-" + candidate);
        assertThat(String.join("", browser.texts(MAIN))).doesNotContain("5,000 files a day");
        browser.submit("button[id$='mock-end-" + session + ";2']");
        browser.seeText(MAIN, "Really end it? You are in part 3 of 4");
        assertThat(now().state()).isEqualTo(MockSession.State.RUNNING);
        browser.picture("mock-really-end");
        browser.submit("button[id$='mock-go-on-" + session + ";2']");
        browser.seeText(MAIN, "Nothing was ended; the session goes on.");
        browser.submit("button[id$='mock-end-now-" + session + ";2']");
        browser.seeText(MAIN, "The session is over");
        assertThat(now().state()).isEqualTo(MockSession.State.FEEDBACK);
        window(interviewer, "dm-" + interviewer);
        browser.seeText(MAIN, "Please say now how it was");
    }

    private void giveFeedback(String who) {
        window(who, "dm-" + who);
        for (int step = 1; step <= 3; step++) {
            browser.seeText(MAIN, step == 1 ? "Feedback for" : "Go on: " + step + " of 3");
            browser.click(MAIN
                    + " li.message:nth-last-child(1 of :has(button[id*='mock-feedback'])) button[id*='mock-feedback']");
            browser.see("#form-dialog[open]");
            browser.evaluate(
                    "document.querySelectorAll('#form-dialog input[type=text], #form-dialog textarea').forEach("
                            + "field => { field.value = 'strength of " + who + "' })");
            browser.picture("mock-form-" + step);
            browser.click("#form-dialog .primary");
            browser.seeNo("#form-dialog");
        }
        browser.seeText(MAIN, "Thank you. Everybody reads it when all have sent theirs");
    }

    private void window(String who, String channel) {
        browser.tab(who.equals(ADA) ? 0 : 1);
        browser.size(1360, 860);
        browser.open(address(channel, who));
    }

    private void type(String line) {
        browser.type(WRITE, line, Keys.ENTER);
        browser.until("document.getElementById('write-main').value === ''");
    }

    private void press(String action) {
        browser.submit(MAIN + " button[id*='" + action + "']");
    }

    private MockSession now() {
        return bot.getBean(MockSessions.class).find(session).orElseThrow();
    }

    private Instant time() {
        return bot.getBean(java.time.Clock.class).instant();
    }

    private int part() {
        return now().course().map(course -> course.part()).orElse(-1);
    }

    private MongoTemplate mongo() {
        return bot.getBean(MongoTemplate.class);
    }

    private String place() {
        browser.seeText(".channels", "Mock interview: AWS design review");
        return now().place().orElseThrow().channel();
    }

    private String who(String role) {
        Optional<String> member = now().seats().stream()
                .filter(seat -> seat.role().name().equals(role))
                .map(seat -> seat.memberId())
                .findFirst();
        String key = bot.getBean(dev.whetstone.group.Members.class)
                .find(member.orElseThrow())
                .orElseThrow()
                .identities()
                .get(0);
        return key.substring(key.lastIndexOf(':') + 1);
    }

    private String address(String channel, String who) {
        return "http://localhost:%s/as/%s/%s"
                .formatted(bot.getEnvironment().getRequiredProperty("local.server.port"), who, channel);
    }
}
