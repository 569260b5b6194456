package dev.whetstone.mock.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pool.PairingHours;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.schedule.Workers;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTests {

    private static final Instant SUNDAY = Instant.parse("2026-03-08T18:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** A month without questions, so that only interviews happen. */
    private static final Cadence QUIET = new Cadence(
            World.daily().times(),
            World.daily().weekdays(),
            World.daily().zone(),
            Duration.ofHours(10),
            Duration.ofHours(2),
            false,
            LocalDate.of(2026, 3, 1).datesUntil(LocalDate.of(2026, 4, 1)).collect(Collectors.toSet()));

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten", QUIET);

    private void join(String user, String hours, String... roles) {
        assertThat(world.press(user, "mock-join", "", Map.of("hours", hours, "roles", String.join(",", roles))))
                .contains("You are in the pool");
    }

    private List<MockSession> open(String user) {
        return world.bean(MockSessions.class).openOf(world.memberId(user));
    }

    private MockSession only(String user) {
        assertThat(open(user)).hasSize(1);
        return open(user).get(0);
    }

    private List<Said> told(String user, String what) {
        return world.chat.privately(user).stream()
                .filter(said -> said.mark().startsWith("mock-" + what))
                .toList();
    }

    private static List<Choice> choices(ChatMessage message) {
        return message.blocks().stream()
                .filter(Block.Choices.class::isInstance)
                .flatMap(block -> ((Block.Choices) block).choices().stream())
                .toList();
    }

    private String press(String user, String action) {
        String answer = world.press(user, action, only(user).id());
        world.beat();
        return answer;
    }

    private void pair() {
        join("ann", "Tue 18-20, Thu 18-20");
        join("ben", "Tue 18-21, Thu 19-20");
        world.runTo(SUNDAY);
    }

    @Test
    void pairsAreProposedToBothAtTheGroupsHourAndAgreedByBoth() {
        world.type(World.ADMIN, "mock settings link:https://meet.example/x");
        pair();
        assertThat(told("ann", "ask")).singleElement().satisfies(said -> {
            assertThat(said.text()).contains("Ben", "minutes");
            assertThat(choices(said.content())).extracting(Choice::label).containsExactly("Yes", "Another time", "No");
        });
        assertThat(told("ben", "ask")).hasSize(1);
        assertThat(only("ann").startsAt()).isEqualTo(Instant.parse("2026-03-10T18:00:00Z"));
        assertThat(press("ann", "mock-yes")).contains("Noted", "Tue 10 Mar, 18:00");
        assertThat(told("ben", "on")).isEmpty();
        assertThat(press("ben", "mock-yes")).contains("It is on", "calendar file follows");
        assertThat(press("ben", "mock-yes")).contains("It is on already").doesNotContain("follows");
        assertThat(only("ann").state()).isEqualTo(MockSession.State.CONFIRMED);
        for (String user : List.of("ann", "ben")) {
            assertThat(told(user, "on")).singleElement().satisfies(said -> {
                assertThat(said.text()).contains("It is on", "https://meet.example/x");
                assertThat(said.content().blocks())
                        .anySatisfy(block -> assertThat(block)
                                .isInstanceOfSatisfying(
                                        Block.Attachment.class,
                                        file -> assertThat(file.text().replace("\r\n ", ""))
                                                .contains(
                                                        "DTSTART:20260310T180000Z",
                                                        "LOCATION:https://meet.example/x")));
            });
        }
        assertThat(world.press("cleo", "mock-yes", only("ann").id())).contains("no mock interview of yours");
    }

    @Test
    void movingIsTwoPressesAndOnlyToATimeAllHave() {
        pair();
        MockSession session = only("ann");
        Reply.Private offered = (Reply.Private) world.pressed("ben", "mock-when", session.id(), Map.of());
        Choice thursday = choices(offered.message()).stream()
                .filter(choice -> choice.label().contains("Thu 12 Mar, 19:00"))
                .findFirst()
                .orElseThrow();
        assertThat(world.press("ben", "mock-move", session.id() + "@1773000000"))
                .contains("not offered");
        assertThat(world.press("ben", thursday.action(), thursday.argument())).contains("Thu 12 Mar, 19:00");
        world.beat();
        assertThat(told("ann", "ask")).hasSize(2);
        assertThat(told("ann", "ask").get(1).text()).contains("Another time is proposed", "Ben said yes");
        assertThat(told("ben", "ask")).hasSize(1);
        press("ann", "mock-yes");
        assertThat(only("ben").startsAt()).isEqualTo(Instant.parse("2026-03-12T19:00:00Z"));
        assertThat(told("ben", "on")).hasSize(1);
        assertThat(world.press("ann", "mock-yes", "x")).contains("nothing was changed");
        assertThat(world.press("ann", "mock-move", "x")).contains("nothing was changed");
    }

    @Test
    void aProposalWithoutBothIsMadeAnewAfterADay() {
        join("ann", "Tue 18-20, Wed 18-20", "candidate", "interviewer");
        join("ben", "Tue 18-20", "candidate", "interviewer");
        join("cleo", "Wed 18-20", "candidate", "interviewer");
        world.runTo(SUNDAY);
        String partner = only("ann").others(world.memberId("ann")).get(0);
        String silent = partner.equals(world.memberId("ben")) ? "ben" : "cleo";
        String alone = silent.equals("ben") ? "cleo" : "ben";
        assertThat(told(alone, "nobody"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("found no partner"));
        press("ann", "mock-yes");
        world.runTo(SUNDAY.plus(DAY).plusSeconds(5));
        assertThat(told(silent, "off"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("no answer from you"));
        assertThat(told("ann", "off"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("another partner"));
        assertThat(only("ann").others(world.memberId("ann"))).containsExactly(world.memberId(alone));
        assertThat(told("ann", "ask")).hasSize(2);
        assertThat(told(alone, "ask")).hasSize(1);
    }

    @Test
    void whoCannotComeFreesTheOtherForSomebodyElse() {
        pair();
        press("ann", "mock-yes");
        assertThat(press("ben", "mock-no")).contains("it is off");
        assertThat(told("ann", "off")).hasSize(1);
        assertThat(told("ben", "off")).isEmpty();
        assertThat(told("ann", "nobody"))
                .singleElement()
                .satisfies(said -> assertThat(choices(said.content()))
                        .extracting(Choice::action)
                        .containsExactly("mock-with-me"));
        Choice alone = choices(told("ann", "nobody").get(0).content()).get(0);
        assertThat(world.press("ann", alone.action(), alone.argument())).contains("I play the interviewer");
        assertThat(only("ann").seats()).containsExactly(new Seat(world.memberId("ann"), Seat.Role.CANDIDATE));
        assertThat(world.press("ann", alone.action(), "nothing")).contains("there no more");
    }

    @Test
    void whoLeavesTheGroupLeavesNobodyWaiting() {
        pair();
        press("ann", "mock-yes");
        press("ben", "mock-yes");
        world.type("ben", "leave");
        world.runFor(Duration.ofHours(2));
        assertThat(told("ann", "off")).hasSize(1);
        assertThat(open("ann")).isEmpty();
        world.runTo(SUNDAY.plus(Duration.ofDays(7)));
        assertThat(open("ben")).isEmpty();
    }

    @Test
    void theThirdOneWatchesAndMayGiveTheSeatBack() {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        join("cleo", "Tue 18-20", "observer");
        world.runTo(SUNDAY);
        assertThat(told("cleo", "ask"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("You watch"));
        press("ann", "mock-yes");
        press("ben", "mock-yes");
        assertThat(told("cleo", "on")).hasSize(1);
        assertThat(press("cleo", "mock-no")).contains("without you");
        assertThat(only("ann").state()).isEqualTo(MockSession.State.CONFIRMED);
        assertThat(only("ann").seats()).hasSize(2);
        world.runFor(Duration.ofHours(3));
        assertThat(told("ann", "off")).isEmpty();
    }

    @Test
    void whoOnlyWatchesAndLeavesTheGroupTakesNothingFromTheTwo() {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        join("cleo", "Tue 18-20", "observer");
        world.runTo(SUNDAY);
        press("ann", "mock-yes");
        press("ben", "mock-yes");
        world.type("cleo", "leave");
        world.runFor(Duration.ofHours(2));
        assertThat(told("ann", "off")).isEmpty();
        assertThat(only("ann").state()).isEqualTo(MockSession.State.CONFIRMED);
        assertThat(only("ann").seats()).hasSize(2);
    }

    @Test
    void whoSkipsIsLeftOutOnce() {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        world.type("ben", "mock skip");
        world.runTo(SUNDAY);
        assertThat(told("ann", "nobody")).hasSize(1);
        assertThat(told("ben", "")).isEmpty();
        world.runTo(SUNDAY.plus(Duration.ofDays(7)));
        assertThat(told("ann", "ask")).hasSize(1);
        assertThat(told("ben", "ask")).hasSize(1);
    }

    @Test
    void nobodyIsWokenByAProposal() {
        join("ann", "Tue 18-20 UTC");
        join("ben", "Tue 18-20 UTC");
        world.type("ben", "remind zone:Asia/Tokyo");
        world.type("ben", "mock join Wed 3-5");
        world.runTo(SUNDAY.plus(Duration.ofHours(3)));
        assertThat(told("ann", "ask")).hasSize(1);
        assertThat(told("ben", "ask")).isEmpty();
        world.runTo(SUNDAY.plus(Duration.ofHours(5)));
        assertThat(told("ben", "ask"))
                .singleElement()
                .satisfies(said -> assertThat(said.at()).isEqualTo(Instant.parse("2026-03-08T22:00:00Z")));
    }

    @Test
    void whoCannotBeReachedNowIsToldLaterAndOthersAtOnce() {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        world.chat.trouble("dm-ann", Trouble.UNREACHABLE);
        world.runTo(SUNDAY.plusSeconds(30));
        assertThat(told("ben", "ask")).hasSize(1);
        assertThat(told("ann", "ask")).isEmpty();
        world.chat.trouble("dm-ann", null);
        world.runFor(Duration.ofMinutes(2));
        assertThat(told("ann", "ask")).hasSize(1);
        assertThat(told("ben", "ask")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBIGUOUS", "LOST"})
    void whatMayHaveBeenToldIsLookedForAndToldWhereItWasNot(Trouble trouble) {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        world.chat.trouble("dm-ann", trouble);
        world.runTo(SUNDAY.plusSeconds(30));
        world.chat.trouble("dm-ann", null);
        world.runFor(Duration.ofMinutes(5));
        assertThat(told("ann", "ask")).hasSize(1);
        assertThat(told("ben", "ask")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aProcessThatDiesBetweenTheClaimAndTheTellingLeavesEverythingToTheNext(int writes) {
        List<String> users = List.of("ann", "ben", "cleo", "dan");
        users.forEach(user -> join(user, "Tue 18-20"));
        world.runTo(SUNDAY.minusSeconds(1));
        world.bean(Crashes.class).after(writes);
        world.runTo(SUNDAY.plus(Duration.ofMinutes(20)));
        world.bean(Crashes.class).after(Integer.MAX_VALUE);
        users.forEach(user -> {
            assertThat(told(user, "ask")).as(user).hasSize(1);
            assertThat(open(user)).hasSize(1);
        });
    }

    @Test
    void twoProcessesMakeTheSamePairsOnce() throws InterruptedException {
        List<String> users = IntStream.range(0, 12).mapToObj(i -> "user" + i).toList();
        users.forEach(user -> join(user, "Tue 18-20"));
        world.clock.set(SUNDAY);
        try (Workers others = new Workers("other", 4)) {
            PairingWork other = new PairingWork(
                    world.bean(PairingHours.class), world.bean(Groups.class), world.bean(PairMaker.class), others);
            Thread second = new Thread(() -> {
                for (int i = 0; i < 50; i++) {
                    int unused = other.run(SUNDAY);
                }
            });
            second.start();
            world.beat();
            second.join();
        }
        world.beat();
        users.forEach(user -> assertThat(told(user, "ask")).as(user).hasSize(1));
        assertThat(world.mongo.getCollection("mock_weeks").countDocuments()).isEqualTo(1);
        assertThat(world.mongo.getCollection("mock_sessions").countDocuments()).isEqualTo(6);
    }

    @Test
    void aPartnerIsFoundByTheirFirstNameAndByBothOfThem() {
        world.memberId("ben");
        world.type("ben", "join");
        world.mongo
                .getCollection("members")
                .updateOne(
                        new Document("_id", world.memberId("ben")),
                        new Document("$set", new Document("name", "Ben Rivas")));
        assertThat(world.type("ann", "mock now Ben cooking")).contains("no scenario");
        assertThat(world.type("ann", "mock now Ben Rivas")).contains("I ask", "Ben Rivas");
        assertThat(world.type("cleo", "mock now ben")).contains("I ask", "Ben Rivas");
    }

    @Test
    void oneCanBeAskedRightAway() {
        world.memberId("ben");
        world.type("ben", "join");
        assertThat(world.type("ann", "mock now Ben SQL live")).contains("I ask", "Ben");
        world.beat();
        assertThat(told("ben", "ask"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("Ann", "said yes"));
        assertThat(only("ben").scenarioId()).isEqualTo("sql-live");
        assertThat(press("ben", "mock-yes")).contains("It is on: Mon 2 Mar, 08:15");
        assertThat(world.type("cleo", "mock now Ben")).contains("has another session");
        assertThat(world.type("ann", "mock now Ann")).contains("That is you");
        assertThat(world.type("ann", "mock now Nobody")).contains("I know nobody");
        assertThat(world.type("ann", "mock now Ben cooking")).contains("no scenario", "sql-live");
        assertThat(world.type("dan", "mock now")).contains("Nobody in the pool has time");
    }

    @Test
    void whoIsOutsideThePoolAndWaitsInVainHearsThatThereIsNobody() {
        world.memberId("ben");
        world.type("ben", "join");
        assertThat(world.type("ann", "mock now Ben")).contains("I ask");
        world.runFor(Duration.ofMinutes(40));
        assertThat(told("ann", "off"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("I look for another partner"));
        assertThat(told("ann", "nobody"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("found no partner", "/prep mock join"));
        assertThat(told("ben", "nobody")).isEmpty();
        assertThat(told("ben", "off"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).doesNotContain("next pairing"));
        assertThat(world.type("ann", "mock now Ben")).contains("I ask");
        world.beat();
        assertThat(press("ben", "mock-no")).contains("it is off").doesNotContain("next pairing");
    }

    @Test
    void nobodyAgreesToTwoInterviewsAtOnce() {
        for (String user : List.of("ben", "cleo")) {
            world.memberId(user);
            world.type(user, "join");
            assertThat(world.type("ann", "mock now " + user)).contains("I ask");
        }
        world.beat();
        assertThat(press("ben", "mock-yes")).contains("It is on");
        assertThat(press("cleo", "mock-yes")).contains("The other one has another mock interview");
        assertThat(only("cleo").state()).isEqualTo(MockSession.State.PROPOSED);
        assertThat(world.type("ann", "mock now cleo")).contains("You have a mock interview of your own then");
        assertThat(world.type("dan", "mock now ann")).contains("has another session then");
    }

    @Test
    void whoeverOfThePoolHasTimeIsAsked() {
        join("ben", "Mon 8-10");
        join("cleo", "Mon 18-20");
        assertThat(world.type("ann", "mock now")).contains("Ben");
        world.beat();
        assertThat(told("ben", "ask")).hasSize(1);
        assertThat(told("cleo", "ask")).isEmpty();
        world.runFor(Duration.ofMinutes(40));
        assertThat(told("ann", "off")).hasSize(1);
        assertThat(open("ann")).isEmpty();
    }

    @Test
    void whoWaitsInVainGetsAnotherPartnerAndNobodyIsShamed() {
        join("ann", "Tue 18-20, Wed 18-20", "candidate", "interviewer");
        join("ben", "Tue 18-20", "candidate", "interviewer");
        world.runTo(SUNDAY);
        press("ann", "mock-yes");
        press("ben", "mock-yes");
        join("cleo", "Wed 18-20, Thu 8-10", "candidate", "interviewer");
        join("dan", "Fri 18-20", "candidate", "interviewer");
        Instant start = only("ann").startsAt();
        world.runTo(start);
        String id = only("ann").id();
        world.press("ann", "mock-here", id);
        assertThat(world.press("ann", "mock-again", id)).contains("nothing was changed");
        world.runTo(start.plus(Duration.ofMinutes(10)));
        Said waiting =
                world.chat.privately("ann").get(world.chat.privately("ann").size() - 1);
        assertThat(choices(waiting.content())).extracting(Choice::action).contains("mock-again", "mock-nobody");
        assertThat(world.press("ben", "mock-again", id)).contains("nothing was changed");
        assertThat(world.press("ann", "mock-again", id)).contains("Thank you for waiting");
        world.beat();
        assertThat(told("ben", "off")).isEmpty();
        PlayedBefore before = PlayedBefore.of(world.bean(MockSessions.class), group.id(), world.clock.instant());
        assertThat(before.noShows(world.memberId("ben"))).isEqualTo(1);
        assertThat(before.noShows(world.memberId("ann"))).isZero();
        assertThat(world.chat.posts(World.CHANNEL))
                .noneMatch(said -> said.text().contains("Ben"));
        assertThat(only("ann").others(world.memberId("ann"))).containsExactly(world.memberId("cleo"));
        assertThat(told("cleo", "ask")).hasSize(1);
        assertThat(told("dan", "")).isEmpty();
    }

    @Test
    void forgetMeLeavesNoTraceAndNobodyWaiting() {
        join("ann", "Tue 18-20");
        join("ben", "Tue 18-20");
        join("cleo", "Sat 18-20");
        world.runTo(SUNDAY);
        press("ben", "mock-yes");
        for (String user : List.of("ann", "cleo")) {
            String id = world.memberId(user);
            world.press(user, "forget-me", "yes");
            for (String collection : world.mongo.getCollectionNames()) {
                for (Document document : world.mongo.getCollection(collection).find()) {
                    assertThat(document.toJson()).as(collection).doesNotContain(id);
                }
            }
        }
        world.runFor(Duration.ofHours(2));
        assertThat(open("ben")).isEmpty();
        assertThat(told("ben", "nobody")).hasSize(1);
        world.runFor(Duration.ofDays(3));
        assertThat(world.whispers("ben")).doesNotContain("Ann** has");
    }

    /** What the page shows beside a channel. */
    private String beside(String user) {
        return world.beans(BoardView.class).stream()
                .flatMap(
                        view -> view.board(MemoryPlatform.channel(World.CHANNEL), MemoryPlatform.member(user)).stream())
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theNextSessionStandsWhereAMemberLooks() {
        pair();
        assertThat(world.type("ann", "me")).contains("Mock interview", "not agreed yet", "Ben");
        assertThat(world.type("ann", "mock status")).contains("Mock interview", "Ben");
        press("ann", "mock-yes");
        press("ben", "mock-yes");
        assertThat(world.type("ann", "me")).contains("Mock interview").doesNotContain("not agreed yet");
        assertThat(PlainText.of(world.bean(HomeView.class).home(MemoryPlatform.member("ann"))))
                .contains("Mock interview", "Ben", "It starts");
        assertThat(beside("ann")).contains("Mock interview", "Ben", "It starts");
        assertThat(beside("eve")).doesNotContain("Mock interview");
    }
}
