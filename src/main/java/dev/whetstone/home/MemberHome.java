package dev.whetstone.home;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is open, how the member stands, when they are reminded, and their settings. */
final class MemberHome implements HomeView {

    private static final int MOST_GROUPS = 10;

    private final Members members;
    private final Groups groups;
    private final Today today;
    private final Progress progress;
    private final List<MemberFact> facts;

    MemberHome(Members members, Groups groups, Today today, Progress progress, List<MemberFact> facts) {
        this.members = members;
        this.groups = groups;
        this.today = today;
        this.progress = progress;
        this.facts = List.copyOf(facts);
    }

    @Override
    public ChatMessage home(MemberRef reader) {
        Optional<Member> member = members.known(reader);
        List<StudyGroup> own = member.map(this::groupsOf).orElse(List.of());
        return own.isEmpty() ? welcome() : day(member.orElseThrow(), own);
    }

    private List<StudyGroup> groupsOf(Member member) {
        return members.groupsOf(member.id()).stream()
                .flatMap(id -> groups.find(id).stream())
                .sorted(Comparator.comparing(StudyGroup::name).thenComparing(StudyGroup::id))
                .limit(MOST_GROUPS)
                .toList();
    }

    private ChatMessage day(Member member, List<StudyGroup> own) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(today.blocks(member, own));
        facts.forEach(fact -> blocks.addAll(fact.about(member)));
        for (StudyGroup group : own) {
            blocks.addAll(progress.blocks(member, group));
        }
        blocks.addAll(OwnSettings.blocks(member));
        return new ChatMessage(blocks);
    }

    private static ChatMessage welcome() {
        return ChatMessage.of(
                new Block.Heading("Welcome to Whetstone"),
                new Block.Prose("Every day I post a question to your study group's channel, take the answers in its"
                        + " thread, and show the model answer when the round closes."),
                new Block.Prose("""
                        You are in no study group yet:

                        - Does your channel have one? Answer its next question, and your day shows up here.
                        - Are you starting one? Invite me to its channel and type `/prep setup` there.
                        - `/prep help` lists everything else."""));
    }
}
