package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.round.Round;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link, the press that spends it, and the session it begins. */
class DashboardLinkTests {

    private static final String OPEN = "/dashboard/open";

    private World world;
    private Round round;

    @BeforeEach
    void begin() {
        world = DashboardWorld.begin();
        round = world.openFirst("just-lazy");
        world.say(round, "ada", "A plan is built before anything runs, I think, and only an action starts the work");
        world.say(round, "bob", "Only an action starts the work, whatever the plan says about it before");
    }

    @Test
    void theLinkOpensThePagesOfWhoAskedForIt() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        HttpResponse<String> home = tab.get("/dashboard");
        assertThat(home.statusCode()).isEqualTo(303);
        String group = "/dashboard/groups/" + round.groupId();
        assertThat(home.headers().firstValue("Location")).contains(group);
        assertThat(tab.page(group).select(".who").text()).isEqualTo("Ada");
        assertThat(tab.page(group + "/answers").text()).contains("A plan is built before anything runs, I think");
        Tab bobs = DashboardWorld.signedIn(world, "bob");
        assertThat(bobs.page(group + "/answers").text())
                .contains("whatever the plan says")
                .doesNotContain("I think");
    }

    @Test
    void whatIsGivenIsForItsReaderAloneAndOnlyAHashIsKept() {
        String token = DashboardWorld.token(world, "ada");
        assertThat(token).hasSize(43);
        Document kept = world.mongo.findAll(Document.class, "dashboard_links").get(0);
        assertThat(kept.toJson()).doesNotContain(token);
        Tab tab = new Tab(world.port());
        tab.get(OPEN + "?token=" + token);
        tab.press(OPEN, "token", token);
        String secret = tab.cookies().get("whetstone");
        Document session =
                world.mongo.findAll(Document.class, "dashboard_sessions").get(0);
        assertThat(session.toJson()).doesNotContain(secret);
    }

    @Test
    void lookingAtALinkSpendsNothing() {
        String token = DashboardWorld.token(world, "ada");
        Tab preview = new Tab(world.port());
        for (int i = 0; i < 3; i++) {
            assertThat(preview.get(OPEN + "?token=" + token).body())
                    .contains("<button")
                    .doesNotContain("Ada");
            assertThat(preview.head(OPEN + "?token=" + token).statusCode()).isEqualTo(200);
        }
        assertThat(preview.cookies()).doesNotContainKey("whetstone");
        Tab tab = new Tab(world.port());
        tab.get(OPEN + "?token=" + token);
        assertThat(tab.press(OPEN, "token", token).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkWorksOnce() {
        String token = DashboardWorld.token(world, "ada");
        Tab tab = new Tab(world.port());
        tab.get(OPEN + "?token=" + token);
        tab.press(OPEN, "token", token);
        Tab other = new Tab(world.port());
        assertThat(other.get(OPEN + "?token=" + token).statusCode()).isEqualTo(410);
        other.get(OPEN + "?token=" + DashboardWorld.token(world, "bob"));
        HttpResponse<String> again = other.press(OPEN, "token", token);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("It was used, is older than fifteen minutes, or is not complete.");
        assertThat(other.cookies()).doesNotContainKey("whetstone");
    }

    @Test
    void ofManyPressesAtOnceOneWins() throws Exception {
        String token = DashboardWorld.token(world, "ada");
        List<Callable<Integer>> presses = Stream.generate(() -> new Tab(world.port()))
                .limit(8)
                .<Callable<Integer>>map(tab -> {
                    tab.get(OPEN + "?token=" + token);
                    return () -> tab.press(OPEN, "token", token).statusCode();
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(presses.size());
        try {
            int won = 0;
            for (Future<Integer> press : threads.invokeAll(presses)) {
                won += press.get() == 303 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aLinkEndsAfterAQuarterOfAnHourAndWithTheNextOne() {
        String first = DashboardWorld.token(world, "ada");
        String second = DashboardWorld.token(world, "ada");
        Tab tab = new Tab(world.port());
        assertThat(tab.status(OPEN + "?token=" + first)).isEqualTo(410);
        world.clock.move(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(tab.status(OPEN + "?token=" + second)).isEqualTo(200);
        world.clock.move(Duration.ofSeconds(1));
        assertThat(tab.press(OPEN, "token", second).statusCode()).isEqualTo(410);
        assertThat(tab.status(OPEN + "?token=" + second)).isEqualTo(410);
    }

    @Test
    void aChangedLinkOpensNothing() {
        String token = DashboardWorld.token(world, "ada");
        Tab tab = new Tab(world.port());
        tab.get(OPEN + "?token=" + token);
        char last = token.charAt(token.length() - 1);
        String changed = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
        for (String wrong : List.of(changed, "", token + "A", token.substring(1), "%00", "{\"$ne\":\"\"}")) {
            assertThat(tab.press(OPEN, "token", wrong).statusCode()).as(wrong).isEqualTo(410);
        }
        assertThat(tab.press(OPEN, "token", token).statusCode()).isEqualTo(303);
    }

    @Test
    void aPressFromAnotherPageIsRefusedAndSpendsNothing() {
        String token = DashboardWorld.token(world, "ada");
        Tab tab = new Tab(world.port());
        assertThat(tab.post(OPEN, Map.of("token", token)).statusCode()).isEqualTo(403);
        tab.get(OPEN + "?token=" + token);
        assertThat(tab.post(OPEN, Map.of("token", token)).statusCode()).isEqualTo(403);
        assertThat(tab.post(OPEN, Map.of("token", token, "_csrf", "made-up")).statusCode())
                .isEqualTo(403);
        assertThat(tab.press(OPEN, "token", token).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterAnIdleHour() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        world.clock.move(Duration.ofMinutes(59));
        assertThat(tab.status("/dashboard/journal")).isEqualTo(200);
        world.clock.move(Duration.ofMinutes(59));
        assertThat(tab.status("/dashboard/journal")).isEqualTo(200);
        world.clock.move(Duration.ofMinutes(60));
        HttpResponse<String> over = tab.get("/dashboard/journal");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("/prep dashboard");
    }

    @Test
    void aSessionEndsAfterEightHoursInAnyCase() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        for (int i = 0; i < 15; i++) {
            world.clock.move(Duration.ofMinutes(30));
            assertThat(tab.status("/dashboard/journal")).isEqualTo(200);
        }
        world.clock.move(Duration.ofMinutes(30));
        assertThat(tab.status("/dashboard/journal")).isEqualTo(401);
        DashboardWorld.signedIn(world, "bob");
        assertThat(world.mongo.findAll(Document.class, "dashboard_sessions")).hasSize(1);
    }

    @Test
    void whoeverLeavesIsOutEverywhereThisSessionWas() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        Tab copy = new Tab(world.port());
        copy.cookies().putAll(tab.cookies());
        assertThat(copy.status("/dashboard/journal")).isEqualTo(200);
        assertThat(tab.status("/dashboard/leave")).isNotEqualTo(200);
        assertThat(tab.post("/dashboard/leave", Map.of()).statusCode()).isEqualTo(403);
        assertThat(tab.status("/dashboard/journal")).isEqualTo(200);
        assertThat(tab.press("/dashboard/leave").body()).contains("You have left");
        assertThat(tab.cookies()).doesNotContainKey("whetstone");
        assertThat(copy.status("/dashboard/journal")).isEqualTo(401);
    }

    @Test
    void anotherProcessKnowsTheSession() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        DashboardSessions other = new DashboardSessions(world.mongo, world.clock);
        assertThat(other.find(String.valueOf(tab.cookies().get("whetstone"))))
                .map(SignedIn::memberId)
                .contains(world.memberId("ada"));
    }

    @Test
    void whoeverIsForgottenIsSignedOut() {
        Tab tab = DashboardWorld.signedIn(world, "ada");
        String token = DashboardWorld.token(world, "ada");
        world.press("ada", "forget-me", "yes");
        assertThat(world.mongo.findAll(Document.class, "dashboard_links")).isEmpty();
        assertThat(world.mongo.findAll(Document.class, "dashboard_sessions")).isEmpty();
        assertThat(tab.status("/dashboard/journal")).isEqualTo(401);
        Tab late = new Tab(world.port());
        assertThat(late.status(OPEN + "?token=" + token)).isEqualTo(410);
    }

    @Test
    void aStrangerIsToldToJoinFirst() {
        assertThat(PlainText.of(world.typed("eve", "dashboard"))).contains("/prep join");
        assertThat(world.mongo.findAll(Document.class, "dashboard_links")).isEmpty();
        DashboardWorld.matched(world.typed(World.ADMIN, "dashboard"));
    }
}
