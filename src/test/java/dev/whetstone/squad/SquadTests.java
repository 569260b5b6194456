package dev.whetstone.squad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Profile;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SquadTests {

    private static final List<String> ALL = List.of("ada", "ben", "cleo", "dan", "eve", "finn", "gus");

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    /** The first answers best, each after it a tenth worse. */
    private void day(int day, List<String> users) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        for (String user : users) {
            double score = 1 - ALL.indexOf(user) / 10.0;
            world.say(
                    world.only(group, Round.State.OPEN),
                    user,
                    "Words of %s on day %d, score=%.1f".formatted(user, day, score));
        }
        world.runTo(World.NINE.plus(Duration.ofDays(day)).plus(Duration.ofHours(12)));
    }

    private void put(String squad, String... users) {
        for (String user : users) {
            String name = Character.toUpperCase(user.charAt(0)) + user.substring(1);
            assertThat(world.type(World.ADMIN, "squads put %s %s".formatted(squad, name)))
                    .contains(name + " is in " + squad + " now");
        }
    }

    @Test
    void peopleOfTheSameNameAreToldApart() {
        day(0, List.of("ada", "ben", "cleo"));
        for (String user : List.of("ada", "ben")) {
            world.bean(Members.class).onProfile(MemoryPlatform.member(user), new Profile("Sam", null, false, false));
        }
        String ada = world.memberId("ada").substring(0, 4);
        assertThat(world.type(World.ADMIN, "squads put Owls Sam (" + ada + ")")).contains("in Owls now");
        assertThat(world.type("cleo", "squads")).contains("Sam (" + ada + ")");
    }

    @Test
    void theBestAreDealtOutForthAndBack() {
        List<String> eight = IntStream.rangeClosed(1, 8).mapToObj(i -> "m" + i).toList();
        assertThat(Balance.split(eight, 3))
                .isEqualTo(Map.of(
                        "m1", "Owls", "m2", "Foxes", "m3", "Herons", "m4", "Herons", "m5", "Foxes", "m6", "Owls", "m7",
                        "Owls", "m8", "Foxes"));
        assertThat(List.of(2, 5, 10, 12, 400)).extracting(Balance::usual).containsExactly(2, 2, 3, 3, 10);
    }

    @Test
    void sizeDoesNotWinAndFewerThanThreeAreNotRanked() {
        day(0, ALL);
        put("Owls", "dan", "eve", "finn", "gus");
        put("Foxes", "ada", "cleo", "ben");
        assertThat(world.type("ada", "squads"))
                .contains("1 | Foxes | 10.0 | 3 | Ada, Ben, Cleo", "2 | Owls | 6.5 | 4 | Dan, Eve, Finn, Gus");
        world.type("ben", "hide on");
        assertThat(world.type("ada", "squads"))
                .contains("1 | Owls", "– | Foxes | 10.0 | 2 | Ada, Cleo")
                .doesNotContain("Ben");
        world.type("ben", "hide off");
        world.type("ada", "leave");
        world.press("gus", "forget-me", "yes");
        assertThat(world.type("ben", "squads"))
                .contains("1 | Owls | 7.0 | 3 | Dan, Eve, Finn", "– | Foxes | 9.5 | 2 | Ben, Cleo");
    }

    @Test
    void whoHasNotAnsweredLatelyIsNotInTheMean() {
        day(0, ALL);
        put("Owls", "dan", "eve", "finn", "gus");
        for (int day = 1; day <= 13; day++) {
            posted(day);
        }
        for (String user : List.of("dan", "eve", "finn")) {
            kept(user, 13);
        }
        world.clock.set(World.NINE.plus(Duration.ofDays(13)));
        assertThat(world.type("dan", "squads")).contains("1 | Owls | 7.3 | 4 | Dan, Eve, Finn, Gus");
        posted(14);
        world.clock.set(World.NINE.plus(Duration.ofDays(14)));
        assertThat(world.type("dan", "squads")).contains("1 | Owls | 8.0 | 3 | Dan, Eve, Finn, Gus");
    }

    /** A round of another day, as it is stored. */
    private void posted(int day) {
        Document round = new Document(Objects.requireNonNull(
                world.mongo.getCollection("rounds").find().first()));
        String date = FIRST.plusDays(day).toString();
        round.append("_id", group.id() + "." + date + ".0900")
                .append("date", date)
                .remove("nextFireAt");
        world.mongo.getCollection("rounds").insertOne(round);
    }

    private void kept(String user, int day) {
        String id = world.memberId(user);
        LocalDate date = FIRST.plusDays(day);
        String cause = "streak:%s:%s:%s".formatted(group.id(), id, date);
        world.bean(Ledger.class)
                .settle(List.of(
                        new Worth(group.id(), id, cause, Award.Kind.STREAK, 1, date, null, "", 0, 1, "for the test")));
    }

    @Test
    void onlyAdminsSplitAndEnd() {
        day(0, ALL);
        assertThat(world.type("ada", "squads")).contains("There are no squads");
        assertThat(world.type("ada", "squads balance")).contains("Only this group's admins");
        assertThat(world.type(World.ADMIN, "squads balance many")).contains("Say how many");
        assertThat(world.type(World.ADMIN, "squads balance 9")).contains("no more than members, of whom there are 7");
        assertThat(world.type(World.ADMIN, "squads balance"))
                .contains(
                        "7 members are in 2 squads now, dealt out by chance because nobody had points in February 2026.");
        world.mongo.insert(new Standing(
                group.id() + "|2026-02|m1", group.id(), world.memberId("ben"), "2026-02", 5, 1, 1, 1, null));
        assertThat(world.type(World.ADMIN, "squads balance")).contains("balanced by the points of February 2026.");
        assertThat(world.type("ada", "squads")).contains("Owls", "Foxes");
        assertThat(world.type(World.ADMIN, "squads put Owls")).contains("Name the member too");
        assertThat(world.type(World.ADMIN, "squads end")).contains("no squads any more");
        assertThat(world.type("ada", "squads")).contains("There are no squads");
    }

    @Test
    void theRecapSaysHowTheyStand() {
        day(0, ALL);
        put("Owls", "dan", "eve", "finn", "gus");
        put("Foxes", "ada", "cleo", "ben");
        world.runTo(World.NINE.plus(Duration.ofDays(7)));
        assertThat(world.chat.posts(World.CHANNEL))
                .anyMatch(post -> post.mark().startsWith("recap:")
                        && post.text().contains("- Squads: 1. Foxes with 10.0, 2. Owls with 6.5 points a head")
                        && post.text().contains("; Squads: 1. Foxes with 10.0, 2. Owls with 6.5 points a head;"));
    }
}
