package dev.whetstone.group.commands;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** {@code /prep forget me}: deletes everything kept about a member, after one more question. */
final class ForgetCommand implements Command, Action {

    private final Members members;
    private final Groups groups;
    private final ObjectProvider<MemberData> features;

    ForgetCommand(Members members, Groups groups, ObjectProvider<MemberData> features) {
        this.members = members;
        this.groups = groups;
        this.features = features;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "forget",
                "Deletes everything I keep about you",
                Audience.ANYONE,
                List.of(Parameter.required("who", "the word `me`", "me")));
    }

    @Override
    public String name() {
        return "forget-me";
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        Optional<Member> member = members.known(call.member());
        if (member.isEmpty()) {
            return Reply.say("I keep nothing about you.");
        }
        if (!call.argument().equals("yes")) {
            return new Reply.Private(ChatMessage.of(
                    new Block.Prose("This deletes your answers, grades, points and settings for good, in every group."
                            + orphans(member.get())),
                    new Block.Choices(List.of(new Choice("Delete everything", name(), "yes", true)))));
        }
        features.orderedStream().forEach(feature -> feature.forget(member.get().id()));
        members.delete(member.get());
        return Reply.say(
                "Done: everything I kept about you is deleted. What you and I wrote in the channels stands there as before.");
    }

    /** Groups that would be left without an appointed admin. */
    private String orphans(Member member) {
        String names = groups.ledOnlyBy(member.identities()).stream()
                .map(group -> "*" + Markdown.escape(group.name()) + "*")
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : (" You are the only admin of %s: after it, only who manages the workspace or server can change its"
                                + " settings. To leave it to somebody, use `/prep admin add @member` there first.")
                        .formatted(names);
    }
}
