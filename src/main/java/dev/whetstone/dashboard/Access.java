package dev.whetstone.dashboard;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may see; asked anew at every request, because memberships and rights end. */
public record Access(Members members, Groups groups, GroupRights rights) {

    /** The member behind a session; empty once they are forgotten. */
    public Optional<Member> member(SignedIn who) {
        return members.find(who.memberId());
    }

    /** The groups they take part in, and the one they came from where they are its admin. */
    public List<StudyGroup> groups(SignedIn who) {
        return Stream.concat(members.groupsOf(who.memberId()).stream(), Stream.of(who.groupId()))
                .distinct()
                .flatMap(id -> groups.find(id).stream())
                .filter(group -> mayRead(who, group.id()))
                .toList();
    }

    /** Whether they take part in the group or are its admin. */
    public boolean mayRead(SignedIn who, String groupId) {
        return !members.inGroup(groupId, Set.of(who.memberId())).isEmpty() || isAdmin(who, groupId);
    }

    public boolean isAdmin(SignedIn who, String groupId) {
        return member(who)
                .flatMap(member -> member.reach().stream().findFirst())
                .filter(identity -> isAdmin(identity, groupId))
                .isPresent();
    }

    private boolean isAdmin(MemberRef identity, String groupId) {
        return rights.isAdmin(identity, groupId);
    }
}
