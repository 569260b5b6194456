package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Profile;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.playground.Browser;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Every page in a browser, light and dark, wide and narrow, as axe-core judges it; nothing is wider than the window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardBrowserTests {

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
    private static final String LONG = "Averylongwordthatnobodywouldeverbreakbyhand".repeat(6);

    private World world;
    private StudyGroup group;
    private Browser browser;
    private String axe;
    private String host;

    @BeforeAll
    void start() throws IOException {
        axe = new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8);
        browser = Browser.start();
        world = DashboardWorld.begin();
        host = "http://127.0.0.1:" + world.port();
        group = world.group("long");
        world.memberId("ada");
        world.bean(Members.class)
                .onProfile(MemoryPlatform.member("ada"), new Profile("Ada " + LONG, null, false, false));
        world.press("ada", "journal-form", "", Map.of("well", LONG, "stuck", "One\ntwo\nthree", "when", "never"));
        for (int day = 0; day < 12; day++) {
            play(day);
        }
        world.type(World.ADMIN, "join");
    }

    private void play(int day) {
        world.runTo(group.cadence()
                .firstFrom(world.clock.instant(), date -> true)
                .orElseThrow()
                .at());
        Round round = world.only(group, Round.State.OPEN);
        world.say(
                round,
                "ada",
                "score=0.%d ".formatted(day % 9 + 1) + LONG + " is what I think\n```\nselect *\nfrom t\n```");
        for (String user : List.of("bob", "cem", "dora")) {
            if (day < 4) {
                world.say(round, user, "score=0.2 these are words of %s, number %d".formatted(user, day));
            }
        }
        world.runFor(Duration.ofHours(11));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private void signIn(String user) {
        browser.openPlain(host + "/dashboard/open?token=" + DashboardWorld.token(world, user));
        browser.click("main button");
        browser.see("nav.pages");
    }

    @ParameterizedTest
    @CsvSource({"light,1360", "dark,1360", "light,390", "dark,390"})
    void everyPageIsForEverybody(String scheme, int width) {
        browser.size(width, 860);
        browser.prefer("prefers-color-scheme", scheme);
        browser.openPlain(host + "/dashboard/open?token=" + DashboardWorld.token(world, World.ADMIN));
        nothingIsWrong("open", scheme, width);
        browser.openPlain(host + "/dashboard/open?token=none");
        nothingIsWrong("gone", scheme, width);
        signIn(World.ADMIN);
        visit("admin", "/admin", scheme, width);
        visit("nothing", "/mastery", scheme, width);
        signIn("ada");
        visit("me", "", scheme, width);
        visit("answers", "/answers", scheme, width);
        visit("mastery", "/mastery", scheme, width);
        visit("board", "/board", scheme, width);
        browser.openPlain(host + "/dashboard/journal");
        nothingIsWrong("journal", scheme, width);
        browser.openPlain(host + "/dashboard/nowhere");
        nothingIsWrong("error", scheme, width);
        assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    private void visit(String name, String page, String scheme, int width) {
        browser.openPlain(host + "/dashboard/groups/" + group.id() + page);
        nothingIsWrong(name, scheme, width);
    }

    private void nothingIsWrong(String name, String scheme, int width) {
        String where = "%s %s %d".formatted(name, scheme, width);
        browser.picture("dashboard-%s-%s-%d".formatted(name, scheme, width));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(where)
                .isEqualTo(true);
        browser.evaluate("(() => {" + axe + "\n})()");
        browser.evaluate(LOOK);
        browser.until("window.found !== null");
        assertThat((List<?>) browser.evaluate("window.found")).as(where).isEmpty();
    }

    @Test
    void aMemberGoesThroughTheirPagesAndLeaves() {
        browser.size(1360, 860);
        signIn("bob");
        browser.click("nav.pages a[href$='/answers']");
        browser.seeText("main h1", "Your answers");
        browser.seeText("blockquote", "these are words of bob");
        browser.click("nav.pages a[href$='/board']");
        browser.seeText("main h1", "Board");
        browser.click(".filter a[href*='accuracy']");
        browser.seeText(".filter a[aria-current]", "accuracy");
        browser.click(".top button");
        browser.seeText("h1", "You have left");
        browser.openPlain(host + "/dashboard");
        browser.seeText("h1", "You are not signed in");
    }
}
