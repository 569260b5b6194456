package dev.whetstone.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.award.Standing;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.round.Round;
import dev.whetstone.storage.Naming;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group of one's own on each side that turn out to be one, and the people in both. */
class JoiningTests {

    private static final ChannelRef ELSEWHERE = new ChannelRef(MemoryPlatform.ID, "elsewhere", "evening");
    private static final MemberRef ADMIN_THERE = new MemberRef(MemoryPlatform.ID, "elsewhere", "boss");

    private final World world = World.begin();
    private final StudyGroup kept = world.group("ten");
    private final StudyGroup gone = there();
    private int calls;

    private StudyGroup there() {
        StudyGroup group = StudyGroup.found(
                "other" + kept.id(), "Owls", "just-lazy", World.daily(), ELSEWHERE, ADMIN_THERE, world.clock.instant());
        return world.bean(Groups.class).add(group).orElseThrow();
    }

    @Test
    void nothingOfEitherGroupIsLost() {
        playADay();
        int points = points();
        String offer = link();
        assertThat(offer).contains("one person on both", "Join “Group daily” into “Owls”");
        world.beat();
        String owls = kept.id() + "|" + gone.id();
        assertThat(actThere("boss", "join-groups", owls)).contains("for good", "ten\" is kept");
        assertThat(actThere("boss", "join-groups", "yes " + owls)).contains("within a minute");
        world.beat();

        StudyGroup one = world.bean(Groups.class).find(kept.id()).orElseThrow();
        assertThat(one.id()).as("who has the old id finds the new one").isEqualTo(gone.id());
        assertThat(one.channels()).containsExactly(ELSEWHERE, MemoryPlatform.channel(World.CHANNEL));
        assertThat(one.placeIn("ten").position()).as("its place in its plan").isPositive();
        assertThat(world.bean(Groups.class).of(MemoryPlatform.channel(World.CHANNEL)))
                .map(StudyGroup::id)
                .contains(one.id());
        assertThat(world.bean(Members.class).of(one.id()))
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Admin", "Ada", "Ben", "Eve");
        assertThat(points()).isEqualTo(points);
        assertThat(world.type("ada", "leaderboard")).contains("Ada (you)", "Ben", "Eve", "Admin");
        assertThatTheBoardIsTheLedgers();
        assertThatNothingNames(kept.id());
        assertThat(world.whispers(World.ADMIN)).contains("Group daily").contains("becomes part of");
    }

