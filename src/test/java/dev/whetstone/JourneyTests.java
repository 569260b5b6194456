package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.playground.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A newcomer's first week with the whole bot, in a real browser, on its own database. */
class JourneyTests {

    private static final String WRITE = "#write-thread";
    private static final String THREAD = ".panel.thread";

    @TempDir
    private Path data;

    private ConfigurableApplicationContext bot;
    private Browser browser;

    @BeforeEach
    void start() {
        browser = Browser.start();
        bot = run();
        browser.open(address() + "/");
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
    void fromTheFirstVisitToTheLeaderboardAndOnThroughAWeek() {
        seeTheQuestion();
        answerInTheThread();
        answerByForm();
        askForAHint();
        editAndDelete();
        browser.click("#as-ada");
        browser.see("#as-ada[aria-current]");
        browser.until("!document.querySelector('.turbo-progress-bar')");
        browser.picture("journey-open");
        seeTheReveal();
        askForTheBoard();
        playThroughTheWeek();
        findEverythingAfterARestart();
    }

    private void seeTheQuestion() {
        browser.seeText(THREAD + " .by-bot", "What PySpark is");
        browser.seeText(THREAD + " .moment", "Closes");
        browser.seeText(".board", "Nobody has points yet");
    }

    private void answerInTheThread() {
        browser.type(
                WRITE,
                "PySpark is the Python API for Apache Spark: it processes data too large for one machine in parallel on a"
                        + " cluster.",
                Keys.ENTER);
        browser.see(THREAD + " [data-author=ada] .sign.graded");
        browser.see(THREAD + " .private");
        browser.seeText(".board", "Ada Okafor");
    }

    private void answerByForm() {
        browser.click("#as-mateo");
        browser.see("#as-mateo[aria-current]");
        browser.seeNo(THREAD + " .private");
        browser.click(THREAD + " .choices .primary");
        browser.see("#form-dialog[open]");
        browser.type("#form-dialog textarea", "A Python library for Spark.");
        browser.click("#form-dialog .primary");
        browser.seeNo("#form-dialog");
        browser.see(THREAD + " .private");
        browser.seeText(".board", "Mateo Rivas");
    }

    private void askForAHint() {
        browser.click("#as-kiran");
        browser.see("#as-kiran[aria-current]");
        browser.click(THREAD + " .choices button[id*='hint']");
        browser.seeText(THREAD + " .private", "Split the name");
    }

    private void editAndDelete() {
        browser.type(WRITE, "It is a way to use Spark from Pyhton.", Keys.ENTER);
        browser.see(THREAD + " [data-author=kiran] .sign");
        browser.type(THREAD + " [data-author=kiran] [data-edit]", Keys.ENTER);
        browser.paste("#edit-text", "It is a way to use Spark from Python, in parallel on a cluster.");
        browser.click("#edit-dialog .primary");
        browser.seeText(THREAD + " [data-author=kiran]", "(edited)");
        browser.see(THREAD + " [data-author=kiran] .sign");
        browser.type(WRITE, "Are there other engines like it?", Keys.ENTER);
        browser.seeText(THREAD + " [data-author=kiran]", "other engines");
        browser.until("document.querySelectorAll('.panel.thread [data-author=kiran]').length === 2");
        browser.type(
                THREAD + " [data-author=kiran]:last-of-type .danger, " + THREAD + " li:last-child .danger", Keys.ENTER);
        browser.accept();
        browser.until("document.querySelectorAll('.panel.thread [data-author=kiran]').length === 1");
    }

    /** Somebody still owes an answer, so the model answer is folded away until one asks for it. */
    private void seeTheReveal() {
        for (int jumps = 0; jumps < 4 && !revealed(); jumps++) {
            next();
        }
        browser.click(THREAD + " .by-bot .spoiler summary");
        browser.seeText(THREAD + " .by-bot", "Python API of Apache Spark");
        browser.picture("journey-reveal");
    }

    private boolean revealed() {
        return browser.texts(THREAD + " .by-bot .spoiler summary").contains("The model answer");
    }

    private void askForTheBoard() {
        browser.type(WRITE, "/prep leaderboard", Keys.ENTER);
        browser.until("document.getElementById('write-thread').value === ''");
        browser.seeText(THREAD + " .message:last-child", "Ada Okafor");
        assertThat(browser.texts(".board tbody tr"))
                .anySatisfy(row -> assertThat(row).contains("Ada Okafor"));
    }

    private void playThroughTheWeek() {
        for (int jumps = 0; jumps < 30 && posts() < 5; jumps++) {
            next();
        }
        assertThat(posts()).isGreaterThanOrEqualTo(5);
        assertThat(browser.texts(THREAD + " .root .blocks h4").get(0))
                .as("the newest question is open")
                .isEqualTo(browser.texts(".panel.main .message:last-child .blocks h4")
                        .get(0));
        browser.picture("journey-week");
    }

    private long posts() {
        return (Long) java.util.Objects.requireNonNull(
                browser.evaluate("document.querySelectorAll('.panel.main .by-bot .choices').length"));
    }

    private void findEverythingAfterARestart() {
        long posts = posts();
        Object now = browser.evaluate("document.getElementById('now').textContent");
        bot.close();
        bot = run();
        browser.open(address() + "/as/ada/daily-practice");
        assertThat(posts()).isEqualTo(posts);
        assertThat(browser.evaluate("document.getElementById('now').textContent"))
                .isEqualTo(now);
        browser.seeText(".board", "Ada Okafor");
    }

    private void next() {
        browser.submit(".next");
    }

    private ConfigurableApplicationContext run() {
        return SpringApplication.run(
                Whetstone.class, "--server.port=0", "--whetstone.playground=true", "--whetstone.data=" + data);
    }

    private String address() {
        return "http://localhost:" + bot.getEnvironment().getRequiredProperty("local.server.port");
    }
}
