package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
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
        notes.tell(group, "a note", "Something happened.");
        assertThat(world.whispers("admins-other-name")).contains("Something happened.");
    }

    @Test
    void theyAreToldOnceAlsoWhereBothNamesAreAdmins() {
        StudyGroup both = world.bean(Groups.class)
                .change(group.id(), current -> current.addAdmin(MemoryPlatform.member("admins-other-name")));
        notes.tell(both, "a note", "Something happened.");
        notes.tell(both, "a note", "Something happened.");
        assertThat(world.chat.privately(World.ADMIN)).hasSize(1);
        assertThat(world.chat.privately("admins-other-name")).isEmpty();
    }

    @Test
    void whatMayHaveBeenSaidIsNotSaidElsewhere() {
        world.chat.trouble("dm-" + World.ADMIN, Trouble.AMBIGUOUS);
        notes.tell(group, "a note", "Something happened.");
        assertThat(world.whispers("admins-other-name")).isEmpty();
    }
}