    @Test
    void anOpenRoundOfTheGroupThatGoesIsPlayedToItsEnd() {
        world.runTo(World.NINE);
        Round open = world.only(kept, Round.State.OPEN);
        world.say(open, "ada", "It builds a plan first");
        link();
        world.beat();
        actThere("boss", "join-groups", "yes " + kept.id() + "|" + gone.id());
        world.beat();
        world.say(open, "ben", "It builds a plan first");
        world.runFor(Duration.ofHours(11));
        assertThat(world.now(open).isRevealed()).isTrue();
        assertThat(world.chat.replies(World.thread(open))).isNotEmpty();
        assertThat(world.type("ben", "me")).contains("11");
        assertThatTheBoardIsTheLedgers();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aJoinWhoseProcessDiesIsCarriedOutByTheNext(int write) {
        playADay();
        int points = points();
        link();
        world.beat();
        world.bean(Crashes.class).after(write);
        String said = actThere("boss", "join-groups", "yes " + kept.id() + "|" + gone.id());
        world.bean(Crashes.class).after(Integer.MAX_VALUE);
        if (!said.contains("within a minute")) {
            actThere("boss", "join-groups", "yes " + kept.id() + "|" + gone.id());
        }
        world.runFor(Duration.ofMinutes(20));
        assertThat(world.bean(Groups.class).find(kept.id())).map(StudyGroup::id).contains(gone.id());
        assertThat(points()).isEqualTo(points);
        assertThatTheBoardIsTheLedgers();
        assertThatNothingNames(kept.id());
    }

    @Test
    void onlyWhoIsAdminOfBothJoinsThem() {
        assertThat(world.type("ada", "link")).doesNotContain("Join ");
        String argument = kept.id() + "|" + gone.id();
        assertThat(world.press(World.ADMIN, "join-groups", "yes " + argument)).contains("admin of both");
        assertThat(world.press("ada", "join-groups", argument)).contains("admin of both");
        assertThat(world.bean(Groups.class).all()).hasSize(2);
    }

    @Test
    void aPersonWithPointsOnBothSidesKeepsBoth() {
        playADay();
        int points = points();
        String before = world.memberId(World.ADMIN);
        link();
        world.beat();
        assertThat(world.mongo.findAll(Member.class))
                .filteredOn(member -> member.identities().size() == 2)
                .singleElement()
                .satisfies(one -> assertThat(world.bean(Members.class).groupsOf(one.id()))
                        .containsExactlyInAnyOrder(kept.id(), gone.id()));
        assertThat(points()).isEqualTo(points);
        assertThatTheBoardIsTheLedgers();
        assertThat(world.memberId(World.ADMIN)).isEqualTo(before);
        assertThat(world.bean(Members.class).known(ADMIN_THERE)).map(Member::id).contains(before);
    }

    @Test
    void whatSomebodySaidBeforeTheyWereLinkedIsTheirOwnWord() {
        String words =
                "Transformations are only recorded and nothing at all runs before an action such as count asks for"
                        + " its result, so the whole plan is optimized first and partitions are skipped, score=0.6";
        world.runTo(World.NINE);
        Round open = world.only(kept, Round.State.OPEN);
        world.say(open, "ada", words);
        String code = world.type("stranger", "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        assertThat(world.type("ada", "link " + code)).contains("one person on both");
        world.beat();
        world.pause();
        world.say(open, "ada", "answer: " + words.replace("0.6", "0.9"));
        assertThat(world.whispers("ada")).doesNotContain("the words of an earlier answer");
        assertThat(world.type("stranger", "me")).doesNotContain(" 0  ");
    }

    @Test
    void whoAnsweredTheSameQuestionAsTwoPeopleIsNotLinked() {
        world.runTo(World.NINE);
        Round open = world.only(kept, Round.State.OPEN);
        world.say(open, "ada", "It builds a plan first");
        world.say(open, "ben", "It is lazy, score=0.4");
        String code = world.type("ben", "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        assertThat(world.type("ada", "link " + code)).contains("the same question as two people");
        assertThat(world.memberId("ada")).isNotEqualTo(world.memberId("ben"));
    }

    private String linked(String user, String with) {
        String code = world.type(with, "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        String said = world.type(user, "link " + code);
        world.beat();
        return said;
    }

    @Test
    void whatEitherAccountRefusedStaysRefusedAndAKnownZoneIsKept() {
        world.chat.lives("ben", ZoneId.of("Asia/Kathmandu"));
        for (String user : List.of("ada", "ben")) {
            world.type(user, "join");
        }
        world.type("ben", "remind off");
        world.type("ben", "hide");
        assertThat(linked("ben", "ada")).contains("one person on both");
        assertThat(world.bean(Members.class).find(world.memberId("ada"))).hasValueSatisfying(one -> {
            assertThat(one.reminders()).isFalse();
            assertThat(one.hidden()).isTrue();
            assertThat(one.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        });
    }

    @Test
    void whoPlaysAgainstThemselvesIsLinkedAfterwards() {
        for (String user : List.of("ada", "ben")) {
            world.type(user, "join");
        }
        world.type("ada", "duel ben");
        assertThat(linked("ben", "ada")).contains("duel with each other", "nothing was changed");
        assertThat(world.memberId("ada")).isNotEqualTo(world.memberId("ben"));
    }

    private void session(String id, String user, String other, Instant at) {
        List<Seat> seats = List.of(
                new Seat(world.memberId(user), Seat.Role.CANDIDATE),
                new Seat(world.memberId(other), Seat.Role.INTERVIEWER));
        world.bean(MockSessions.class)
                .insert(MockSession.propose(id, kept.id(), "sql-live", seats, at, world.clock.instant()));
        for (String one : List.of(user, other)) {
            String member = world.memberId(one);
            world.bean(MockSessions.class).change(id, found -> new Agreement(found).confirm(member));
        }
    }

    @Test
    void whoHasAnInterviewWithThemselvesOrTwoAtATimeIsLinkedOnceTheyAreCalledOff() {
        Instant then = world.clock.instant().plus(Duration.ofDays(2));
        session("one", "ada", "ben", then);
        session("two", "cleo", "dan", then);
        session("three", "eve", "finn", then.plus(Duration.ofMinutes(15)));
        session("four", "gil", "hal", then.plus(Duration.ofDays(1)));
        assertThat(linked("ben", "ada")).contains("mock interview with each other", "nothing was changed");
        assertThat(linked("cleo", "eve")).contains("two mock interviews at the same time", "nothing was changed");
        assertThat(linked("cleo", "gil")).contains("one person on both");
    }

    @Test
    void everyCollectionThatNamesAMemberOrAGroupSaysWhere() {
        playADay();
        String ada = world.memberId("ada");
        List<String> known = List.of("members", "identities", "standings", "link_codes", "waiting_digests");
        List<String> named = world.mongo.getCollectionNames().stream()
                .filter(name -> world.mongo
                        .findAll(Document.class, name)
                        .toString()
                        .matches("(?s).*(\\b" + ada + "\\b|[=|:]" + kept.id() + "\\b(?![.]).*).*"))
                .filter(name -> !known.contains(name) && !name.equals("groups"))
                .toList();
        assertThat(world.bean(JoinSteps.class).namings())
                .extracting(Naming::collection)
                .containsAll(named);
    }

    /** Ada and Ben answer here, Eve and both admins where they are. */
    private void playADay() {
        world.type("ada", "mock join Mon 18-20");
        world.runTo(World.NINE);
        Round here = world.only(kept, Round.State.OPEN);
        Round there = world.only(gone, Round.State.OPEN);
        world.say(here, "ada", "It builds a plan first");
        world.say(here, "ben", "It builds a plan, score=0.5");
        world.say(here, World.ADMIN, "It builds a plan first, score=0.7");
        world.press("ben", "helpful", here.id() + "|" + world.memberId("ada"));
        world.say(there, "eve", "It builds a plan first");
        world.deliver(world.chat.write(World.thread(there), ADMIN_THERE, "It builds a plan first"));
        world.runFor(Duration.ofHours(11));
    }

    private String link() {
        String code = world.type(World.ADMIN, "link").replaceFirst("(?s).*/prep link (\\w+).*", "$1");
        Reply reply = world.bean(ChatDesk.class).commandLine("link " + code, there("", "boss"));
        world.awaitIdle();
        return PlainText.of(reply);
    }

    private String actThere(String user, String action, String argument) {
        return PlainText.of(world.act(action, there(argument, user)));
    }

    private Call there(String argument, String user) {
        Instant now = world.clock.instant();
        MemberRef who = new MemberRef(MemoryPlatform.ID, "elsewhere", user);
        return new Call("there" + calls++, who, ELSEWHERE, null, argument, Map.of(), now);
    }

    private int points() {
        return world.mongo.findAll(Award.class).stream().mapToInt(Award::points).sum();
    }

    private void assertThatTheBoardIsTheLedgers() {
        Map<String, Integer> owned = world.mongo.findAll(Award.class).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        line -> line.groupId() + "|all|" + line.memberId(),
                        java.util.stream.Collectors.summingInt(Award::points)));
        Map<String, Integer> shown = world.mongo.findAll(Standing.class).stream()
                .filter(standing -> standing.board().equals("all"))
                .collect(java.util.stream.Collectors.toMap(Standing::id, Standing::points));
        assertThat(shown).isEqualTo(owned);
    }

    /** But the note that it was joined, and the ids that rounds were given once. */
    private void assertThatNothingNames(String group) {
        for (String collection : world.mongo.getCollectionNames()) {
            if (!collection.equals(Groups.JOINED)) {
                assertThat(world.mongo.findAll(Document.class, collection))
                        .as(collection)
                        .noneMatch(document -> document.containsValue(group));
            }
        }
    }
}
