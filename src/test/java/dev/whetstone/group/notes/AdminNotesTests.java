package dev.whetstone.group.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin who is two people to the chat, as on two platforms. */
class AdminNotesTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");
    private final AdminNotes notes = world.bean(AdminNotes.class);

    @BeforeEach
    void begin() {
        MemberRef other = MemoryPlatform.member("admins-other-name");
        world.bean(Members.class).link(other, world.memberId(World.ADMIN));
    }

    @Test
    void theyAreToldWhereTheyCanBeReached() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        tell(group);
        assertThat(world.whispers("admins-other-name")).contains("Something happened.");
    }

    @Test
    void theyAreToldOnceAlsoWhereBothNamesAreAdmins() {
        StudyGroup both = world.bean(Groups.class)
                .change(group.id(), current -> current.addAdmin(MemoryPlatform.member("admins-other-name")));
        tell(both);
        tell(both);
        assertThat(world.chat.privately(World.ADMIN)).hasSize(1);
        assertThat(world.chat.privately("admins-other-name")).isEmpty();
    }

    @Test
    void whatMayHaveBeenSaidIsNotSaidElsewhere() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.AMBIGUOUS);
        tell(group);
        assertThat(world.whispers("admins-other-name")).isEmpty();
    }

    /** The note of a platform that is away may well be about that. */
    @Test
    void whoCouldNotBeAskedIsToldOnceTheyCan() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        world.chat.trouble("dm-admins-other-name", Trouble.UNREACHABLE);
        tell(group);
        world.runFor(Duration.ofHours(3));
        assertThat(world.whispers(World.ADMIN)).isEmpty();
        world.chat.trouble("dm-" + World.ADMIN, null);
        world.runFor(Duration.ofMinutes(6));
        assertThat(world.whispers(World.ADMIN)).containsOnlyOnce("Something happened.");
        assertThat(world.mongo.getCollection("admin_letters").countDocuments()).isZero();
    }

    /** It was said, and nobody knew: the platform looks for it before it is said again. */
    @Test
    void whatMayHaveBeenSaidIsLookedForBeforeItIsSaidAgain() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.AMBIGUOUS);
        tell(group);
        world.chat.trouble("dm-" + World.ADMIN, null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers(World.ADMIN)).containsOnlyOnce("Something happened.");
        assertThat(world.mongo.getCollection("admin_letters").countDocuments()).isZero();
    }

    @Test
    void aNoteIsGivenUpAfterTwoDays() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        world.chat.trouble("dm-admins-other-name", Trouble.UNREACHABLE);
        tell(group);
        world.runFor(Duration.ofDays(3));
        assertThat(world.mongo.getCollection("admin_letters").countDocuments()).isZero();
    }

    @Test
    void whoIsForgottenIsWrittenToNoMore() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.UNREACHABLE);
        world.chat.trouble("dm-admins-other-name", Trouble.UNREACHABLE);
        tell(group);
        world.press(World.ADMIN, "forget-me", "yes");
        assertThat(world.mongo.getCollection("admin_letters").countDocuments()).isZero();
    }

    private void tell(StudyGroup whose) {
        notes.tell(whose, "a note", "Something happened.");
        world.beat();
    }
}
