package dev.whetstone.badge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BadgeTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private void day(int day, String... users) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        for (String user : users) {
            world.say(world.only(group, Round.State.OPEN), user, "An answer of %s to %d".formatted(user, day));
        }
        world.runTo(World.NINE.plus(Duration.ofDays(day)).plus(Duration.ofHours(12)));
    }

    @Test
    void aBadgeIsGivenOnceToldInPrivateAndShown() {
        day(0, "ada");
        assertThat(world.whispers("ada")).containsOnlyOnce("🌱 First answer You gave your first answer here.");
        assertThat(world.type("ada", "me")).contains("Badges: 🌱 First answer");
        day(1, "ada", "ben");
        assertThat(world.whispers("ada")).containsOnlyOnce("First answer");
        assertThat(world.chat.posts(World.CHANNEL))
                .noneMatch(post -> post.text().contains("First answer"));
        assertThat(world.bean(Badges.class)
                        .of(group.id(), LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-03")))
                .extracting(GivenBadge::memberId)
                .containsExactly(world.memberId("ben"));
        world.press("ada", "forget-me", "yes");
        assertThat(world.mongo.findAll(GivenBadge.class)).hasSize(1);
    }

    @Test
    void tenAnswersWithoutAHintAreWorthOne() {
        for (int day = 0; day < 10; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            if (day == 0) {
                world.type("ben", "hint");
            }
            day(day, "ada", "ben");
        }
        assertThat(world.type("ada", "me")).contains("🧭 On your own", "🎓 Topic mastered");
        assertThat(world.type("ben", "me")).contains("First answer").doesNotContain("On your own");
    }

    /** The platform looks for the mark before it sends again. */
    @Test
    void whoseProcessDiesBeforeItNotedThatItToldTellsOnce() {
        day(0, "ada");
        world.mongo
                .getCollection("badges")
                .updateMany(
                        new Document(),
                        new Document("$set", new Document("nextFireAt", Date.from(world.clock.instant()))));
        world.beat();
        assertThat(world.chat.privately("ada"))
                .filteredOn(said -> said.text().contains("First answer"))
                .extracting(MemoryPlatform.Said::mark)
                .containsExactly("badge:" + group.id() + "|" + world.memberId("ada") + "|first-answer");
        assertThat(world.mongo
                        .getCollection("badges")
                        .countDocuments(new Document("nextFireAt", new Document("$exists", true))))
                .isZero();
    }

    @Test
    void oneMembersFaultKeepsNoOtherFromTheirBadge() {
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        List<String> users = List.of("ada", "ben", "cleo", "dan", "eve", "finn");
        users.forEach(user -> world.say(round, user, "An answer of " + user));
        users.subList(1, users.size()).forEach(user -> breakLedger(world.memberId(user)));
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.whispers("ada")).as("whoever comes before her").contains("First answer");
        world.mongo.getCollection("awards").deleteMany(new Document("cause", "streak:never"));
        world.runFor(Duration.ofHours(1));
        users.forEach(user -> assertThat(world.whispers(user)).as(user).containsOnlyOnce("First answer"));
    }

    /** With a line whose date cannot be read. */
    private void breakLedger(String member) {
        Document line = world.mongo
                .getCollection("awards")
                .find(new Document("memberId", member).append("kind", "STREAK"))
                .first();
        Objects.requireNonNull(line).append("_id", member + "#1").append("cause", "streak:never");
        world.mongo.getCollection("awards").insertOne(line);
    }

    @Test
    void whatAPlatformWillNotTakeIsNotSentToItForEver() {
        world.chat.trouble("dm-ada", MemoryPlatform.Trouble.REFUSED);
        day(0, "ada");
        assertThat(world.mongo.findAll(GivenBadge.class)).hasSize(1);
        assertThat(world.mongo.getCollection("badges").countDocuments(Filters.exists("nextFireAt")))
                .isZero();
        assertThat(world.type("ada", "me")).contains("Badges: 🌱 First answer");
    }

    @Test
    void whoCannotBeReachedFindsItInTheOverview() {
        world.runTo(World.NINE);
        world.say(world.only(group, Round.State.OPEN), "ada", "It builds a plan first");
        world.chat.closeDirectMessages("ada");
        world.runFor(Duration.ofHours(12));
        assertThat(world.type("ada", "me")).contains("First answer");
    }

    @Test
    void aWrongFileIsSaidWithItsLine() {
        Findings findings = new Findings("badges.yaml");
        String one =
                "  - id: a\n    sign: x\n    name: Ab\n    rule: answers\n    count: 1\n    says: Long enough words.\n";
        BadgeCatalog.read(new ContentFile("badges.yaml", "badges:\n" + one + one), findings);
        assertThat(findings.list()).singleElement().asString().contains("badges.yaml:8", "twice");
        Findings unknown = new Findings("badges.yaml");
        BadgeCatalog.read(new ContentFile("badges.yaml", "badges:\n" + one.replace("answers", "luck")), unknown);
        assertThat(unknown.list()).singleElement().asString().contains("badges.yaml:5");
    }
}
