package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.dashboard.page.Asking;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on the pages, and who sees which. */
class DashboardPagesTests {

    /** Tokens and pictures, which may hold any name by chance. */
    private static final String RANDOM = "(?<=name=\"_csrf\" value=\")[^\"]*|(?<=;base64,)[A-Za-z0-9+/=]*";

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private World world;
    private StudyGroup group;
    private String base;

    @BeforeEach
    void begin() {
        world = DashboardWorld.begin();
        group = world.group("ten");
        base = "/dashboard/groups/" + group.id();
    }

    /** Opens the day's round. */
    private Round nextRound() {
        world.runTo(group.cadence()
                .firstFrom(world.clock.instant(), date -> true)
                .orElseThrow()
                .at());
        return world.only(group, Round.State.OPEN);
    }

    private void reveal() {
        world.runFor(Duration.ofHours(11));
    }

    private void name(String user, String name) {
        world.memberId(user);
        world.bean(Members.class).onProfile(MemoryPlatform.member(user), new Profile(name, null, false, false));
    }

    @Test
    void everyAnswerStandsThereWithGradeAndReasonOnceItIsRevealed() {
        Round first = nextRound();
        world.say(first, "ada", "score=0.5 whatever the first answer has to say about it");
        Tab tab = DashboardWorld.signedIn(world, "ada");
        String before = tab.page(base + "/answers").text();
        assertThat(before)
                .contains("score=0.5 whatever the first answer", "not revealed yet", "Verdict for")
                .doesNotContain("50 %", "Only an action starts the work");
        reveal();
        tab = DashboardWorld.signedIn(world, "ada");
        Element card = tab.page(base + "/answers").select(".card").get(0);
        assertThat(card.text()).contains("50 %", "Missed", "Only an action starts the work");
        assertThat(card.select("blockquote").text())
                .isEqualTo("score=0.5 whatever the first answer has to say about it");
        assertThat(tab.page(base).text()).contains("March 2026");
        assertThat(tab.page(base + "/mastery").text()).contains("spark", "50 %", "/prep review");
    }

    @Test
    void anAnswerThatWasTakenBackIsShownAsThatAndPagesTurn() {
        world.type(World.ADMIN, "plan long");
        for (int day = 0; day < 11; day++) {
            var said = world.say(nextRound(), "ada", "day %d, score=0.9 and some more words to read".formatted(day));
            if (day == 10) {
                world.delete(said);
            }
            reveal();
        }
        Tab tab = DashboardWorld.signedIn(world, "ada");
        assertThat(tab.page(base + "/answers").select(".card").get(0).text()).contains("taken back");
        assertThat(tab.page(base + "/answers").select(".card")).hasSize(10);
        assertThat(tab.page(base + "/answers?topic=spark").select(".card")).hasSize(10);
        assertThat(tab.page(base + "/answers?topic=nothing").text()).contains("You have no answers in this topic.");
        for (String page : List.of("1", "99999", "-1", "x", "999999999999")) {
            assertThat(tab.status(base + "/answers?page=" + page)).as(page).isEqualTo(200);
        }
        assertThat(tab.page(base + "/answers?page=7").text())
                .contains("There are no more answers.")
                .doesNotContain("Page 8", "Newer");
    }

    @Test
    void ofOthersNothingButTheChannelsBoardStandsThereBeforeTheReveal() {
        Round round = nextRound();
        world.say(round, "ada", "score=0.4 this is what Ada thinks of it, at length");
        world.say(round, "bob", "score=0.8 this is what Bob thinks of it, at length");
        Tab admin = DashboardWorld.signedIn(world, World.ADMIN);
        Tab tab = DashboardWorld.signedIn(world, "ada");
        everything(tab, base).forEach((path, page) -> {
            assertThat(page).as(path).doesNotContain("Bob thinks");
            assertThat(path.contains("/board") ? "" : page).as(path).doesNotContain("80 %");
        });
        everything(admin, base).forEach((path, page) -> {
            assertThat(page).as(path).doesNotContain("Bob thinks", "Ada thinks");
            assertThat(path.contains("/board") ? "" : page).as(path).doesNotContain("80 %");
        });
    }

