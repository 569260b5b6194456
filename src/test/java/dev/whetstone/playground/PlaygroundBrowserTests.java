package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Posted;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.playground.TestPlayground.RecordingInbox;
import dev.whetstone.playground.TestPlayground.StandingClock;
import dev.whetstone.playground.acts.Speaking;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** The page as a person uses it, in a real browser. */
@SpringBootTest(classes = TestPlayground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundBrowserTests {

    private static final String WRITE = "#write-thread";

    @Autowired
    private Playground playground;

    @Autowired
    private Speaking speaking;

    @Autowired
    private Roster roster;

    @Autowired
    private Messages messages;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private StandingClock clock;

    @Autowired
    private RecordingInbox inbox;

    @LocalServerPort
    private int port;

    private Browser browser;
    private DemoScene scene;
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
        scene = new DemoScene(playground, speaking, roster, messages, clock);
        today = scene.play();
        inbox.clear();
        browser.size(1360, 860);
        browser.complaints();
        browser.open("http://localhost:" + port + "/");
    }

    @AfterEach
    void nothingToComplainAbout() {
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("422"))
                .isEmpty();
    }

    @Test
    void aNewcomerFindsTheQuestionsThreadOpenAndAnswersThere() {
        assertThat(browser.address())
                .endsWith("/as/ada/daily-practice/" + today.thread().thread());
        browser.type(WRITE, "It only builds a plan", Browser.newLine(), "until an action.", Keys.ENTER);
        browser.seeText(".panel.thread .message", "It only builds a plan\nuntil an action.");
        browser.until("document.activeElement.id === 'write-thread' && document.activeElement.value === ''");
        assertThat(inbox.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ChatEvent.Kind.POSTED);
            assertThat(event.thread()).isEqualTo(today.thread());
            assertThat(event.text()).isEqualTo("It only builds a plan\nuntil an action.");
        });
    }

    @Test
    void theWelcomeStaysUntilItHasBeenRead() {
        browser.evaluate("localStorage.removeItem('whetstone-welcomed')");
        browser.open(browser.address());
        browser.seeText(".panel.thread .welcome", "no points");
        scene.say("mateo", today, "Here is mine");
        browser.seeText(".panel.thread .message", "Here is mine");
        browser.click(".panel.thread [data-welcomed]");
        browser.seeNo(".welcome");
        browser.open(browser.address());
        browser.seeNo(".welcome");
    }

    /** Each button on a line with its text, and all of them alike. */
    @Test
    void optionsStandByTheirButtons() {
        String forms = "[...document.querySelectorAll('.panel.thread .options form')]";
        assertThat(browser.texts(".panel.thread .options .says"))
                .contains("The file is read at once", "An action starts the job, and <b>nothing</b> else does");
        browser.until(forms + ".every(form => { const [button, says] = ['button', '.says']"
                + ".map(css => form.querySelector(css).getBoundingClientRect());"
                + " return says.left > button.right && says.top < button.bottom })");
        browser.until("new Set(" + forms + ".map(form => form.querySelector('button').offsetWidth)).size === 1");
    }

    @Test
    void theFormToAnswerInShowsTheQuestion() {
        browser.click(".panel.thread .choices:not(.options) .primary");
        browser.seeText("#form-dialog .about", "Why does nothing happen until an action?");
        browser.size(390, 700);
        browser.until(
                "document.querySelector('#form-dialog').scrollWidth <= document.querySelector('#form-dialog').clientWidth");
        browser.picture("form-about");
        browser.click("#form-dialog [data-close]");
    }

    @Test
    void theBoardStaysInEveryChannel() {
        for (String channel : List.of("lounge", "dm-ada")) {
            browser.open("http://localhost:" + port + "/as/ada/" + channel);
            browser.seeText(".board", "Sanna Lindqvist");
            browser.until("(table => table.scrollWidth <= table.clientWidth)(document.querySelector('.board .table'))");
        }
    }

    @Test
    void aPrivateWordIsPutAwayByItsReader() {
        browser.type(WRITE, "/prep today", Keys.ENTER);
        browser.seeText(".panel.thread .private", "Nothing is open, ada.");
        browser.click(".panel.thread .message.private:last-child [id*='dismiss']");
        browser.until("![...document.querySelectorAll('.panel.thread .private')]"
                + ".some(word => word.innerText.includes('Nothing is open'))");
        browser.open(browser.address());
        assertThat(browser.texts(".panel.thread .private")).noneMatch(text -> text.contains("Nothing is open"));
    }

    @Test
    void whatOthersWriteAppearsWhileTypedTextAndFocusStay() {
        browser.type(WRITE, "half a thought");
        scene.say("mateo", today, "Here is mine");
        browser.seeText(".panel.thread .message", "Here is mine");
        assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("write-thread");
        assertThat(browser.evaluate("document.activeElement.value")).isEqualTo("half a thought");
    }

    /** Moves the focus in the moment the page hears of a change, and looks a few pictures later. */
    @Test
    void aChangeNeverTakesTheFocusBackFromWhereItHasJustGone() {
        browser.type(WRITE, "half a thought");
        browser.evaluate("""
                (() => {
                  const move = () => {
                    document.querySelector(".next").focus()
                    setTimeout(() => requestAnimationFrame(() => setTimeout(() => { window.later = true }, 50)), 50)
                  }
                  const stream = document.getElementById("live").streamSource
                  stream.addEventListener("message", move, { once: true })
                  stream.addEventListener("changed", move, { once: true })
                })()
                """.strip());
        scene.say("mateo", today, "Here is mine");
        browser.until("window.later");
        assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("next");
    }

    @Test
    void aChangeIsHeardAsSoonAsThePageListens() {
        browser.open(browser.address(), """
                window.EventSource = class extends EventSource {
                  constructor(url) {
                    super(url)
                    setTimeout(() => this.dispatchEvent(new MessageEvent("changed", { data: "elsewhere-1" })))
                  }
                }
                addEventListener("turbo:visit", () => { window.looked = true })
                """);
        browser.until("window.looked");
    }

    /** Two visits, the second cutting the first off, as when a member is chosen while the page looks again. */
    @Test
    void theProgressBarGoesWhenAllIsDone() {
        browser.evaluate("""
                (() => {
                  const look = () => Turbo.visit(location.href, { action: "replace" })
                  look()
                  setTimeout(look, 1)
                  setTimeout(() => { window.later = true }, Turbo.config.drive.progressBarDelay + 200)
                })()
                """.strip());
        browser.until("window.later");
        browser.until("!document.querySelector('.turbo-progress-bar')");
    }

    @Test
    void aButtonOpensAFormAndItsReplyIsForOneReaderOnly() {
        browser.click(".panel.thread .choices:not(.options) .primary");
        browser.see("#form-dialog[open]");
        assertThat(browser.evaluate("document.activeElement.name")).isEqualTo("field.text");
        browser.type("[name='field.text']", "A plan");
        browser.click("[name='field.days'][value='tue']");
        browser.picture("dialog");
        browser.click("#form-dialog .primary");
        browser.seeNo("#form-dialog");
        browser.seeText(".panel.thread .private", "Got A plan in calm, tue, for r1");
        browser.open("http://localhost:" + port + "/as/kiran/daily-practice/"
                + today.thread().thread());
        assertThat(browser.texts(".panel.thread .message")).noneMatch(text -> text.contains("Got A plan"));
    }

    @Test
    void escapeClosesTheFormAndThenTheThreadAndFocusGoesBack() {
        browser.type(".panel.thread .choices:not(.options) .primary", Keys.ENTER);
        browser.see("#form-dialog[open]");
        browser.press(Keys.ESCAPE);
        browser.seeNo("#form-dialog");
        browser.until("document.activeElement.textContent === 'Answer'");
        browser.press(Keys.ESCAPE);
        browser.seeNo(".panel.thread");
        browser.until("document.activeElement.id === 'open-" + today.thread().thread() + "'");
        browser.press(Keys.ENTER);
        browser.see(".panel.thread");
        browser.until("document.activeElement.id === 'thread-title'");
    }

    @Test
    void oneEditsAndDeletesOnesOwnMessageOnly() {
        long id = scene.say("ada", today, "It saves wrok");
        browser.see("#t-" + id);
        assertThat(browser.texts(".panel.thread [data-author=sanna] [data-edit]"))
                .isEmpty();
        browser.type("#t-edit-" + id, Keys.ENTER);
        browser.paste("#edit-text", "It saves work");
        browser.click("#edit-dialog .primary");
        browser.seeText("#t-" + id, "It saves work");
        browser.seeText("#t-" + id, "(edited)");
        browser.seeNo("#edit-dialog");
        browser.type("#t-delete-" + id, Keys.ENTER);
        browser.accept();
        browser.seeNo("#t-" + id);
        assertThat(inbox.events()).extracting(ChatEvent::revision).containsExactly("0", "1", "deleted");
    }

    @Test
    void commandsAreOfferedAsTheyAreTypedAndChosenByKey() {
        browser.type(WRITE, "/prep l");
        browser.seeText(".suggestions li", "leaderboard");
        browser.type(WRITE, Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("document.getElementById('write-thread').value === '/prep leaderboard '");
        browser.seeText(".suggestions li", "month");
        browser.type(WRITE, "mo", Keys.TAB);
        browser.until("document.getElementById('write-thread').value === '/prep leaderboard month'");
        browser.picture("command");
        browser.type(WRITE, Keys.ENTER);
        browser.seeText(".panel.thread .message", "The board of the month");
    }

    @Test
    void whenTheDatabaseIsAwayTheTextStaysAndIsKeptOnceInTheEnd() {
        inbox.shut(true);
        browser.type(WRITE, "Do not lose me", Keys.ENTER);
        browser.seeText("#problem-thread", "please send it again");
        assertThat(browser.evaluate("document.getElementById('write-thread').value"))
                .isEqualTo("Do not lose me");
        browser.seeText(".panel.thread .undelivered", "Not delivered");
        inbox.shut(false);
        browser.type(WRITE, Keys.ENTER);
        browser.until("document.getElementById('write-thread').value === ''");
        browser.seeNo(".undelivered");
        assertThat(inbox.events()).extracting(ChatEvent::text).containsExactly("Do not lose me");
        assertThat(browser.texts(".panel.thread .message"))
                .filteredOn(text -> text.contains("Do not lose me"))
                .hasSize(1);
    }

    @Test
    void aTextThatIsTooLongIsRefusedInOneSentenceAndStays() {
        browser.paste(WRITE, "x".repeat(40_001));
        browser.type(WRITE, Keys.ENTER);
        browser.seeText("#problem-thread", "40,001 characters");
        assertThat(inbox.events()).isEmpty();
        browser.paste(WRITE, "y ".repeat(20_000));
        browser.type(WRITE, Keys.ENTER);
        browser.see(".panel.thread .unfold button");
        browser.until("document.querySelector('.panel.thread .text.long').clientHeight < 400");
        browser.click(".panel.thread .unfold button");
        browser.until("document.querySelector('.panel.thread .text.long').clientHeight > 1000");
    }

    /** A button that says so stands by itself: it lies over nothing that could be pressed. */
    @Test
    void newRepliesAreToldWithoutCoveringAnything() {
        for (int i = 0; i < 12; i++) {
            scene.say("kiran", today, "Line " + i + "\n\nand another one");
        }
        browser.seeText(".panel.thread .message", "Line 11");
        browser.evaluate("(() => { document.querySelector('.panel.thread .scroll').scrollTop = 0 })()");
        browser.until("document.querySelector('.panel.thread .scroll').scrollTop === 0");
        scene.say("mateo", today, "The newest");
        browser.seeText(".panel.thread .jump", "New replies");
        browser.until("document.querySelector('.panel.thread .jump').getBoundingClientRect().top >="
                + " document.querySelector('.panel.thread .scroll').getBoundingClientRect().bottom");
        browser.click(".panel.thread .jump");
        browser.seeNo(".panel.thread .jump");
    }

    @Test
    void nothingAMemberTypesBecomesMarkup() {
        String hostile =
                "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3)) @everyone <!channel> \u202Eright to left";
        long id = scene.say("mateo", today, hostile);
        browser.see("#t-" + id);
        assertThat(browser.evaluate("document.querySelectorAll('#t-" + id + " .text img, #t-" + id
                        + " .text script, #t-" + id + " .text a[href]').length"))
                .isEqualTo(0L);
        browser.seeText("#t-" + id, "@everyone <!channel>");
    }

    @Test
    void nextMovesTheClock() {
        Object before = browser.evaluate("document.getElementById('now').dateTime");
        browser.click(".next");
        browser.until("document.getElementById('now').dateTime !== '" + before + "'");
    }

    @Test
    void unreadChannelsStandOutUntilTheyAreOpened() {
        playground.tell(roster.members().get(0), dev.whetstone.chat.ChatMessage.text("A reminder"), "unread");
        browser.see("#room-dm-ada.new");
        browser.click("#room-dm-ada");
        browser.seeText(".panel.main .message", "A reminder");
        browser.seeNo("#room-dm-ada.new");
    }

    @Test
    void changesByAnotherProcessAppearToo() {
        long id = scene.say("kiran", today, "Before");
        browser.seeText("#t-" + id, "Before");
        var elsewhere = new Messages(mongo, event -> {});
        elsewhere.change(
                org.springframework.data.mongodb.core.query.Criteria.where("_id")
                        .is(id),
                org.springframework.data.mongodb.core.query.Update.update("text", "After"));
        elsewhere.announce();
        browser.seeText("#t-" + id, "After");
    }

    @Test
    void onAPhoneEveryPanelIsAViewWithAWayBack() {
        browser.size(390, 800);
        for (String width : List.of("390", "320")) {
            browser.size(Integer.parseInt(width), 800);
            browser.until("document.documentElement.scrollWidth <= " + width);
        }
        browser.size(390, 800);
        browser.see(".panel.thread");
        browser.seeNo(".panel.main");
        browser.picture("phone-thread");
        browser.click(".panel.thread .bar .icon");
        browser.see(".panel.main");
        browser.seeNo(".panel.thread");
        browser.picture("phone-channel");
        browser.click(".panel.main .bar .icon");
        browser.see(".channels");
        browser.seeNo(".panel.main");
        browser.picture("phone-channels");
        browser.click(".board-link");
        browser.see(".board table");
        browser.picture("phone-board");
    }

    @Test
    void thePageIsShownInLightAndDark() {
        browser.picture("light");
        browser.prefer("prefers-color-scheme", "dark");
        browser.until("matchMedia('(prefers-color-scheme: dark)').matches");
        browser.until(
                "getComputedStyle(document.querySelector('.button:not(.primary)')).backgroundColor === 'rgb(36, 42, 40)'");
        browser.picture("dark");
        browser.prefer("prefers-color-scheme", "light");
    }
}
