package dev.whetstone.slack;

import com.slack.api.Slack;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.SignQueue;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.Bots;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackSdk;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.slack.inbound.SnippetReader;
import dev.whetstone.slack.outbound.FileUploads;
import dev.whetstone.slack.outbound.LastSeenPlaces;
import dev.whetstone.slack.outbound.Postbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.outbound.SlackDirectMessages;
import dev.whetstone.slack.outbound.SlackHistory;
import dev.whetstone.slack.outbound.SlackSigns;
import dev.whetstone.slack.people.SlackProfiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The platform alone, with the real SDK, in a workspace of its own and in whatever others are added. */
final class TestPlatform implements AutoCloseable {

    final FakeSlack slack;
    final FakeWorkspace workspace;
    private final Map<String, FakeWorkspace> others = new ConcurrentHashMap<>();
    final Set<MemberRef> learnt = ConcurrentHashMap.newKeySet();
    final LastSeenPlaces whereabouts;
    private final Slack sdk;
    final SlackApi api;
    final SlackPlatform platform;

    /** Messages whose files are to be read later. */
    final List<ChatEvent> waiting = new CopyOnWriteArrayList<>();

    TestPlatform(FakeSlack slack) {
        this(slack, Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    TestPlatform(FakeSlack slack, Duration patience, Duration callTimeout) {
        this.slack = slack;
        this.workspace = TestSlack.prepared(slack);
        Clock clock = Clock.systemUTC();
        SlackSettings settings = new SlackSettings(workspace.token, "", "", slack.apiUrl(), callTimeout, patience);
        this.sdk = SlackSdk.of(settings);
        Workspaces workspaces = new AllWorkspaces();
        this.whereabouts = new LastSeenPlaces(clock);
        this.api = new SlackApi(sdk, workspaces, settings);
        Postbox postbox = new Postbox(api, new FileUploads(api));
        SlackHistory history = new SlackHistory(
                api,
                postbox,
                new SnippetReader(api, sdk, workspaces, settings),
                (message, files) -> waiting.add(message));
        PrivateWords words = new PrivateWords(api, new SlackDirectMessages(api, postbox, history, clock), whereabouts);
        this.platform = new SlackPlatform(
                postbox,
                history,
                words,
                new SignQueue(new SlackSigns(api, new Bots(api))),
                new SlackProfiles(api, clock, () -> List.of((member, profile) -> learnt.add(member))));
    }

    /** Another workspace the same bot is installed in. */
    FakeWorkspace addWorkspace() {
        FakeWorkspace other = TestSlack.prepared(slack);
        others.put(other.team, other);
        return other;
    }

    private final class AllWorkspaces implements Workspaces {
        @Override
        public String botToken(String team) {
            FakeWorkspace other = others.get(team);
            return other == null ? workspace.token : other.token;
        }

        @Override
        public List<String> teams() {
            return List.of(workspace.team);
        }

        @Override
        public void gone(String team) {
            others.remove(team);
        }
    }

    ChannelRef channel(String id) {
        return new ChannelRef(SlackPlatform.ID, workspace.team, id);
    }

    MemberRef member(String id) {
        return new MemberRef(SlackPlatform.ID, workspace.team, id);
    }

    /** A member answers in a thread, and is seen to be there. */
    MessageRef writes(ThreadRef thread, String user, String wireText) {
        FakeMessage message = new FakeMessage(
                workspace.team, thread.channel().channel(), slack.nextTs(), thread.thread(), user, false);
        message.text = wireText;
        workspace.messages.add(message);
        whereabouts.note(member(user), thread.channel(), thread);
        return new MessageRef(thread.channel(), message.ts);
    }

    @Override
    public void close() {
        api.close();
        try {
            sdk.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
