package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Posted;
import dev.whetstone.playground.TestPlayground.RecordingInbox;
import dev.whetstone.playground.TestPlayground.StandingClock;
import dev.whetstone.playground.acts.Speaking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Every page, light and dark, wide and narrow, as axe-core judges it. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityBrowserTests {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String LOOK = """
            (() => {
              window.found = null
              axe.run(document, { resultTypes: ["violations"] }).then(result => {
                window.found = result.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} at ${node.target}: ${node.failureSummary} ${node.html.slice(0, 200)}`))
              })
            })()
            """.strip();

    @Autowired
    private Playground playground;

    @Autowired
    private Speaking speaking;

    @Autowired
    private Roster roster;

    @Autowired
    private Messages messages;

    @Autowired
    private StandingClock clock;

    @Autowired
    private RecordingInbox inbox;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Posted today;
    private String axe;

    @BeforeAll
    void start() throws IOException {
        axe = new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8);
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void play() {
        inbox.shut(false);
        DemoScene scene = new DemoScene(playground, speaking, roster, messages, clock);
        today = scene.play();
        scene.uncounted("ada", today, "Is that so?");
    }

    @AfterEach
    void light() {
        browser.prefer("prefers-color-scheme", "light");
    }

    @ParameterizedTest
    @CsvSource({"light,1360", "dark,1360", "light,1600", "dark,1600", "light,390", "dark,390"})
    void everyPageIsForEverybody(String scheme, int width) {
        browser.size(width, 860);
        browser.prefer("prefers-color-scheme", scheme);
        String base = "http://localhost:" + port + "/as/ada/";
        String thread = base + "daily-practice/" + today.thread().thread();
        for (String page : List.of(
                base + "daily-practice",
                thread,
                base + "lounge",
                base + "dm-ada",
                thread + "?view=channels",
                thread + "?view=board")) {
            browser.open(page);
            nothingIsWrong(scheme + " " + width + " " + page);
        }
        browser.open(thread);
        browser.click(".panel.thread .choices:not(.options) .primary");
        browser.see("#form-dialog[open]");
        nothingIsWrong("the form, " + scheme + " " + width);
        browser.click("#form-dialog [data-close]");
        browser.evaluate("document.querySelector('.panel.thread [data-edit]').click()");
        browser.see("#edit-dialog[open]");
        nothingIsWrong("the editor, " + scheme + " " + width);
    }

    @ParameterizedTest
    @CsvSource({"light,1360", "dark,1360", "light,390", "dark,390"})
    void theSuggestionsAndTheErrorPageAreForEverybodyToo(String scheme, int width) {
        browser.size(width, 860);
        browser.prefer("prefers-color-scheme", scheme);
        browser.open("http://localhost:" + port + "/");
        browser.type("#write-thread", "/prep ");
        browser.seeText(".suggestions li", "leaderboard");
        nothingIsWrong("suggestions, " + scheme);
        browser.openPlain("http://localhost:" + port + "/as/ada/nowhere");
        nothingIsWrong("the error page, " + scheme);
    }

    private void nothingIsWrong(String where) {
        browser.until("document.getAnimations().every(animation => animation.playState === 'finished')");
        browser.evaluate("(() => {" + axe + "\n})()");
        browser.evaluate(LOOK);
        browser.until("window.found !== null");
        assertThat((List<?>) browser.evaluate("window.found")).as(where).isEmpty();
    }
}
