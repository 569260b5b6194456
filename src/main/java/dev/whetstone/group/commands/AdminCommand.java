package dev.whetstone.group.commands;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** {@code /prep admin}: appoints and removes a group's admins. */
final class AdminCommand implements Command {

    private final Groups groups;
    private final GroupDesk desk;
    private final Members members;
    private final NamedMember named;

    AdminCommand(Groups groups, GroupDesk desk, Members members) {
        this.groups = groups;
        this.desk = desk;
        this.members = members;
        this.named = new NamedMember(members);
    }

    @Override
    public Spec spec() {
        return new Spec(
                "admin",
                "Appoints, removes or lists this group's admins",
                Audience.ADMIN,
                List.of(
                        Parameter.optional("what", "add, remove or list", "add", "remove", "list"),
                        Parameter.rest("member", "@member, or their name", false)));
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            String what = call.value("what", "list");
            String who = call.value("member", "");
            if (what.equals("list")) {
                return Reply.say(list(group));
            }
            if (who.isBlank()) {
                return Reply.say("Whom? Type `/prep admin %s @member`.".formatted(what));
            }
            Member member = named.of(call, group, who);
            return what.equals("add") ? add(group, member) : remove(group, member);
        });
    }

    private Reply add(StudyGroup group, Member member) {
        StudyGroup changed = groups.change(
                group.id(),
                current -> current.addAdmin(MemberRef.parse(member.identities().get(0))));
        return Reply.say("**%s** is an admin of this group. %s"
                .formatted(Markdown.escape(named.called(group.id(), member)), list(changed)));
    }

    private Reply remove(StudyGroup group, Member member) {
        AtomicBoolean removed = new AtomicBoolean();
        StudyGroup changed =
                groups.change(group.id(), current -> removed.set(current.removeAdmin(member.identities())));
        if (removed.get()) {
            return Reply.say("**%s** is no admin of this group any more. %s"
                    .formatted(Markdown.escape(named.called(group.id(), member)), list(changed)));
        }
        boolean isOne = member.identities().stream().anyMatch(changed.admins()::contains);
        return Reply.say(
                isOne
                        ? "**%s** is this group's only admin; appoint another first with `/prep admin add @member`."
                                .formatted(Markdown.escape(named.called(group.id(), member)))
                        : "**%s** is no admin of this group. %s"
                                .formatted(Markdown.escape(named.called(group.id(), member)), list(changed)));
    }

    private String list(StudyGroup group) {
        String names = group.admins().stream()
                .map(MemberRef::parse)
                .map(admin -> members.known(admin)
                        .map(known -> named.called(group.id(), known))
                        .orElse("somebody I do not know any more"))
                .distinct()
                .map(Markdown::escape)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "Nobody is appointed as an admin; who manages the workspace or server is one."
                : "Admins: %s, and who manages the workspace or server.".formatted(names);
    }
}
