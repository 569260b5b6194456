package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Posted;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.playground.TestPlayground.RecordingInbox;
import dev.whetstone.playground.TestPlayground.StandingClock;
import dev.whetstone.playground.acts.Speaking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that is typed is lost, in a real browser. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsBrowserTests {

    private static final String WRITE = "#write-thread";

    /** Lets what is sent wait until {@code release()}, as on a slow way, or fail at once, as without a server. */
    private static final String SLOW = """
            (() => {
              const real = window.fetch
              const held = []
              window.fetch = (...all) => String(all[0]).endsWith("/say")
                  ? new Promise((kept, lost) => held.push(away => away ? lost(new TypeError("away")) : kept(real(...all))))
                  : real(...all)
              window.held = held
              window.release = away => held.splice(0).forEach(go => go(away))
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

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        inbox.shut(false);
        today = new DemoScene(playground, speaking, roster, messages, clock).play();
        inbox.clear();
        browser.complaints();
        browser.open("http://localhost:" + port + "/");
    }

    @Test
    void messagesSentOneRightAfterTheOtherAreMessagesOfTheirOwn() {
        browser.evaluate(SLOW);
        browser.type(WRITE, "First", Keys.ENTER, "Second", Keys.ENTER, "/prep dance", Keys.ENTER, "and more");
        browser.seeText(".pending li", "First");
        browser.evaluate("(() => { window.fast = setInterval(() => release(), 20) })()");
        browser.seeText(".panel.thread .message", "Second");
        browser.seeText(".panel.thread .private", "There is no command");
        browser.seeNo(".pending li");
        assertThat(inbox.events()).extracting(ChatEvent::text).containsExactly("First", "Second");
        assertThat(inbox.events()).extracting(ChatEvent::revision).containsOnly("0");
        browser.seeNo(".panel.thread .edited");
        assertThat(typed()).isEqualTo("and more");
    }

    @Test
    void aDraftOutlivesAReloadAChangeOfPersonAndTheEscapeKey() {
        browser.type(WRITE, "half a thought");
        browser.click("#as-kiran");
        browser.until("document.body.dataset.me === 'kiran'");
        assertThat(typed()).isEmpty();
        browser.type(WRITE, "Kiran's own");
        browser.click("#as-ada");
        browser.until("document.getElementById('write-thread').value === 'half a thought'");
        browser.type(WRITE, Keys.ESCAPE);
        browser.seeNo(".panel.thread");
        browser.click("#open-" + today.thread().thread());
        browser.until("document.getElementById('write-thread')?.value === 'half a thought'");
        browser.open(browser.address());
        browser.until("document.getElementById('write-thread').value === 'half a thought'");
        browser.type(WRITE, Keys.ENTER);
        browser.seeText(".panel.thread .message", "half a thought");
        browser.open(browser.address());
        assertThat(typed()).isEmpty();
    }

    @Test
    void whatWasOnItsWayAtAReloadIsBackAndIsKeptOnce() {
        browser.evaluate(SLOW.replace("held.push(away =>", "(real(...all), held.push(away =>")
                .replace(": kept(real(...all))))", ": kept(real(...all)))))"));
        browser.type(WRITE, "Only once", Keys.ENTER);
        browser.seeText(".panel.thread .message", "Only once");
        browser.open(browser.address());
        browser.until("document.getElementById('write-thread').value === 'Only once'");
        browser.type(WRITE, Keys.ENTER);
        browser.until("document.getElementById('write-thread').value === ''");
        browser.seeNo(".pending li");
        assertThat(inbox.events()).extracting(ChatEvent::text).containsExactly("Only once");
    }

    @Test
    void withoutAServerTheTextComesBackBeforeWhatWasTypedMeanwhile() {
        browser.evaluate(SLOW);
        browser.type(WRITE, "It was sent", Keys.ENTER, "and this came after");
        browser.evaluate("(() => release(true))()");
        browser.seeText("#problem-thread", "Whetstone cannot be reached");
        browser.until("document.getElementById('write-thread').value === 'It was sent\\nand this came after'");
        browser.open(browser.address());
        browser.until("document.getElementById('write-thread').value === 'It was sent\\nand this came after'");
    }

    @Test
    void aSendingThatFailsAfterAChangeOfPersonWaitsInItsOwnPlace() {
        browser.evaluate(SLOW);
        browser.type(WRITE, "From Ada", Keys.ENTER);
        browser.click("#as-kiran");
        browser.until("document.body.dataset.me === 'kiran'");
        browser.evaluate("(() => release(true))()");
        assertThat(typed()).isEmpty();
        browser.click("#as-ada");
        browser.until("document.body.dataset.me === 'ada'");
        browser.until("document.getElementById('write-thread').value === 'From Ada'");
    }

    @Test
    void aFormKeepsWhatWasTypedUntilItIsSentOrCancelled() {
        String button = ".panel.thread .choices:not(.options) .primary";
        browser.click(button);
        browser.type("[name='field.text']", "A plan");
        browser.click("[name='field.days'][value='tue']");
        browser.press(Keys.ESCAPE);
        browser.seeNo("#form-dialog");
        browser.open(browser.address());
        browser.click(button);
        browser.until("document.querySelector('[name=\"field.text\"]')?.value === 'A plan'");
        browser.until("document.querySelector('[name=\"field.days\"][value=tue]').checked");
        browser.seeText(".kept", "still here");
        browser.type("[name='field.note']", "9 o'clock");
        browser.click("#form-dialog .primary");
        browser.seeText("#problem-of-note", "is no note");
        browser.until("document.activeElement.name === 'field.note' && document.activeElement.ariaInvalid === 'true'");
        browser.picture("form-problem");
        browser.type("[name='field.note']", Keys.HOME, "at ");
        browser.click("#form-dialog .primary");
        browser.seeText(".panel.thread .private", "Got A plan in calm, tue");
        browser.click(button);
        browser.until("document.querySelector('[name=\"field.text\"]')?.value === ''");
        browser.type("[name='field.text']", "Never mind");
        browser.click("#form-dialog [data-close]");
        browser.click(button);
        browser.until("document.querySelector('[name=\"field.text\"]')?.value === ''");
        browser.click("#form-dialog [data-close]");
    }

    @Test
    void afterAFormThatACommandOpenedTheNextMessageGoesOutToo() {
        browser.type(WRITE, "/prep setup", Keys.ENTER);
        browser.see("#form-dialog[open]");
        browser.type("[name='field.text']", "A plan");
        browser.click("#form-dialog .primary");
        browser.seeText(".panel.thread .private", "Got A plan");
        browser.seeNo("#form-dialog");
        browser.type(WRITE, "And an answer", Keys.ENTER);
        browser.seeText(".panel.thread .message", "And an answer");
    }

    private String typed() {
        return String.valueOf(browser.evaluate("document.getElementById('write-thread').value"));
    }
}
