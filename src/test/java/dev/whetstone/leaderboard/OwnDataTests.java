package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OwnDataTests {

    /** What the program needs to work and no person would look for: who was told what, and what waits. */
    private static final Set<String> ITS_OWN = Set.of("inbox", "groups", "admin_notes", "rounds", "round_threads");

    private final World world = World.begin();

    private List<Block.Attachment> files(String user, String line) {
        Reply reply = world.typed(user, line);
        assertThat(reply).isInstanceOf(Reply.Private.class);
        return ((Reply.Private) reply)
                .message().blocks().stream()
                        .filter(Block.Attachment.class::isInstance)
                        .map(Block.Attachment.class::cast)
                        .toList();
    }

    @Test
    void everybodyTakesAlongAllThatIsKeptAboutThem() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "My very own, \"quoted\" words, score=0.4");
        world.say(round, "ben", "Words of somebody else");
        world.type("ada", "off 2026-03-10");
        world.type("ben", "join");
        world.type("ada", "teach on");
        world.type("ada", "mock join Mon 18-20");
        world.runFor(Duration.ofHours(13));
        world.press("ada", "appeal", round.id());
        world.type("ada", "review");
        world.type(World.ADMIN, "squads balance 2");
        assertThat(world.mongo.getCollection("squads").countDocuments()).isEqualTo(2);
        assertThat(world.mongo.getCollection("reviews").countDocuments()).isPositive();
        assertThat(world.mongo.getCollection("appeals").countDocuments()).isPositive();
        assertThat(world.mongo.getCollection("consents").countDocuments()).isPositive();
        for (String user : List.of("ada", "ben")) {
            List<Block.Attachment> files = files(user, "export mine");
            assertThat(files)
                    .extracting(Block.Attachment::fileName)
                    .containsExactly("whetstone-my-data.json", "whetstone-my-data.csv");
            Document json = Document.parse(files.get(0).text());
            String me = world.memberId(user);
            for (String collection : world.mongo.getCollectionNames()) {
                if (ITS_OWN.contains(collection)) {
                    continue;
                }
                for (Document stored : world.mongo.getCollection(collection).find()) {
                    if (stored.toJson().contains("\"" + me + "\"")) {
                        assertThat(json.getList(collection, Document.class))
                                .as("%s of %s", collection, user)
                                .extracting(one -> one.get("_id"))
                                .contains(stored.get("_id"));
                    }
                }
            }
        }
        assertThat(files("ada", "export").get(1).text())
                .startsWith("kind,record,field,value\r\n")
                .contains("\"members\"", "\"2026-03-10\"", "My very own, \"\"quoted\"\" words")
                .doesNotContain("Words of somebody else");
    }

    @Test
    void whoIsUnknownIsToldThatNothingIsKept() {
        world.group("ten");
        assertThat(world.type("stranger", "export mine")).contains("I keep nothing about you");
    }

    @Test
    void whoAreCalledAlikeHaveLinesOfTheirOwn() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ben", "It builds a plan first");
        world.bean(Members.class).onProfile(MemoryPlatform.member("ben"), new Profile("Ada", null, false, false));
        assertThat(files(World.ADMIN, "export month").get(0).text())
                .contains(
                        "\"Ada (" + world.memberId("ada").substring(0, 4) + ")\"",
                        "\"Ada (" + world.memberId("ben").substring(0, 4) + ")\"");
    }

    @Test
    void theGroupsPointsAreItsAdminsAlone() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan first");
        assertThat(world.type("ada", "export month")).contains("Only this group's admins");
        assertThat(files(World.ADMIN, "export month")).hasSize(1);
    }
}