    @Test
    void whoHidesIsSeenByThemselvesAlone() {
        Round round = nextRound();
        world.say(round, "ada", "score=0.4 this is what Ada thinks of it, at length");
        world.say(round, "bob", "score=0.8 this is what Bob thinks of it, at length");
        reveal();
        world.type("bob", "hide on");
        Tab ada = DashboardWorld.signedIn(world, "ada");
        everything(ada, base).forEach((path, page) -> assertThat(page).as(path).doesNotContain("Bob"));
        assertThat(DashboardWorld.signedIn(world, "bob").page(base + "/board").text())
                .contains("Bob", "Ada");
    }

    @Test
    void everyAddressIsClosedToWhomItIsNotFor() {
        Round round = nextRound();
        world.say(round, "ada", "score=0.4 this is what Ada thinks of it, at length");
        StudyGroup other = world.groupIn("other", "just-pick", World.daily());
        world.typedIn("other", "olga", "join");
        world.bean(Groups.class).change(other.id(), changed -> changed.addAdmin(MemoryPlatform.member("olga")));
        Tab admin = DashboardWorld.signedIn(world, World.ADMIN);
        Tab member = DashboardWorld.signedIn(world, "ada");
        Map<String, String> all = everything(admin, base);
        all.putAll(everything(member, base));
        assertThat(all.keySet())
                .contains(base, base + "/admin", base + "/admin/members.csv", base + "/answers", "/dashboard/journal");
        Tab nobody = new Tab(world.port());
        Tab stranger = stranger(other);
        for (String path : all.keySet()) {
            assertThat(nobody.status(path)).as(path).isEqualTo(path.startsWith("/dashboard/looks/") ? 200 : 401);
            boolean ours = path.startsWith(base);
            assertThat(stranger.status(path)).as(path).isEqualTo(ours ? 403 : 200);
            assertThat(member.status(path)).as(path).isEqualTo(path.startsWith(base + "/admin") ? 403 : 200);
            assertThat(admin.status(path)).as(path).isEqualTo(200);
        }
        for (String trick : List.of(
                base + "/admin/",
                base + "//admin",
                base + "/x/../admin",
                base + ";a/admin",
                base + "/%61dmin",
                base + "/ADMIN")) {
            assertThat(member.status(trick)).as(trick).isNotEqualTo(200);
            assertThat(nobody.status(trick)).as(trick).isNotEqualTo(200);
        }
        assertThat(stranger.status("/dashboard/groups/nowhere")).isEqualTo(403);
        assertThat(stranger.page("/dashboard/groups/nowhere").select("a").attr("href"))
                .isEqualTo("/dashboard");
    }

    private Tab stranger(StudyGroup other) {
        Tab tab = new Tab(world.port());
        String token = DashboardWorld.matched(world.typedIn("other", "olga", "dashboard"))
                .group(2);
        tab.get("/dashboard/open?token=" + token);
        tab.press("/dashboard/open", "token", token);
        assertThat(tab.status("/dashboard/groups/" + other.id() + "/admin")).isEqualTo(200);
        return tab;
    }

    @Test
    void rightsAndMembershipsThatEndCloseThePagesAtOnce() {
        world.say(nextRound(), "ada", "score=0.4 this is what Ada thinks of it, at length");
        world.bean(Groups.class).change(group.id(), changed -> changed.addAdmin(MemoryPlatform.member("ada")));
        Tab tab = DashboardWorld.signedIn(world, "ada");
        assertThat(tab.status(base + "/admin")).isEqualTo(200);
        world.bean(Groups.class)
                .change(
                        group.id(),
                        changed -> assertThat(changed.removeAdmin(
                                        List.of(MemoryPlatform.member("ada").key())))
                                .isTrue());
        assertThat(tab.status(base + "/admin")).isEqualTo(403);
        assertThat(tab.page(base).select("nav.pages").text()).doesNotContain("Group");
        assertThat(tab.status(base)).isEqualTo(200);
        world.type("ada", "leave");
        assertThat(tab.status(base)).isEqualTo(403);
        assertThat(tab.get("/dashboard").headers().firstValue("Location")).contains("/dashboard/journal");
        assertThat(tab.status("/dashboard/journal")).isEqualTo(200);
    }

