package dev.whetstone.joining;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers an admin of two groups in different places to make one of them, and does so after one more question. */
record JoinOffer(Groups groups, Members members, GroupRights rights, Joinings joinings, AdminNotes notes)
        implements Action {

    private static final String SURE = "yes ";
    private static final int MOST = 4;

    @Override
    public String name() {
        return "join-groups";
    }

    /**
     * A button for each other group that the group of this channel may become one with; none where there is nothing to join.
     *
     * @param person every member the caller is, or is about to be
     */
    List<Block> blocks(Call call, List<Member> person) {
        List<StudyGroup> own = person.stream()
                .flatMap(member -> members.groupsOf(member.id()).stream())
                .distinct()
                .flatMap(id -> groups.find(id).stream())
                .filter(group -> isAdmin(person, group))
                .toList();
        Optional<StudyGroup> here = groups.of(call.channel()).filter(group -> isAdmin(person, group));
        List<Choice> choices = here.stream()
                .flatMap(kept -> own.stream()
                        .filter(other -> !other.id().equals(kept.id()) && !sharesWorkspace(other, kept))
                        .limit(MOST)
                        .map(other -> Choice.of(
                                "Join “" + other.name() + "” into “" + kept.name() + "”",
                                name(),
                                other.id() + "|" + kept.id())))
                .toList();
        return choices.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Prose(
                                "You are an admin of another group elsewhere. If they are the same people, make one"
                                        + " of them; `/prep help channels` tells what becomes of each."),
                        new Block.Choices(choices));
    }

    private boolean isAdmin(List<Member> person, StudyGroup group) {
        return person.stream()
                .flatMap(member -> member.identities().stream())
                .anyMatch(identity -> rights.isAdmin(MemberRef.parse(identity), group));
    }

    @Override
    public Reply run(Call call) {
        boolean sure = call.argument().startsWith(SURE);
        String[] ids = call.argument().substring(sure ? SURE.length() : 0).split("\\|", 2);
        Optional<StudyGroup> gone = groups.find(ids[0]);
        Optional<StudyGroup> kept = ids.length == 2 ? groups.find(ids[1]) : Optional.empty();
        if (gone.isEmpty() || kept.isEmpty()) {
            return Reply.say("One of the two groups is not there any more, so nothing was changed.");
        }
        if (gone.get().id().equals(kept.get().id())) {
            return Reply.say("They are one group already.");
        }
        if (!rights.isAdmin(call.member(), gone.get()) || !rights.isAdmin(call.member(), kept.get())) {
            return Reply.say("Only who is an admin of both groups can join them, so nothing was changed.");
        }
        return sure ? join(gone.get(), kept.get()) : ask(call, gone.get(), kept.get());
    }

    private Reply ask(Call call, StudyGroup gone, StudyGroup kept) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("""
                **%s** becomes part of **%s** for good:
                - its channels, members, admins, answers, points and rounds go over; what is open goes on to its close;
                - the name, plan, posting times and other settings of **%2$s** hold, in all channels;
                - its place in the plan `%s` is kept: `/prep plan` can go on there.
                """.formatted(
                        Markdown.escape(gone.name()),
                        Markdown.escape(kept.name()),
                        gone.curriculum().planId())));
        blocks.add(new Block.Choices(List.of(new Choice("Join them", name(), SURE + call.argument(), true))));
        return new Reply.Private(new ChatMessage(blocks));
    }

    private Reply join(StudyGroup gone, StudyGroup kept) {
        if (!joinings.begin(Joining.Kind.GROUP, gone.id(), kept.id())) {
            return Reply.say("One of the two groups is being joined with another already, so nothing was changed.");
        }
        String words = "**%s** becomes part of this group: its channels, members, points and rounds come over."
                .formatted(Markdown.escape(gone.name()));
        notes.tell(kept, "joined|" + gone.id() + "|" + kept.id(), words);
        return Reply.say("Joining: within a minute **%s** holds the channels, members, points and rounds of **%s**."
                .formatted(Markdown.escape(kept.name()), Markdown.escape(gone.name())));
    }

    private static boolean sharesWorkspace(StudyGroup one, StudyGroup other) {
        return one.channels().stream()
                .anyMatch(channel -> other.channels().stream()
                        .anyMatch(known -> known.platform().equals(channel.platform())
                                && known.workspace().equals(channel.workspace())));
    }
}
