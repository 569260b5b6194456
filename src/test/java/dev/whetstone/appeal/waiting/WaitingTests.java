package dev.whetstone.appeal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.storage.schema.Migration;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class WaitingTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));
    private static final Instant NEXT_NINE = World.NINE.plus(Duration.ofDays(1));

    private final World world = World.begin();

    private Round unsure(String... users) {
        Round round = world.openFirst("just-lazy");
        for (String user : users) {
            world.say(round, user, "It is lazy for %s, score=0.5 unsure".formatted(user));
        }
        world.runTo(CLOSE);
        return world.now(round);
    }

    private List<Choice> looks(Reply reply) {
        return ((Reply.Private) reply)
                .message().blocks().stream()
                        .filter(Block.Choices.class::isInstance)
                        .flatMap(block -> ((Block.Choices) block).choices().stream())
                        .toList();
    }

    private List<Said> digests(String user) {
        return world.chat.privately(user).stream()
                .filter(said -> said.mark().startsWith("waiting:"))
                .toList();
    }

    @Test
    void nothingIsSaidToWaitWhereNothingDoes() {
        assertThat(world.type(World.ADMIN, "waiting")).contains("no study group");
        world.openFirst("just-lazy");
        assertThat(world.type(World.ADMIN, "waiting")).contains("Nothing waits for you");
        assertThat(world.type("ada", "waiting")).contains("Only this group's admins");
    }

    @Test
    void unsureAnswersDiscussionsAndAppealsWaitTheOldestFirst() {
        StudyGroup group = world.group("two");
        world.runTo(World.NINE);
        Round first = world.only(group, Round.State.OPEN);
        world.say(first, "ada", "It is lazy, score=0.5 unsure");
        world.say(first, "ben", "It is lazy too, score=0.6");
        world.runTo(CLOSE.plus(Duration.ofHours(1)));
        world.press("ben", "appeal", first.id());
        world.runTo(NEXT_NINE);
        assertThat(world.type(World.ADMIN, "waiting"))
                .containsSubsequence(
                        "2 things wait",
                        "Title of day1",
                        "an answer I am not sure about (50 %), for 14 hours",
                        "Title of day1",
                        "an appeal against 60 %, for 13 hours");
    }

    @Test
    void aPressShowsAllOfItAndTheNextOneDecides() {
        Round round = unsure("ada");
        Reply list = world.typed(World.ADMIN, "waiting");
        Choice look = looks(list).get(0);
        assertThat(world.press("ben", look.action(), look.argument())).contains("for the group's admins");
        Reply shown = world.pressed(World.ADMIN, look.action(), look.argument(), Map.of());
        assertThat(shown.toString()).contains("A plan is built before anything runs", "It is lazy for ada");
        Choice score = looks(shown).get(0);
        assertThat(world.pressed(World.ADMIN, score.action(), score.argument(), Map.of()))
                .isInstanceOf(Reply.Open.class);
        assertThat(world.press(World.ADMIN, "score-form", score.argument(), Map.of("met", "first,second")))
                .contains("100 %");
        assertThat(world.type(World.ADMIN, "waiting")).contains("Nothing waits for you");
        assertThat(world.press(World.ADMIN, look.action(), look.argument())).contains("waits no longer");
        assertThat(round.isRevealed()).isTrue();
    }

    @Test
    void anAppealIsShownAndDecidedFromTheList() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy for ada, score=0.5");
        world.runTo(CLOSE);
        world.press("ada", "appeal", round.id());
        Choice look = looks(world.typed(World.ADMIN, "waiting")).get(0);
        assertThat(world.press("ben", look.action(), look.argument())).contains("for the group's admins");
        Reply shown = world.pressed(World.ADMIN, look.action(), look.argument(), Map.of());
        assertThat(shown.toString()).contains("It is lazy for ada");
        Choice decide = looks(shown).get(0);
        assertThat(world.press(World.ADMIN, "appeal-form", decide.argument(), Map.of("score", "1", "reason", "Yes")))
                .contains("decided");
        assertThat(world.type(World.ADMIN, "waiting")).contains("Nothing waits for you");
        assertThat(world.press(World.ADMIN, look.action(), look.argument())).contains("waits no longer");
    }

    @Test
    void onesOwnWaitsForOthers() {
        unsure(World.ADMIN);
        assertThat(world.type(World.ADMIN, "waiting")).contains("Nothing waits for you", "1 of your own waits");
        world.runTo(NEXT_NINE.plus(Duration.ofHours(1)));
        assertThat(digests(World.ADMIN)).isEmpty();
    }

    @Test
    void aLongListIsCutAndSaysSo() {
        unsure("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9", "u10", "u11", "u12");
        Reply list = world.typed(World.ADMIN, "waiting");
        assertThat(looks(list)).hasSize(10);
        assertThat(list.toString()).contains("12 things wait", "and 2 more");
    }

    @Test
    void brokenArgumentsAreOneSentence() {
        for (String argument : List.of("", "x", "|", "x|y", "appeal:", "appeal:x")) {
            assertThat(world.press(World.ADMIN, "waiting-look", argument))
                    .isNotEmpty()
                    .doesNotContain("Something went wrong");
        }
    }

    @Test
    void adminsAreRemindedOnceADayInTheirMorningUntilItIsDecided() {
        Round round = unsure("ada");
        assertThat(digests(World.ADMIN)).isEmpty();
        world.runTo(NEXT_NINE.plus(Duration.ofHours(9)));
        assertThat(digests(World.ADMIN))
                .singleElement()
                .satisfies(said -> assertThat(said.at()).isEqualTo(NEXT_NINE))
                .satisfies(said -> assertThat(said.text()).contains("One thing waits", "Title of lazy"));
        world.runTo(NEXT_NINE.plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(digests(World.ADMIN)).hasSize(2);
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first"));
        world.runFor(Duration.ofDays(3));
        assertThat(digests(World.ADMIN)).hasSize(2);
    }

    @Test
    void everyAdminHasTheirOwnMorningAndWhoWantsNoRemindersHasNone() {
        StudyGroup group = world.group("just-lazy");
        for (String admin : List.of("ben", "cleo")) {
            world.bean(Groups.class).change(group.id(), current -> current.addAdmin(MemoryPlatform.member(admin)));
        }
        world.memberId("ben");
        world.bean(Members.class)
                .onProfile(
                        MemoryPlatform.member("ben"), new Profile("Ben", ZoneId.of("America/New_York"), false, false));
        world.type("cleo", "remind off");
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "It is lazy, score=0.5 unsure");
        world.runTo(NEXT_NINE.plus(Duration.ofHours(14)));
        assertThat(digests("ben"))
                .singleElement()
                .satisfies(said -> assertThat(said.at()).isEqualTo(NEXT_NINE.plus(Duration.ofHours(5))));
        assertThat(digests(World.ADMIN)).hasSize(1);
        assertThat(digests("cleo")).isEmpty();
    }

    @Test
    void aDigestThatMeetsAnOutageIsSentWhenItIsOverAndOnce() {
        unsure("ada");
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        world.runTo(NEXT_NINE.plus(Duration.ofMinutes(30)));
        assertThat(digests(World.ADMIN)).isEmpty();
        world.chat.trouble("dm-" + World.ADMIN, null);
        world.runFor(Duration.ofHours(2));
        assertThat(digests(World.ADMIN)).hasSize(1);
    }

    @Test
    void aDigestThatMayHaveComeIsLookedForAndSentWhereItHasNot() {
        unsure("ada");
        Instant nine = NEXT_NINE;
        int sent = 0;
        for (Trouble trouble : List.of(Trouble.AMBIGUOUS, Trouble.LOST)) {
            world.chat.trouble("dm-" + World.ADMIN, trouble);
            world.runTo(nine.plus(Duration.ofMinutes(2)));
            world.chat.trouble("dm-" + World.ADMIN, null);
            world.runFor(Duration.ofHours(2));
            sent++;
            nine = nine.plus(Duration.ofDays(1));
            assertThat(digests(World.ADMIN)).as("%s", trouble).hasSize(sent);
        }
    }

    @Test
    void aDigestWhoseSenderDiesIsSentByTheNextOne() {
        unsure("ada");
        world.runTo(NEXT_NINE.minusSeconds(10));
        world.bean(Crashes.class).after(0);
        world.runTo(NEXT_NINE.plus(Duration.ofMinutes(30)));
        assertThat(digests(World.ADMIN)).hasSize(1);
        world.runFor(Duration.ofHours(5));
        assertThat(digests(World.ADMIN)).extracting(Said::mark).containsExactly("waiting:" + group() + ":2026-03-03");
    }

    /** What a bot of the version before left of the digest of a day; {@code tried} says since when it may have been sent. */
    private void leftBehind(Instant day, @Nullable Instant tried) {
        String date = day.toString().substring(0, 10);
        String admin = MemoryPlatform.member(World.ADMIN).key();
        Document digest = new Document("_id", group() + "|" + admin + "|" + date)
                .append("person", admin)
                .append("date", date);
        if (tried != null) {
            digest.append("tried", tried);
        }
        world.mongo.insert(digest, "waiting_digests");
        world.mongo.updateFirst(new Query(), new Update().unset("fence").unset("_class"), "waiting_groups");
        world.bean(Migration.class).apply(world.mongo.getDb());
    }

    @Test
    void aDigestThatWasSentBeforeAnUpgradeIsNotSentAgainAndTheNextOneComes() {
        unsure("ada");
        leftBehind(NEXT_NINE, null);
        world.runTo(NEXT_NINE.plus(Duration.ofHours(9)));
        assertThat(digests(World.ADMIN)).isEmpty();
        world.runTo(NEXT_NINE.plus(Duration.ofHours(25)));
        assertThat(digests(World.ADMIN)).hasSize(1);
    }

    @Test
    void aDigestInWhichABotDiedBeforeAnUpgradeIsLookedForAndSentWhereItHasNotCome() {
        unsure("ada");
        Instant died = NEXT_NINE.minusSeconds(40);
        world.runTo(died);
        world.chat.tell(
                MemoryPlatform.member(World.ADMIN),
                ChatMessage.text("It had come"),
                "waiting:" + group() + ":2026-03-03");
        leftBehind(NEXT_NINE, died);
        world.runTo(NEXT_NINE.plus(Duration.ofHours(9)));
        assertThat(digests(World.ADMIN)).extracting(Said::text).containsExactly("It had come");

        leftBehind(NEXT_NINE.plus(Duration.ofDays(1)), NEXT_NINE.plus(Duration.ofHours(9)));
        world.runTo(NEXT_NINE.plus(Duration.ofHours(25)));
        assertThat(digests(World.ADMIN))
                .extracting(Said::mark)
                .containsExactly("waiting:" + group() + ":2026-03-03", "waiting:" + group() + ":2026-03-04");
    }

    @Test
    void whatBeginsToWaitWhileAGroupIsLookedAtIsNotOverlooked() {
        Round round = unsure("ada");
        Leases<WaitingGroups.Expected> leases = new Leases<>(
                world.mongo, WaitingGroups.Expected.class, world.clock, world.bean(ScheduleProperties.class));
        world.mongo.updateFirst(
                new Query(), Update.update("nextFireAt", world.clock.instant()), WaitingGroups.COLLECTION);
        var looking = leases.take(round.groupId()).orElseThrow();
        world.bean(WaitingGroups.class).expect(round.groupId());
        assertThat(leases.end(looking, null)).isFalse();
        assertThat(leases.due(world.clock.instant(), 1)).containsExactly(round.groupId());
    }

    private String group() {
        return world.bean(Groups.class).all().get(0).id();
    }

    @Test
    void theGradingIsToldInTenLines() {
        assertThat(world.type("ada", "grading")).contains("1.", "10.", "cannot see", "/prep appeal");
    }
}