    /** Whoever may enter by one group's address never gets another's page behind it. */
    @Test
    void thePageIsThatOfTheGroupInItsAddress() {
        world.say(nextRound(), "ada", "score=0.4 this is what Ada thinks of it, at length");
        StudyGroup other = world.groupIn("other", "just-pick", World.daily());
        world.bean(Groups.class).change(other.id(), changed -> changed.addAdmin(MemoryPlatform.member("ada")));
        Tab tab = DashboardWorld.signedIn(world, "ada");
        String theirs = "/dashboard/groups/" + other.id();
        for (String page : List.of("", "/board", "/admin")) {
            assertThat(tab.page(theirs + page).select("h1").text()).as(page).contains("Group other");
        }
        assertThat(tab.get(theirs + "/admin/members.csv").body()).doesNotContain("Ada");
        assertThat(tab.status(base + "/admin")).isEqualTo(403);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        Round round = nextRound();
        world.say(round, "ada", "score=0.4 " + HOSTILE + " and so on, with some more words");
        world.say(round, "bob", "score=0.2 whatever Bob thinks of it, at length");
        name("ada", HOSTILE);
        name("bob", "=HYPERLINK(\"http://evil.example\")");
        world.press(
                "ada",
                "journal-form",
                "",
                Map.of("well", HOSTILE, "next", "[click](javascript:alert(3))", "when", "never"));
        reveal();
        Tab ada = DashboardWorld.signedIn(world, "ada");
        Tab admin = DashboardWorld.signedIn(world, World.ADMIN);
        Map<String, String> all = everything(ada, base);
        all.putAll(everything(admin, base));
        assertThat(String.join("\n", all.values())).contains("alert(1)");
        all.forEach((path, body) -> {
            if (body.contains("<html")) {
                var page = Jsoup.parse(body);
                assertThat(page.select("script, iframe, object, embed, [onerror], [style], [src=x]"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("[href^=javascript]")).as(path).isEmpty();
                assertThat(page.select("[href^=http], [src^=http]")).as(path).isEmpty();
            }
        });
        assertThat(all.get(base + "/admin/members.csv")).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
    }

    @Test
    void everyPageSaysWhatBrowsersMayDoWithIt() {
        world.say(nextRound(), "ada", "score=0.4 this is what Ada thinks of it, at length");
        Tab tab = DashboardWorld.signedIn(world, "ada");
        String token = DashboardWorld.token(world, "ada");
        for (String path : List.of(base, "/dashboard/nowhere", "/dashboard/open?token=" + token, "/dashboard/open")) {
            HttpResponse<String> page = tab.get(path);
            assertThat(header(page, "Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'; img-src 'self' data:;")
                    .doesNotContain("script-src", "unsafe");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(page, "Cache-Control")).contains("no-store");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.headers().firstValue("Set-Cookie").orElse("HttpOnly; SameSite=Lax"))
                    .contains("HttpOnly", "SameSite=Lax");
        }
        assertThat(header(new Tab(world.port()).get("/dashboard/looks/dashboard.css"), "Cache-Control"))
                .isEqualTo("max-age=3600");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void withoutAnythingEveryPageSaysSo() {
        world.type("ada", "join");
        Tab tab = DashboardWorld.signedIn(world, "ada");
        assertThat(tab.page(base).text()).contains("You have no points yet");
        assertThat(tab.page(base + "/answers").text()).contains("You have not answered anything yet.");
        assertThat(tab.page(base + "/mastery").text()).contains("There is no graded answer yet.");
        assertThat(tab.page(base + "/board").text()).contains("Nobody has points yet");
        assertThat(tab.page("/dashboard/journal").text()).contains("It is empty");
        Tab admin = DashboardWorld.signedIn(world, World.ADMIN);
        assertThat(admin.page(base + "/admin").text())
                .contains("No question was revealed yet.", "Nobody who was active", "Nothing waits for you");
        assertThat(admin.get(base + "/admin/questions.csv").body())
                .startsWith("date,weekday,")
                .hasLineCount(1);
    }

    @Test
    void theBoardIsTheChatsAndItsPagesAreLinks() {
        Round round = nextRound();
        for (int i = 0; i < 12; i++) {
            world.say(round, "user" + (char) ('a' + i), "score=0.%02d these are words of my own".formatted(90 - i * 5));
        }
        reveal();
        Tab tab = DashboardWorld.signedIn(world, "usera");
        var first = tab.page(base + "/board");
        assertThat(first.select("tbody tr")).hasSize(10);
        String next = first.select(".turns a").attr("href");
        assertThat(tab.page(base + "/board" + next).select("tbody tr").text()).contains("11", "Userl");
        assertThat(tab.page(base + "/board?by=accuracy").text()).contains("It takes three graded answers".substring(3));
        for (String wrong :
                List.of("?at=month|x|", "?at=year|1|", "?at=month%7C99999%7C", "?period=year", "?by=%3Cb%3E")) {
            assertThat(tab.status(base + "/board" + wrong.replace("|", "%7C")))
                    .as(wrong)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatCannotBeAskedBecauseThePlatformIsOffIsSaidToBeSo() {
        world.typed("ada", "join");
        Asking asking = new Asking(world.bean(ChatDesk.class), new ChatPlatforms(List.of()), world.clock);
        Member ada = world.bean(Members.class).of(MemoryPlatform.member("ada"));
        assertThat(asking.command(ada, group, "me", Map.of()))
                .singleElement()
                .asString()
                .contains("is switched off at the moment");
    }

    @Test
    void participationIsCountedInRevealedRounds() {
        for (int day = 0; day < 8; day++) {
            Round round = nextRound();
            String score = "score=%s ".formatted(day == 0 ? "0.2" : day < 3 ? "1" : "0.6");
            world.say(round, "ada", score + "as far as Ada knows, number " + day);
            if (day < 3) {
                world.say(round, "bob", score + "or so Bob believes, number " + day);
                world.say(round, "cem", score + "that is what Cem has to say, number " + day);
            }
            Members members = world.bean(Members.class);
            members.excuse(members.of(MemoryPlatform.member(day < 3 ? "eve" : "cem")), round.date());
            reveal();
        }
        world.say(nextRound(), "bob", "score=1 an answer to a question that is open still");
        Tab admin = DashboardWorld.signedIn(world, World.ADMIN);
        assertThat(admin.get(base + "/admin/members.csv").body().lines())
                .containsExactly(
                        "member,answers,mean grade in percent,last answer,scheduled days since",
                        "\"Ada\",\"8\",\"65\",\"2026-03-09\",\"0\"",
                        "\"Bob\",\"3\",\"73\",\"2026-03-04\",\"5\"",
                        "\"Cem\",\"3\",\"73\",\"2026-03-04\",\"0\"");
        assertThat(admin.get(base + "/admin/questions.csv").body().lines())
                .hasSize(9)
                .contains(
                        "\"2026-03-02\",\"monday\",\"Title of day1\",\"spark\",\"3\",\"3\",\"20\",\"too hard\"",
                        "\"2026-03-03\",\"tuesday\",\"Title of day2\",\"spark\",\"3\",\"3\",\"100\",\"too easy\"",
                        "\"2026-03-09\",\"monday\",\"Title of day8\",\"spark\",\"1\",\"3\",\"60\",\"\"");
        var page = admin.page(base + "/admin");
        assertThat(page.select("table").get(0).select("tbody tr").eachText()).containsExactly("Bob 3 Wed 4 Mar 2026 5");
        assertThat(page.select("table").get(1).select("tbody tr").get(0).text()).isEqualTo("Monday 2 4 67 %");
        world.bean(Members.class).onProfile(MemoryPlatform.member("cem"), new Profile("bob", null, false, false));
        String bob = "Bob (" + world.memberId("bob").substring(0, 4) + ")";
        assertThat(admin.get(base + "/admin/members.csv").body())
                .contains('"' + bob + '"', "\"bob (" + world.memberId("cem").substring(0, 4) + ")\"");
        assertThat(admin.page(base + "/admin").select("table").get(0).text()).contains(bob);
    }

    /** Every page that can be reached from a page by links, with its body. */
    private static Map<String, String> everything(Tab tab, String from) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (pages.containsKey(path)) {
                continue;
            }
            HttpResponse<String> response = tab.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            pages.put(path, response.body().replaceAll(RANDOM, ""));
            if (response.body().contains("<html")) {
                Jsoup.parse(response.body(), "http://here" + path)
                        .select("[href], img[src^=/]")
                        .forEach(link -> {
                            String url = link.absUrl(link.hasAttr("href") ? "href" : "src");
                            if (url.startsWith("http://here/")) {
                                open.add(url.substring("http://here".length())
                                        .replaceFirst("#.*", "")
                                        .replace("|", "%7C"));
                            }
                        });
            }
        }
        return pages;
    }
}
