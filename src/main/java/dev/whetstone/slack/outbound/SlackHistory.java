package dev.whetstone.slack.outbound;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.PagedReading;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.inbound.SlackFile;
import dev.whetstone.slack.inbound.SnippetReader;
import dev.whetstone.slack.inbound.WrittenMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads channels and threads, page by page and only as far back as is asked: Slack counts these calls most strictly. */
public final class SlackHistory {

    private static final Logger log = LoggerFactory.getLogger(SlackHistory.class);
    private static final int PAGE = 100;
    private static final String FIRST = "";

    private final SlackApi api;
    private final Postbox postbox;
    private final SnippetReader snippets;
    private final BiConsumer<ChatEvent, List<SlackFile>> later;

    /** @param later keeps a message whose files cannot be had now until they are read, so that it holds up nothing else of its thread */
    public SlackHistory(
            SlackApi api, Postbox postbox, SnippetReader snippets, BiConsumer<ChatEvent, List<SlackFile>> later) {
        this.api = api;
        this.postbox = postbox;
        this.snippets = snippets;
        this.later = later;
    }

    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        Optional<Message> first = first(channel, since, message -> stamped(message, mark, 1));
        return first.filter(root -> isComplete(channel, root, mark))
                .map(root -> new Posted(new MessageRef(channel, root.getTs()), new ThreadRef(channel, root.getTs())));
    }

    /** A reply of which parts are missing is not there yet; they are remembered for whoever sends it again. */
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        Map<Integer, String> standing = new TreeMap<>();
        int parts = collect(thread, mark, standing);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (standing.size() < parts) {
            postbox.noteUnfinished(thread.channel(), thread.thread(), mark, standing);
            return Optional.empty();
        }
        return Optional.ofNullable(standing.get(1)).map(ts -> new MessageRef(thread.channel(), ts));
    }

    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        ChannelRef channel = thread.channel();
        return thread(thread, Ts.of(since)).stream()
                .map(WrittenMessage::of)
                .filter(said -> said.isReplyTo(""))
                .filter(said -> !Ts.instant(said.ts()).isBefore(since))
                .sorted(Comparator.comparing(said -> Ts.instant(said.ts())))
                .flatMap(said -> withFiles(said.asItStands(channel), files(said)))
                .toList();
    }

    private Stream<ChatEvent> withFiles(ChatEvent said, List<SlackFile> files) {
        try {
            return Stream.of(snippets.withFiles(said, files, SlackHistory::leftOut));
        } catch (ChatException away) {
            log.info("Message {} waits for its files: {}", said.key(), away.getMessage());
            later.accept(said, files);
            return Stream.empty();
        }
    }

    /** Told once, when it arrived; what was written while nobody listened is read over and over. */
    private static void leftOut(UnreadFile file) {
        log.info("File {} of a thread is left out: it {}", file.id(), file.problem());
    }

    private static List<SlackFile> files(WrittenMessage said) {
        return said.files().stream().map(SlackFile::of).toList();
    }

    private boolean isComplete(ChannelRef channel, Message root, String mark) {
        int parts = SlackStamp.of(root).map(SlackStamp::parts).orElse(1);
        if (parts == 1) {
            return true;
        }
        Map<Integer, String> standing = new TreeMap<>(Map.of(1, root.getTs()));
        collect(new ThreadRef(channel, root.getTs()), mark, standing);
        if (standing.size() < parts) {
            postbox.noteUnfinished(channel, null, mark, standing);
        }
        return standing.size() >= parts;
    }

    /** Adds the parts with this mark that stand in the thread, and returns how many there should be. */
    private int collect(ThreadRef thread, String mark, Map<Integer, String> standing) {
        int parts = 1;
        for (Message message : thread(thread, null)) {
            Optional<SlackStamp> stamp =
                    SlackStamp.of(message).filter(found -> found.mark().equals(mark));
            if (stamp.isPresent()) {
                standing.putIfAbsent(stamp.get().part(), message.getTs());
                parts = stamp.get().parts();
            }
        }
        return parts;
    }

    private static boolean stamped(Message message, String mark, int part) {
        return SlackStamp.of(message)
                .filter(stamp -> stamp.mark().equals(mark) && stamp.part() == part)
                .isPresent();
    }

    private Optional<Message> first(ChannelRef channel, Instant since, Predicate<Message> wanted) {
        return PagedReading.search(
                FIRST,
                cursor -> page(page(channel, since, cursor)),
                messages -> messages.stream().filter(wanted).findFirst());
    }

    private static PagedReading.Page<Message> page(ConversationsHistoryResponse answer) {
        return new PagedReading.Page<>(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()));
    }

    private ConversationsHistoryResponse page(ChannelRef channel, Instant since, String cursor) {
        return api.read(
                new Target(channel.workspace(), "conversations.history"),
                client -> client.conversationsHistory(request -> request.channel(channel.channel())
                        .oldest(Ts.of(since))
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor.isEmpty() ? null : cursor)));
    }

    /** A thread without its first message, oldest first. */
    private List<Message> thread(ThreadRef thread, @Nullable String oldest) {
        return PagedReading.all(FIRST, cursor -> page(page(thread, oldest, cursor))).stream()
                .filter(message -> !thread.thread().equals(message.getTs()))
                .toList();
    }

    private static PagedReading.Page<Message> page(ConversationsRepliesResponse answer) {
        return new PagedReading.Page<>(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()));
    }

    private ConversationsRepliesResponse page(ThreadRef thread, @Nullable String oldest, String cursor) {
        return api.read(
                new Target(thread.channel().workspace(), "conversations.replies"),
                client -> client.conversationsReplies(
                        request -> request.channel(thread.channel().channel())
                                .ts(thread.thread())
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor.isEmpty() ? null : cursor)));
    }

    private static String next(boolean more, @Nullable ResponseMetadata metadata) {
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return !more || cursor == null ? "" : cursor;
    }
}
