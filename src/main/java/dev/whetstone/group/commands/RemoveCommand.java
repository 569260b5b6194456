package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Departures;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.Letters;
import java.util.List;

/** {@code /prep remove}: an admin ends somebody's part in the group. */
record RemoveCommand(GroupDesk desk, Departures departures, NamedMember named, Letters letters) implements Command {

    @Override
    public Spec spec() {
        return new Spec(
                "remove",
                "Takes a member out of this group",
                Audience.ADMIN,
                List.of(Parameter.rest("member", "@member, or their name", true)));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = named.of(call, group, call.value("member", ""));
            String rights =
                    member.identities().stream().anyMatch(group.admins()::contains) ? ", no longer an admin," : "";
            String name = "**" + Markdown.escape(named.called(group.id(), member)) + "**";
            return switch (departures.leave(group, member)) {
                case GONE ->
                    Reply.say(name + " is off the board" + rights
                            + " and is reminded no more; an answer of theirs brings them back"
                            + (rights.isEmpty() ? "." : ", not as an admin.")
                            + told(call, group, member, !rights.isEmpty()));
                case NO_MEMBER -> Reply.say(name + " is no member of this group.");
                case ONLY_ADMIN ->
                    Reply.say(name
                            + " is this group's only admin; appoint another first with `/prep admin add @member`.");
            };
        });
    }

    /** Whoever removes themselves has read it. */
    private String told(Call call, StudyGroup group, Member member, boolean admin) {
        if (member.identities().contains(call.member().key())) {
            return "";
        }
        letters.write(
                "removed:%s:%s".formatted(group.id(), call.id()),
                member.reach().get(0),
                "**%s**: an admin has taken you out of this study group%s, so you are off its board and I remind you no more. What you answered and earned is kept: an answer or `/prep join` in its channel brings you back; `/prep forget me` deletes it."
                        .formatted(Markdown.escape(group.name()), admin ? " and of its admins" : ""),
                List.of());
        return " I tell them in private.";
    }
}
