package dev.whetstone.group.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one sentence that says what is wrong, and changes nothing. */
class BadCommandTests {

    private final World world = World.begin();

    private static final Map<String, String> ALL_WRONG =
            Map.of("plan", "ten", "time", "9 o'clock", "days", "someday", "zone", "Atlantis", "close", "10h");

    @Test
    void allThatIsWrongInAFormIsToldAtOnceEachAtItsField() {
        Reply founded = world.pressed(World.ADMIN, "setup", "", ALL_WRONG);
        assertAtFields(founded, "time", "days", "zone");
        assertOneSentence(founded);
        assertThat(world.mongo.getCollection("groups").countDocuments()).isZero();

        StudyGroup group = world.group("ten");
        Document before = stored(group);
        assertAtFields(world.pressed(World.ADMIN, "settings", "", ALL_WRONG), "time", "days", "zone");
        assertAtFields(world.pressed(World.ADMIN, "settings", "", Map.of("zone", "Atlantis", "days", "mon")), "zone");
        assertThat(stored(group)).isEqualTo(before);
    }

    private static void assertAtFields(Reply reply, String... fields) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Private.class, own -> {
            assertThat(own.failed()).isTrue();
            assertThat(own.problems()).containsOnlyKeys(fields).doesNotContainValue("");
        });
    }

    private Document stored(StudyGroup group) {
        return world.mongo
                .getCollection("groups")
                .find(new Document("_id", group.id()))
                .first();
    }

    private static void assertOneSentence(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Private.class);
        String text = PlainText.of(reply);
        assertThat(text)
                .matches("(?s)[^.]?.*[.?]")
                .doesNotContain("Something went wrong", "Exception")
                .hasSizeLessThan(500);
        String withoutCode = text.replaceAll("\"[^\"]*\"", "x").replaceAll("“[^”]*”", "x");
        assertThat(withoutCode.replaceAll("[.?]$", "")).as(text).doesNotContainPattern("[.?!] +[A-Z]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "<!channel>",
                "@everyone",
                "\u202E",
                "settings time:25:00",
                "settings 25:00",
                "settings time:9xm",
                "settings days:someday",
                "settings zone:Atlantis",
                "settings zone:Mars/Base",
                "settings close:never",
                "settings close:1m",
                "settings close:99d",
                "settings remind:20h",
                "settings sealed:maybe",
                "settings holidays:tomorrow",
                "settings holidays:+999999999-12-31",
                "settings holidays:2026-01-01..2026-12-31,2027-01-01..2027-12-31,2028-01-01..2028-12-31,2029-01-01..2029-12-31",
                "settings time:",
                "settings time:\"\"",
                "settings time:\" \"",
                "settings zone=",
                "settings colour:\"dark blue\"",
                "settings colour:blue",
                "settings name:\"0123456789012345678901234567890123456789012345678901234567890123456789\"",
                "settings 09:00 mon-fri UTC 10h 2h open none Club more",
                "plan no-such-plan",
                "plan start:",
                "plan ten two",
                "setup ten",
                "setup",
                "skip everything",
                "post no-such-question",
                "post question:",
                "preview no-such-question",
                "pause please",
                "close",
                "off 2020-01-01",
                "off 2026-12-24 2026-12-01",
                "off 2026-03-05 2026-09-01",
                "off someday",
                "off +999999999-12-31",
                "remind perhaps",
                "hide maybe",
                "leaderboard yesterday",
                "leaderboard week cooking",
                "why not",
                "export everything",
                "forget",
                "forget you",
                "link nonsense",
                "answer something",
                "hint",
                "reveal"
            })
    void badInputIsOneSentenceAndChangesNothing(String line) {
        StudyGroup group = world.group("ten");
        Document before = stored(group);
        assertOneSentence(world.typed(World.ADMIN, line));
        assertThat(stored(group)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "pause",
        "resume",
        "skip",
        "skip day",
        "post",
        "preview",
        "close",
        "settings",
        "settings time:10:00",
        "export week",
        "setup ten",
        "plan two"
    })
    void aMemberWithoutRightsIsToldSoAndChangesNothing(String line) {
        StudyGroup group = world.group("ten");
        Document before = stored(group);
        Reply reply = world.typed("ada", line);
        assertOneSentence(reply);
        assertThat(PlainText.of(reply)).contains("Only this group's admins");
        assertThat(stored(group)).isEqualTo(before);
        assertThat(world.chat.posts(World.CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "settings-form", "next-plan", "setup"})
    void aButtonForAdminsDoesNothingForOthers(String action) {
        StudyGroup group = world.group("ten");
        Document before = stored(group);
        assertOneSentence(world.pressed("ada", action, "two", Map.of("time", "10:00")));
        assertThat(stored(group)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "plan",
                "pause",
                "settings",
                "leaderboard",
                "me",
                "why",
                "off",
                "preview",
                "post",
                "skip",
                "close",
                "export",
                "hint",
                "answer",
                "reveal"
            })
    void aChannelWithoutAGroupIsToldSo(String line) {
        Reply reply = world.typedIn("elsewhere", "ada", line);
        assertOneSentence(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup no-such-plan",
                "setup ten 25:00",
                "setup ten 09:00 someday",
                "setup plan:ten zone:Nowhere",
                "setup plan:ten close:0m",
                "setup plan:",
                "setup group:unknown",
                "setup ten 09:00 mon-fri UTC 10h 2h open none Name group more"
            })
    void aGroupThatCannotBeIsNotStarted(String line) {
        assertOneSentence(world.typedIn("elsewhere", World.ADMIN, line));
        assertThat(world.mongo.findAll(StudyGroup.class)).isEmpty();
        assertThat(world.mongo.getCollection("group_channels").countDocuments()).isZero();
    }

    @Test
    void onlyItsAdminsGiveAGroupAnotherChannel() {
        StudyGroup group = world.group("ten");
        assertOneSentence(world.typedIn("elsewhere", "ada", "setup group:" + group.id()));
        assertThat(world.stored(group).channels()).hasSize(1);
    }

    @Test
    void aFormWithAMistakeChangesNothing() {
        StudyGroup group = world.group("ten");
        Document before = stored(group);
        assertOneSentence(world.pressed(
                World.ADMIN,
                "settings",
                "",
                Map.of("time", "10:00", "close", "soon", "remind", "2h", "sealed", "open")));
        assertThat(stored(group)).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithAFormNamesItsField() {
        Map<String, String> filled =
                Map.of("plan", "ten", "time", "9am", "days", "mon-fri", "zone", "Nowhere", "close", "10h");
        world.group("ten");
        Reply reply = world.pressed(World.ADMIN, "settings", "", filled);
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Private.class,
                        wrong -> assertThat(wrong.problems()).containsOnlyKeys("zone"));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Private.class, wrong -> assertThat(wrong.failed()).isTrue());
    }

    @Test
    void aButtonThatIsNoMoreIsOneSentence() {
        assertOneSentence(world.pressed("ada", "long-gone", "x", Map.of()));
    }
}
