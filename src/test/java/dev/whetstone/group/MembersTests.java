package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTests {

    private final World world = World.begin();
    private final Members members = world.bean(Members.class);
    private final MemberRef ada = MemoryPlatform.member("ada");

    @Test
    void twoChangesAtOnceBothHold() {
        Member member = members.of(ada);
        members.change(member.id(), current -> {
            members.remind(member, false);
            members.onProfile(ada, new Profile("Ada Lovelace", ZoneId.of("Europe/London"), false, false));
            return current.withHidden(true);
        });
        Member found = members.of(ada);
        assertThat(found.hidden()).isTrue();
        assertThat(found.reminders()).isFalse();
        assertThat(found.name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void whatIsChangedIsFoundAgain() {
        String id = members.of(ada).id();
        List<Member.DaysOff> days = List.of(new Member.DaysOff(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)));
        Member changed = members.change(id, member -> member.withDaysOff(days).withProfile("Ada", null));
        assertThat(members.of(ada)).isEqualTo(changed);
        assertThat(changed.daysOff()).isEqualTo(days);
        assertThat(changed.zone()).isNull();
    }

    @Test
    void aProfileIsTakenFromTheFirstIdentityAlone() {
        String id = members.of(ada).id();
        MemberRef second = MemoryPlatform.member("ada2");
        members.link(second, id);
        members.onProfile(second, new Profile("Somebody else", null, false, false));
        assertThat(members.of(second).name()).isNotEqualTo("Somebody else");
        members.onProfile(MemoryPlatform.member("stranger"), new Profile("Stranger", null, false, false));
        assertThat(members.known(MemoryPlatform.member("stranger"))).isEmpty();
    }

    @Test
    void aPersonIsWrittenToWhereTheyWereSeenLast() {
        String id = members.of(ada).id();
        MemberRef second = MemoryPlatform.member("ada2");
        members.link(second, id);
        assertThat(members.of(ada).reach()).containsExactly(ada, second);
        members.of(second);
        assertThat(members.find(id)).map(Member::reach).contains(List.of(second, ada));
        members.identity(ada).ifPresent(identity -> members.used(ada, identity));
        assertThat(members.find(id)).map(Member::reach).contains(List.of(ada, second));
    }
}
