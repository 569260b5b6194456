package dev.whetstone.slack;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.SignQueue;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.outbound.Postbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.outbound.SlackHistory;
import dev.whetstone.slack.outbound.ThreadAdvice;
import dev.whetstone.slack.people.SlackProfiles;
import dev.whetstone.slack.view.SlackMessages;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack as a chat platform. */
public final class SlackPlatform implements ChatPlatform {

    public static final String ID = "slack";

    private final Postbox postbox;
    private final SlackHistory history;
    private final PrivateWords words;
    private final SignQueue signs;
    private final SlackProfiles profiles;

    SlackPlatform(Postbox postbox, SlackHistory history, PrivateWords words, SignQueue signs, SlackProfiles profiles) {
        this.postbox = postbox;
        this.history = history;
        this.words = words;
        this.signs = signs;
        this.profiles = profiles;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> link(ThreadRef thread) {
        ChannelRef channel = thread.channel();
        return Optional.of("https://slack.com/app_redirect?team=%s&channel=%s&message_ts=%s"
                .formatted(channel.workspace(), channel.channel(), thread.thread()));
    }

    @Override
    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        MessageRef sent = postbox.send(channel, null, SlackMessages.render(message), mark);
        return new Posted(sent, new ThreadRef(channel, sent.message()));
    }

    @Override
    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        ChannelRef channel = thread.channel();
        Rendered rendered = SlackMessages.render(ThreadAdvice.in(thread, message));
        return postbox.send(channel, thread.thread(), rendered, mark);
    }

    @Override
    public void update(MessageRef message, ChatMessage content) {
        postbox.replace(message, SlackMessages.render(content).parts().get(0));
    }

    @Override
    public void mark(ThreadRef thread, MessageRef message, Mark mark) {
        signs.put(message, Set.of(mark));
    }

    @Override
    public void unmark(ThreadRef thread, MessageRef message) {
        signs.put(message, Set.of());
    }

    @Override
    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        return words.whisper(thread, to, message, mark);
    }

    @Override
    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        return words.tell(to, message, mark);
    }

    @Override
    public Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        return words.tellOnce(to, message, mark, tried);
    }

    @Override
    public Optional<PrivatePlaces> places() {
        return Optional.of(words.places());
    }

    @Override
    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        return history.findPost(channel, mark, since);
    }

    @Override
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        return history.findReply(thread, mark);
    }

    @Override
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        return history.replies(thread, since);
    }

    /** A member's id stands for their direct messages, too. */
    @Override
    public boolean isDirect(ChannelRef channel, MemberRef member) {
        return channel.channel().startsWith("D") || channel.channel().equals(member.user());
    }

    @Override
    public Profile profile(MemberRef member) {
        return profiles.of(member);
    }
}
