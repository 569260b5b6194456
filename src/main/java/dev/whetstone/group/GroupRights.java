package dev.whetstone.group;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Rights;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** A group's admins are who set it up, whoever that person is on other platforms, and the admins of its workspace. */
final class GroupRights implements Rights {

    private final Groups groups;
    private final Members members;
    private final ObjectProvider<ChatPlatforms> platforms;

    GroupRights(Groups groups, Members members, ObjectProvider<ChatPlatforms> platforms) {
        this.groups = groups;
        this.members = members;
        this.platforms = platforms;
    }

    @Override
    public boolean isAdmin(MemberRef member, ChannelRef channel) {
        Optional<StudyGroup> group = groups.of(channel);
        if (group.isEmpty() || group.get().admins().contains(member.key())) {
            return true;
        }
        boolean elsewhere = members.known(member)
                .map(known -> known.identities().stream().anyMatch(group.get().admins()::contains))
                .orElse(false);
        return elsewhere || workspaceAdmin(member);
    }

    private boolean workspaceAdmin(MemberRef member) {
        try {
            return platforms.getObject().of(member.platform()).profile(member).workspaceAdmin();
        } catch (ChatException unknown) {
            return false;
        }
    }
}
