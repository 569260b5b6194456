package dev.whetstone.group;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.desk.DirectTalk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** In a direct message a member means the one group they have in that workspace; who has several is asked. */
final class DirectGroups implements DirectTalk {

    private final Groups groups;
    private final Members members;
    private final ObjectProvider<ChatPlatforms> platforms;

    DirectGroups(Groups groups, Members members, ObjectProvider<ChatPlatforms> platforms) {
        this.groups = groups;
        this.members = members;
        this.platforms = platforms;
    }

    @Override
    public Meant meant(Call call) {
        if (!platforms.getObject().of(call.channel()).isDirect(call.channel(), call.member())) {
            return Meant.clearly(call);
        }
        List<StudyGroup> own = members.idOf(call.member()).stream()
                .flatMap(id -> members.groupsOf(id).stream())
                .flatMap(id -> groups.find(id).stream())
                .filter(group -> here(group, call).findAny().isPresent())
                .toList();
        if (own.size() > 1) {
            return new Meant(call, Optional.of(question(own)));
        }
        return Meant.clearly(own.stream()
                .flatMap(group -> here(group, call))
                .findFirst()
                .map(call::from)
                .orElse(call));
    }

    private static Stream<ChannelRef> here(StudyGroup group, Call call) {
        return group.channels().stream()
                .filter(channel -> channel.platform().equals(call.channel().platform())
                        && channel.workspace().equals(call.channel().workspace()));
    }

    private static String question(List<StudyGroup> own) {
        return "Which group do you mean, %s? Please type it in the channel of that one."
                .formatted(own.stream()
                        .map(group -> "**" + Markdown.escape(group.name()) + "**")
                        .sorted()
                        .collect(Collectors.joining(" or ")));
    }
}
