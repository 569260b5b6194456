package dev.whetstone.group;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.Rights;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A group's admins are those it names, whoever they are on other platforms, and who manages a workspace it has a channel in;
 * where a command is given changes nothing. Where there is no group, who manages the workspace may start one.
 */
public final class GroupRights implements Rights {

    private static final int MOST_NAMED = 5;

    private final Groups groups;
    private final Members members;
    private final ObjectProvider<ChatPlatforms> platforms;

    GroupRights(Groups groups, Members members, ObjectProvider<ChatPlatforms> platforms) {
        this.groups = groups;
        this.members = members;
        this.platforms = platforms;
    }

    /** Whether the member may change the group. */
    public boolean isAdmin(MemberRef member, StudyGroup group) {
        Set<String> own = Stream.concat(
                        Stream.of(member.key()),
                        members.known(member).stream().flatMap(known -> known.identities().stream()))
                .collect(Collectors.toSet());
        return own.stream().anyMatch(group.admins()::contains)
                || own.stream()
                        .map(MemberRef::parse)
                        .anyMatch(identity -> isAtHome(identity, group) && manages(identity));
    }

    /** Whether the member may change the group of this id; false if there is none. */
    public boolean isAdmin(MemberRef member, String groupId) {
        return groups.find(groupId).map(group -> isAdmin(member, group)).orElse(false);
    }

    @Override
    public boolean isAdmin(MemberRef member, ChannelRef channel) {
        return groups.of(channel).map(group -> isAdmin(member, group)).orElseGet(() -> manages(member));
    }

    @Override
    public String refusal(ChannelRef channel, String command) {
        return groups.of(channel)
                .map(group -> "Only this group's admins can use `/prep %s`, so nothing was changed; ask %s."
                        .formatted(command, names(group)))
                .orElse(
                        "This channel has no study group yet, and only who manages the workspace or server can start one; "
                                + "ask them to type `/prep setup` here.");
    }

    /** Whether a channel is for the member, or a few of them, and the bot alone, so that no group can be there. */
    public boolean isAmongFew(MemberRef member, ChannelRef channel) {
        return platforms.getObject().of(channel).isDirect(channel, member);
    }

    private String names(StudyGroup group) {
        List<String> names = group.admins().stream()
                .flatMap(admin -> members.known(MemberRef.parse(admin)).stream())
                .distinct()
                .limit(MOST_NAMED)
                .map(admin -> new NamedMember(members).called(group.id(), admin))
                .map(name -> "**" + Markdown.escape(name) + "**")
                .toList();
        return names.isEmpty() ? "who manages the workspace or server" : String.join(" or ", names);
    }

    private static boolean isAtHome(MemberRef identity, StudyGroup group) {
        return group.channels().stream()
                .anyMatch(channel -> channel.platform().equals(identity.platform())
                        && channel.workspace().equals(identity.workspace()));
    }

    private boolean manages(MemberRef member) {
        try {
            return platforms.getObject().of(member.platform()).profile(member).workspaceAdmin();
        } catch (ChatException unknown) {
            return false;
        }
    }
}
