package dev.whetstone.group.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Curriculum;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommandTests {

    private static final String ELSEWHERE = "elsewhere";

    private final World world = World.begin();

    @BeforeEach
    void adaManagesTheWorkspace() {
        world.chat.makeWorkspaceAdmin("ada");
    }

    private StudyGroup in(String channel) {
        return world.bean(Groups.class).of(MemoryPlatform.channel(channel)).orElseThrow();
    }

    @Test
    void aGroupIsSetUpByParameters() {
        String said = PlainText.of(
                world.typedIn(
                        ELSEWHERE,
                        "ada",
                        "setup two 18:30,08:00 mon-thu zone:asia/kathmandu close:4h remind:none sealed:sealed holidays:2026-03-03 name:\"Evening club\""));
        assertThat(said).contains("Evening club is set up", "Plan two", "08:00 and 18:30", "Asia/Kathmandu", "sealed");
        StudyGroup group = in(ELSEWHERE);
        assertThat(group.name()).isEqualTo("Evening club");
        assertThat(group.curriculum().planId()).isEqualTo("two");
        assertThat(group.cadence().times()).containsExactly(LocalTime.of(8, 0), LocalTime.of(18, 30));
        assertThat(group.cadence().weekdays()).hasSize(4);
        assertThat(group.cadence().zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(group.cadence().closeAfter()).isEqualTo(Duration.ofHours(4));
        assertThat(group.cadence().remindBefore()).isZero();
        assertThat(group.cadence().sealed()).isTrue();
        assertThat(group.nextSlot()).map(Slot::at).contains(Instant.parse("2026-03-02T12:45:00Z"));
        assertThat(group.admins()).containsExactly(MemoryPlatform.member("ada").key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings zone Europe/Berlin",
                "settings zone:Europe/Berlin",
                "settings zone=europe/berlin",
                "settings zone Berlin time 9am"
            })
    void aSettingIsTypedInAnyOfTheUsualWays(String line) {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, line)).startsWith("Changed");
        assertThat(world.stored(group).cadence().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void theFormsOwnValuesSetAGroupUp() {
        Reply reply = world.typedIn(ELSEWHERE, "ada", "setup");
        assertThat(reply).isInstanceOf(Reply.Open.class);
        Form form = ((Reply.Open) reply).form();
        Map<String, String> values =
                new HashMap<>(form.fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::initial)));
        values.put("plan", "ten");
        world.act(form.action(), world.call(ELSEWHERE, null, "ada", form.argument(), values));
        assertThat(in(ELSEWHERE).curriculum().planId()).isEqualTo("ten");
        assertThat(in(ELSEWHERE).cadence().zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void aSetupSentManyTimesAtOnceStartsOneGroup() {
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i ->
                                CompletableFuture.runAsync(() -> world.bean(dev.whetstone.chat.desk.ChatDesk.class)
                                        .commandLine("setup ten", world.call(ELSEWHERE, null, "ada", "", Map.of()))))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(world.mongo.findAll(StudyGroup.class))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.id()).isEqualTo(in(ELSEWHERE).id()));
    }

    @Test
    void whatTheBotLacksInAChannelIsSaidWhenAGroupStartsThere() {
        assertThat(PlainText.of(world.typedIn("bare-daily", "ada", "setup ten")))
                .contains("is set up", "Before that works", "Let me write here.", "Let me read here.");
        assertThat(PlainText.of(world.typedIn(ELSEWHERE, "ada", "setup ten"))).doesNotContain("Before that works");
    }

    @Test
    void settingsAreShownAndChanged() {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "settings")).contains("Settings of Group daily", "09:00", "open answers");
        assertThat(world.type(World.ADMIN, "settings time:10:00 zone:Europe/Berlin name:Renamed"))
                .contains("Changed", "Mon 2 Mar, 10:00");
        assertThat(world.stored(group).name()).isEqualTo("Renamed");
        assertThat(world.stored(group).nextSlot()).map(Slot::at).contains(World.NINE);
        assertThat(world.stored(group).cadence().closeAfter()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void theSettingsFormsOwnValuesChangeNothing() {
        StudyGroup group = world.group("ten");
        Reply reply = world.pressed(World.ADMIN, "settings-form", "", Map.of());
        Form form = ((Reply.Open) reply).form();
        Map<String, String> values =
                form.fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::initial));
        world.pressed(World.ADMIN, form.action(), form.argument(), values);
        assertThat(world.stored(group).cadence()).isEqualTo(group.cadence());
        assertThat(world.stored(group).nextSlot()).isEqualTo(group.nextSlot());
    }

    @Test
    void aPausedGroupGetsNoQuestionUntilItResumes() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE);
        Round open = world.only(group, Round.State.OPEN);
        assertThat(world.type(World.ADMIN, "pause")).contains("Paused");
        assertThat(world.type(World.ADMIN, "pause")).contains("Nothing to pause");
        assertThat(world.type("ann", "today"))
                .contains("The group is paused; an admin's \"/prep resume\" goes on.")
                .doesNotContain("planned");
        world.runTo(World.NINE.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(world.rounds(group))
                .singleElement()
                .satisfies(round -> assertThat(round.isRevealed())
                        .as("what is open still closes")
                        .isTrue());
        assertThat(open.questionId()).isEqualTo("day1");
        assertThat(world.type(World.ADMIN, "resume")).contains("Welcome back", "Fri 6 Mar");
        world.runTo(World.NINE.plus(Duration.ofDays(4)));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day2");
        assertThat(world.chat.privately(World.ADMIN))
                .as("a pause is nothing missed")
                .isEmpty();
    }

    @Test
    void theNextQuestionIsPreviewedForTheAdminAlone() {
        world.group("ten");
        assertThat(world.type(World.ADMIN, "preview")).contains("Title of day1", "Prompt of day1?");
        assertThat(world.chat.posts(World.CHANNEL)).isEmpty();
    }

    @Test
    void postPostsTheNextQuestionNowAndTheSlotGoesOnWithTheFollowingOne() {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "post")).contains("Posted: “Title of day1”");
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
        world.runTo(World.NINE);
        assertThat(world.rounds(group)).extracting(Round::questionId).containsExactly("day1", "day2");
    }

    @Test
    void anyQuestionCanBePreviewedByItsId() {
        world.group("ten");
        assertThat(world.type(World.ADMIN, "preview day4")).contains("Title of day4");
        assertThat(world.chat.posts(World.CHANNEL)).isEmpty();
    }

    @Test
    void aQuestionNamedByItsIdIsPostedNowWhileThePlanStaysWhereItIs() {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "post question:DAY4")).contains("Posted: “Title of day4”");
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day4");
        assertThat(world.stored(group).curriculum().position()).isZero();
        assertThat(world.type(World.ADMIN, "post day4")).contains("“Title of day4” is open already");
        assertThat(world.rounds(group)).hasSize(1);
    }

    @Test
    void thePlansNextQuestionNamedByItsIdMovesThePlanOn() {
        StudyGroup group = world.group("ten");
        world.type(World.ADMIN, "post day1");
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
        assertThat(world.stored(group).curriculum().position()).isEqualTo(1);
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearest() {
        world.group("ten");
        assertThat(world.type(World.ADMIN, "post \"title of day4\""))
                .contains("I know no question", "did you mean \"day4\"?");
        assertThat(world.type(World.ADMIN, "preview nonsense"))
                .contains("I know no question “nonsense”; an id looks like");
    }

    @Test
    void theSamePostCommandDeliveredTwicePostsOnce() {
        StudyGroup group = world.group("ten");
        var call = world.call(World.CHANNEL, null, World.ADMIN, "", Map.of());
        var desk = world.bean(dev.whetstone.chat.desk.ChatDesk.class);
        desk.commandLine("post", call);
        desk.commandLine("post", call);
        assertThat(world.rounds(group)).hasSize(1);
        assertThat(world.stored(group).curriculum().position()).isEqualTo(1);
    }

    @Test
    void aRefusedPostSaysSo() {
        world.group("ten");
        world.chat.trouble(World.CHANNEL, MemoryPlatform.Trouble.REFUSED);
        assertThat(world.type(World.ADMIN, "post")).contains("could not post").doesNotContain("will try again");
    }

    @Test
    void skipLeavesOutTheNextQuestion() {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "skip")).contains("Left out: “Title of day1”", "Next comes “Title of day2”");
        world.runTo(World.NINE);
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day2");
    }

    @Test
    void skipDayMakesTheNextPostingDayAHoliday() {
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "skip day")).contains("No question on 2026-03-02", "2026-03-03");
        world.runTo(World.NINE.plus(Duration.ofHours(2)));
        assertThat(world.rounds(group)).isEmpty();
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
    }

    @Test
    void closeClosesAndRevealsAtOnce() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "It builds a plan first");
        world.runFor(Duration.ofMinutes(5));
        assertThat(world.type(World.ADMIN, "close")).contains("Closed; the model answer is in the thread");
        assertThat(world.now(round).isRevealed()).isTrue();
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
        world.runTo(World.NINE.plus(Duration.ofHours(12)));
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
    }

    @Test
    void todayShowsTheOpenQuestionAndTheNext() {
        StudyGroup group = world.group("ten");
        assertThat(world.type("ada", "today")).contains("No question is open", "Mon 2 Mar, 09:00");
        world.runTo(World.NINE);
        assertThat(world.type("ada", "today"))
                .contains("Title of day1", "Closes 2026-03-02T19:00Z", "Answer Hint", "Tue 3 Mar, 09:00");
        assertThat(world.stored(group).nextSlot()).isPresent();
    }

    @Test
    void thePlanIsShownToAllAndStartedByAdmins() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE);
        assertThat(world.type("ada", "plan")).contains("Plan ten", "1 of 10 questions posted", "Day 2 of 10");
        assertThat(world.type(World.ADMIN, "plan two")).contains("now follows Plan two");
        assertThat(world.stored(group).curriculum()).isEqualTo(Curriculum.of("two"));
        assertThat(world.rounds(group)).as("the open question stays").hasSize(1);
    }

    @Test
    void aPlanIsResumedWhereItWasLeftOrBegunAnew() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE.plus(Duration.ofDays(2)));
        assertThat(world.type(World.ADMIN, "plan two"))
                .contains("now follows Plan two")
                .doesNotContain("left");
        assertThat(world.type(World.ADMIN, "plan ten")).contains("where it was left, after 3 of 10 questions");
        assertThat(world.stored(group).curriculum().position()).isEqualTo(3);
        assertThat(world.type("ben", "plan from:beginning")).contains("Only this group's admins");
        assertThat(world.type(World.ADMIN, "plan from:beginning")).contains("now follows");
        assertThat(world.stored(group).curriculum()).isEqualTo(Curriculum.of("ten"));
        world.type(World.ADMIN, "plan two");
        world.type(World.ADMIN, "plan ten from:beginning");
        assertThat(world.stored(group).curriculum()).isEqualTo(Curriculum.of("ten"));
    }

    @Test
    void theLastAdminIsWarnedBeforeTheyAreForgottenAndNoListIsLeftEmpty() {
        world.group("ten");
        assertThat(world.type(World.ADMIN, "join")).contains("member");
        assertThat(world.type(World.ADMIN, "forget me")).contains("only admin of Group daily", "/prep admin add");
        world.type("ben", "join");
        assertThat(world.type("ben", "forget me")).contains("for good").doesNotContain("only admin");
        world.press(World.ADMIN, "forget-me", "yes");
        assertThat(world.type("ada", "admin list"))
                .contains("Nobody is appointed", "who manages the workspace")
                .doesNotContain("Admins: ,");
    }

    @Test
    void settingsChangedAtOnceAreAllKept() {
        StudyGroup group = world.group("ten");
        for (int tries = 0; tries < 5; tries++) {
            String hour = (10 + tries) + ":00";
            CompletableFuture.allOf(
                            settings("close:" + (2 + tries) + "h"),
                            settings("time:" + hour),
                            settings("name:N" + tries))
                    .join();
            StudyGroup stored = world.stored(group);
            assertThat(stored.name()).isEqualTo("N" + tries);
            assertThat(stored.cadence().closeAfter()).isEqualTo(Duration.ofHours(2 + tries));
            assertThat(stored.cadence().times()).containsExactly(LocalTime.parse(hour));
        }
    }

    private CompletableFuture<Void> settings(String change) {
        return CompletableFuture.runAsync(() -> world.bean(dev.whetstone.chat.desk.ChatDesk.class)
                .commandLine("settings " + change, world.call(World.CHANNEL, null, World.ADMIN, "", Map.of())));
    }

    @Test
    void theConfirmationShowsAllThatHolds() {
        world.group("ten");
        assertThat(world.type(World.ADMIN, "settings holidays:2026-12-24..2026-12-25"))
                .contains("09:00", "closing after 10h", "holidays: 2026-12-24, 2026-12-25", "champion: off");
        assertThat(world.type(World.ADMIN, "settings champion:on"))
                .contains("holidays: 2026-12-24, 2026-12-25", "champion: on");
    }

    @Test
    void anOpenQuestionKeepsNoForeignPlansDay() {
        world.group("ten");
        world.runTo(World.NINE);
        world.type(World.ADMIN, "plan just-lazy");
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        assertThat(world.chat.posts(World.CHANNEL).get(0).text()).doesNotContain("Plan just-lazy");
    }

    @Test
    void daysOffAreDeclaredListedAndCleared() {
        world.group("ten");
        assertThat(world.type("ada", "off")).contains("no days off");
        assertThat(world.type("ada", "off 2026-03-04 2026-03-06")).contains("2026-03-04 to 2026-03-06");
        assertThat(world.type("ada", "off tomorrow")).contains("2026-03-03");
        assertThat(world.type("ada", "off")).contains("2026-03-04 to 2026-03-06, 2026-03-03");
        world.type("ada", "off none");
        assertThat(world.type("ada", "off")).contains("no days off");
    }

    @Test
    void noReminderComesOnADayOff() {
        world.group("ten");
        world.type("ada", "join");
        world.type("ada", "off today");
        world.type("ben", "join");
        world.runTo(World.NINE.plus(Duration.ofHours(9)));
        assertThat(world.whispers("ada")).doesNotContain("still missing");
        assertThat(world.whispers("ben")).contains("still missing");
    }

    @Test
    void aHiddenMemberIsSeenByNobodyButThemselves() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ben", "It builds a plan, score=0.5");
        world.type("ada", "hide");
        assertThat(world.type("ben", "leaderboard")).contains("Ben (you)").doesNotContain("Ada");
        assertThat(world.type("ada", "leaderboard")).contains("Ada (you)", "Ben");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).doesNotContain("Ada");
        world.type("ada", "hide off");
        assertThat(world.type("ben", "leaderboard")).contains("Ada");
    }

    @Test
    void twoIdentitiesBecomeOneMember() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        String said = world.type("ada", "link");
        String code = said.replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        assertThat(world.type("ada2", "link " + code)).contains("Linked");
        assertThat(world.memberId("ada2")).isEqualTo(world.memberId("ada"));
        assertThat(world.type("ada2", "me")).contains("21");
        assertThat(world.mongo.findAll(Member.class))
                .as("no stranger is left behind")
                .hasSize(1);
        assertThat(world.type("eve", "link " + code)).contains("not known or no longer valid");
    }

    @Test
    void aLinkCodeLastsTenMinutes() {
        world.group("ten");
        String code = world.type("ada", "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        world.clock.move(Duration.ofMinutes(11));
        assertThat(world.type("ada2", "link " + code)).contains("no longer valid");
    }

    @Test
    void whoHasPointsKeepsThemWhicheverSideTheCodeIsTypedOn() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        String code = world.type("ben", "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        assertThat(world.type("ada", "link " + code)).contains("with the points of both");
        assertThat(world.memberId("ada")).isEqualTo(world.memberId("ben"));
        assertThat(world.type("ben", "me")).contains("21");
    }

    @Test
    void forgetMeLeavesNoTraceOfAMember() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "My very own words");
        world.say(round, "ben", "It builds a plan first");
        String ada = world.memberId("ada");
        StudyGroup group = world.bean(Groups.class).find(round.groupId()).orElseThrow();
        world.bean(Groups.class).change(group.id(), current -> current.addAdmin(MemoryPlatform.member("ada")));
        world.type("ada", "link");
        world.type("ada", "off today");
        String answer = round.id() + "|" + world.memberId("ben");
        world.press("ada", "helpful", answer);
        world.press("ada", "score-form", answer, Map.of("met", "first"));
        assertThat(world.mongo.findAll(Document.class, "answers").toString()).contains("admin=true");
        takePartInAppeals(round);
        assertThat(world.type("ada", "forget me")).contains("for good");
        assertThat(world.type("ada", "me")).contains("16");
        assertThat(world.press("ada", "forget-me", "yes")).contains("deleted");
        for (String collection : world.mongo.getCollectionNames()) {
            for (Document document : world.mongo.getCollection(collection).find()) {
                assertThat(document.toJson())
                        .as(collection)
                        .doesNotContain(ada, "My very own words", "My very own reason", "\"ada\"", ":ada\"");
            }
        }
        assertThat(world.mongo.findAll(Award.class))
                .anySatisfy(line -> assertThat(line.why()).endsWith("raised on appeal by an admin"));
        assertThat(world.mongo.findAll(Award.class)).isNotEmpty();
        assertThat(world.press("ada", "forget-me", "yes")).contains("I keep nothing about you");
    }

    /** Ada decides an appeal of Cleo's, makes one of her own, teaches, and is reminded of what waits. */
    private void takePartInAppeals(Round round) {
        world.say(round, "cleo", "It is lazy, score=0.5");
        world.say(round, "dan", "It is lazy, score=0.6 unsure");
        world.edit(world.say(round, "ada", "answer: My very own words, score=0.4"), "My very own words, score=0.3");
        world.type("ada", "teach on");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        String appeal = appeal("cleo", round);
        world.press("ada", "appeal-form", appeal, Map.of("score", "0.9", "reason", "My very own reason"));
        world.beat();
        assertThat(world.type("cleo", "why")).contains("My very own reason");
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first"));
        world.runTo(World.NINE.plus(Duration.ofHours(25)));
        for (String collection : List.of("appeals", "taught", "consents", "waiting_digests")) {
            assertThat(world.mongo.findAll(Document.class, collection).toString())
                    .as(collection)
                    .contains(world.memberId("ada"));
        }
    }

    private String appeal(String user, Round round) {
        world.press(user, "appeal", round.id());
        world.beat();
        return world.mongo.findAll(Document.class, "appeals").get(0).getString("_id");
    }

    @Test
    void whoLeavesOrIsRemovedIsOffTheBoardUntilTheyComeBack() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ben", "It builds a plan first");
        assertThat(world.type("ben", "leave")).contains("You have left");
        assertThat(world.type("ben", "leave")).contains("no member");
        assertThat(world.type("ada", "leaderboard")).contains("Ada").doesNotContain("Ben");
        assertThat(world.type("ben", "join")).contains("Welcome");
        assertThat(world.type("ada", "leaderboard")).contains("Ben");
        assertThat(world.type(World.ADMIN, "remove @Ben")).contains("Ben is off the board");
        assertThat(world.type("ada", "leaderboard")).doesNotContain("Ben");
        assertThat(world.type("ben", "remove Ada")).contains("Only this group's admins");
    }

    @Test
    void whoIsRemovedHearsItOnceInPrivateWithTheWayBack() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ben", "It builds a plan first");
        assertThat(world.type(World.ADMIN, "remove @Ben")).contains("I tell them in private");
        world.beat();
        assertThat(world.lastWhisper("ben"))
                .contains("Group daily", "an admin has taken you out", "\"/prep join\"", "kept");
        assertThat(world.type(World.ADMIN, "remove <@ben>")).contains("no member");
        world.runFor(Duration.ofDays(3));
        assertThat(world.whispers("ben")).containsOnlyOnce("has taken you out");
        world.type("ben", "join");
        world.type(World.ADMIN, "remove @Ben");
        world.beat();
        assertThat(world.whispers("ben").split("has taken you out"))
                .as("each time once")
                .hasSize(3);
    }

    /** A process that died while it was sent is followed by one that looks for it first. */
    @Test
    void whoIsRemovedHearsItOnceWhereItMayHaveBeenSaid() {
        world.group("just-lazy");
        world.type("ben", "join");
        world.chat.trouble("dm-ben", MemoryPlatform.Trouble.AMBIGUOUS);
        world.type(World.ADMIN, "remove @Ben");
        world.beat();
        world.chat.trouble("dm-ben", null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers("ben")).containsOnlyOnce("has taken you out");
    }

    @Test
    void whoGoesByThemselvesHearsItWhereTheyTypedIt() {
        world.group("just-lazy");
        world.type("ben", "join");
        world.type(World.ADMIN, "join");
        world.type(World.ADMIN, "admin add Ben");
        world.type("ben", "leave");
        world.type("cleo", "join");
        world.type(World.ADMIN, "admin add Cleo");
        assertThat(world.type(World.ADMIN, "remove Admin"))
                .contains("off the board")
                .doesNotContain("I tell them");
        world.beat();
        assertThat(world.whispers("ben") + world.whispers(World.ADMIN)).doesNotContain("has taken you out");
    }

    @Test
    void theWayBackIsToldWhereNoGroupIs() {
        assertThat(PlainText.of(world.typedIn(ELSEWHERE, "ben", "join")))
                .contains("No study group lives here", "in its channel");
    }

    @Test
    void theOnlyAdminDoesNotLeave() {
        world.group("ten");
        world.type(World.ADMIN, "join");
        assertThat(world.type(World.ADMIN, "leave")).contains("only admin");
        world.type("ben", "join");
        world.type(World.ADMIN, "admin add Ben");
        assertThat(world.type(World.ADMIN, "leave")).contains("You have left");
    }

    @Test
    void anAdminWhoLeavesIsToldThatTheyAreNoneAnyMore() {
        world.group("ten");
        world.type("ben", "join");
        world.type("ada", "join");
        world.type(World.ADMIN, "admin add Ben");
        assertThat(world.type("ben", "leave")).contains("no longer an admin");
        world.type("ben", "join");
        world.type(World.ADMIN, "admin add Ben");
        assertThat(world.type(World.ADMIN, "remove Ben")).contains("Ben", "no longer an admin");
        assertThat(world.type(World.ADMIN, "settings champion:yes"))
                .contains("\u201cyes\u201d does not go with \"champion\"; use one of on, off.");
        assertThat(world.type(World.ADMIN, "settings name:")).contains("[champion:on|off]");
        assertThat(world.type("ada", "leave")).doesNotContain("admin");
    }

    @Test
    void daysOffThatEndBeforeTheyBeginAreToldToBe() {
        world.group("ten");
        assertThat(world.type("ben", "off 2026-12-24 2026-12-20"))
                .contains("The last day, 2026-12-20, is before the first, 2026-12-24");
        assertThat(world.type("ben", "off")).contains("no days off");
    }

    @Test
    void whoHidesIsNotNamedAmongTheAnswersToRate() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ben", "It builds a plan first, surely");
        world.type("ada", "hide");
        assertThat(world.press("ben", "peers", round.id())).contains("Somebody").doesNotContain("Ada");
    }

    @Test
    void theExportIsTheLedgerAsCsv() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "=cmd()", "It builds a plan first");
        Reply reply = world.typed(World.ADMIN, "export");
        String csv = ((Reply.Private) reply)
                .message().blocks().stream()
                        .filter(Block.Attachment.class::isInstance)
                        .map(block -> ((Block.Attachment) block).text())
                        .findFirst()
                        .orElseThrow();
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("date,member,kind,topic,points,why");
        assertThat(csv).contains("\"2026-03-02\",\"'=cmd()\",\"ANSWER\",\"spark\",\"20\"", "\"STREAK\"");
    }

    @Test
    void helpListsCommandsByWhatOneMayDo() {
        world.group("ten");
        assertThat(world.type("ben", "help")).contains("/prep today").doesNotContain("/prep pause");
        assertThat(world.type(World.ADMIN, "help")).contains("/prep today", "/prep pause", "/prep export");
        assertThat(world.type("ben", "")).isEqualTo(world.type("ben", "help"));
    }

    @Test
    void aWorkspacesAdminIsTheGroupsAdmin() {
        world.group("ten");
        world.chat.makeWorkspaceAdmin("boss");
        assertThat(world.type("boss", "preview")).contains("Title of day1");
    }

    @Test
    void aTopicAloneIsUnderstoodByTheBoard() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        assertThat(world.type("ada", "leaderboard spark")).contains("spark", "Ada (you) | 20");
        assertThat(world.type("ada", "leaderboard week spark")).contains("This week, spark");
        assertThat(world.type("ada", "leaderboard sql")).contains("Nobody has points yet");
    }
}
