package dev.whetstone.reminder;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.round.Round;
import dev.whetstone.streak.Stakes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings reminders to members, at the first of their identities that takes them. */
record ReminderPost(ChatPlatforms platforms, Members members, Stakes stakes) {

    private static final int MOST_SHOWN = 5;

    /** All that is owed, the first closes first; titles go with the rounds, the stake may be empty. */
    record Digest(List<Round> owed, List<String> titles, String stake) {}

    private ChatMessage digest(MemberRef reader, Digest digest, Instant now) {
        List<Round> owed = digest.owed();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(
                owed.size() == 1
                        ? "Your answer is still missing:"
                        : "Your answers to %d questions are still missing:".formatted(owed.size())));
        int shown = Math.min(owed.size(), MOST_SHOWN);
        for (int i = 0; i < shown; i++) {
            Round round = owed.get(i);
            String title = "“" + Markdown.escape(digest.titles().get(i)) + "”";
            blocks.add(new Block.Prose("**%s**, %s left"
                    .formatted(
                            link(reader, round)
                                    .map(url -> "[" + title + "](" + url + ")")
                                    .orElse(title),
                            text(Duration.between(now, round.closesAt())))));
            blocks.add(new Block.Moment("Closes", round.closesAt(), round.zone()));
            blocks.add(new Block.Choices(List.of(new Choice("Answer", "answer", round.id(), i == 0))));
        }
        if (owed.size() > shown) {
            blocks.add(new Block.Prose("and %d more; `/prep today` shows them all.".formatted(owed.size() - shown)));
        }
        if (!digest.stake().isEmpty()) {
            blocks.add(new Block.Prose(digest.stake()));
        }
        blocks.add(new Block.Choices(List.of(Choice.of("No more reminders", "mute-reminders", ""))));
        return new ChatMessage(blocks);
    }

    /** To the question where the reader can see it. */
    private Optional<String> link(MemberRef reader, Round round) {
        return round.posts().stream()
                .filter(post -> post.channel().platform().equals(reader.platform())
                        && post.channel().workspace().equals(reader.workspace()))
                .findFirst()
                .flatMap(post -> platforms.of(post.channel()).link(post.posted().thread()));
    }

    private static ChatMessage question(int ignored) {
        return ChatMessage.of(
                new Block.Prose(
                        "I reminded you %d times and no answer came, so I stop. Shall I go on?".formatted(ignored)),
                new Block.Choices(List.of(new Choice("Remind me again", "remind-me", "", true))));
    }

    private static String text(Duration left) {
        long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
        return minutes < 120 ? minutes + " min" : (minutes + 30) / 60 + " h";
    }

    /**
     * Asks, when reminders seem to be of no use, whether to go on; they are off until the member says otherwise. Notes whether the
     * member can be reached.
     *
     * @throws ChatException if no platform could be asked, or it may have been sent
     */
    void ask(Member member, Round round, int ignored, ReminderLog.Claim claim) {
        ChatMessage question = question(ignored);
        send(member, round, reader -> question, "enough:", claim);
    }

    /** As {@link #ask}: sends the digest of all that is owed. */
    void sendDigest(Member member, Round round, Digest digest, ReminderLog.Claim claim) {
        send(member, round, reader -> digest(reader, digest, claim.at()), "remind:", claim);
    }

    private void send(
            Member member,
            Round round,
            Function<MemberRef, ChatMessage> message,
            String kind,
            ReminderLog.Claim claim) {
        String mark = kind + claim.round() + ":" + member.id();
        boolean reached = new Reach(platforms).tell(member.reach(), message, mark, claim.tried());
        if (!reached) {
            sayUnreached(member, round);
        }
        members.reachable(member, reached);
    }

    private void sayUnreached(Member member, Round round) {
        member.reach().stream()
                .flatMap(ref -> round.posts().stream()
                        .filter(post -> post.channel().platform().equals(ref.platform()))
                        .filter(post -> post.channel().workspace().equals(ref.workspace()))
                        .map(post -> new Unreached(post.posted().thread(), ref)))
                .findFirst()
                .ifPresent(unreached -> sayUnreached(unreached, member));
    }

    private record Unreached(ThreadRef thread, MemberRef ref) {}

    /** In the thread, so that only the member sees it where the platform can do that; nothing further is sent until they ask for it. */
    private void sayUnreached(Unreached unreached, Member member) {
        ChatMessage message = ChatMessage.text(
                "%s, private messages from me do not reach you, so I will not remind you any more. Allow them for this server and type `/prep remind on` to get reminders again."
                        .formatted(Markdown.escape(member.name())));
        String mark = "unreached:" + unreached.thread().thread() + ":" + member.id();
        ChatPlatform platform = platforms.of(unreached.ref().platform());
        if (platform.whisper(unreached.thread(), unreached.ref(), message, mark) == ChatPlatform.Delivery.REFUSED
                && platform.findReply(unreached.thread(), mark).isEmpty()) {
            platform.reply(unreached.thread(), message, mark);
        }
    }
}
