package dev.whetstone.discord.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Discord, as far as the bot uses it: members act by the methods of {@link #members}, and what the bot did can be looked at. It
 * fails where it is told to.
 */
public final class FakeDiscord implements AutoCloseable {

    private final Model model;
    private final Gateway gateway;
    private final Speech speech;
    private final Answers answers;
    private final RestServer rest;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final MembersSide members;
    private final Administration administration;

    private FakeDiscord(Clock clock) throws IOException, InterruptedException {
        this.model = new Model(clock);
        this.gateway = new Gateway(model);
        this.speech = new Speech(model, gateway);
        this.answers = new Answers(model, gateway, speech);
        Routes routes = new Routes(model, gateway, speech, answers);
        this.administration = new Administration(model, gateway, routes);
        this.rest = new RestServer(routes, files);
        this.members = new MembersSide(model, gateway, speech, answers);
        gateway.begin();
    }

    /** Message ids tell the clock's time. */
    public static FakeDiscord start(Clock clock) {
        try {
            return new FakeDiscord(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The settings that point the bot here. */
    public List<String> settings() {
        return List.of(
                "DISCORD_TOKEN=token-of-the-tests",
                "DISCORD_API_URL=" + rest.api(),
                "DISCORD_GATEWAY_URL=" + gateway.url(),
                "whetstone.discord.identify-pause=0s",
                "whetstone.discord.pace=0s",
                "whetstone.discord.handshake-pause=50ms");
    }

    // --- what there is

    public String addGuild() {
        String id = model.addGuild();
        gateway.dispatch("GUILD_CREATE", model.guild(id));
        return id;
    }

    /** A channel of a server whose people see the bot's commands though nobody let the bot in. */
    public String addForeignText() {
        String guild = model.addGuild();
        return model.addChannel(new Channel(model.ids.next(), Channel.TEXT, guild, "", "", "elsewhere", List.of())).id;
    }

    /** A server Discord does not see when the bot connects. */
    public String addGuildInOutage() {
        String id = model.addGuild();
        gateway.outages.add(id);
        return id;
    }

    /** Discord has lost sight of a server for a while. */
    public void loseSightOf(String guild) {
        gateway.dispatch("GUILD_DELETE", Json.object().put("id", guild).put("unavailable", true));
    }

    public void seeAgain(String guild) {
        gateway.outages.remove(guild);
        gateway.dispatch("GUILD_CREATE", model.guild(guild));
    }

    public Person addPerson(String name, boolean admin) {
        Person person = new Person(model.ids.next(), name, false, admin);
        model.people.put(person.id(), person);
        return person;
    }

    public Person addBot(String name) {
        Person person = new Person(model.ids.next(), name, true, false);
        model.people.put(person.id(), person);
        return person;
    }

    /** An id for something new. */
    public String nextId() {
        return model.ids.next();
    }

    public Person self() {
        return model.bot();
    }

    public String addText(String guild, String name) {
        return add(guild, Channel.TEXT, name, List.of());
    }

    public String addVoice(String guild, String name) {
        return add(guild, Channel.VOICE, name, List.of());
    }

    /** A forum with these tags; a tag's id is its name's place in the list, from 1. */
    public String addForum(String guild, String name, String... tags) {
        List<DataObject> all = new ArrayList<>();
        for (String tag : tags) {
            all.add(Json.object()
                    .put("id", String.valueOf(all.size() + 1))
                    .put("name", tag)
                    .put("moderated", false));
        }
        return add(guild, Channel.FORUM, name, all);
    }

    private String add(String guild, int type, String name, List<DataObject> tags) {
        Channel channel = model.addChannel(new Channel(model.ids.next(), type, guild, "", "", name, tags));
        gateway.dispatch("CHANNEL_CREATE", channel.json());
        return channel.id;
    }

    /** What the bot's role allows in a server, as a number. */
    public void permit(String guild, long permissions) {
        model.botPermissions.put(guild, Long.toString(permissions));
        gateway.dispatch(
                "GUILD_ROLE_UPDATE",
                Json.object()
                        .put("guild_id", guild)
                        .put(
                                "role",
                                Json.objects(model.guildHead(guild), "roles").get(2)));
    }

    public void permitEverything(String guild) {
        permit(guild, Long.parseLong(Model.EVERYTHING));
    }

    /** A file members can attach; its address. */
    public String addFile(String name, String text) {
        String path = "/files/" + name;
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return rest.url() + path;
    }

    /** While they are held, whoever asks for a file waits. */
    public void holdFiles(boolean held) {
        rest.holdFiles(held);
    }

    /** What owners and admins do, and the roles people have. */
    public Administration administration() {
        return administration;
    }

    public MembersSide members() {
        return members;
    }

    // --- what goes wrong

    /** {@code which} begins like {@code POST channels/123/messages}. */
    public void fail(String which, ServerFailure failure, int times) {
        rest.fail(which, failure, times);
    }

    /** The next requests that fit succeed so often, and then fail. */
    public void failAfter(String which, ServerFailure failure, int successes) {
        rest.failAfter(which, failure, successes);
    }

    /** From now on the whole bot may send no more than this. */
    public void limit(WholeLimit limit) {
        rest.limit(limit);
    }

    public void refuseToken() {
        failAlways("GET gateway/bot", ServerFailure.of(401, 0, "401: Unauthorized"));
    }

    public void failAlways(String which, ServerFailure failure) {
        rest.fail(which, failure, Integer.MAX_VALUE);
    }

    public void recover() {
        rest.recover();
    }

    public void nonceWindow(Duration window) {
        model.nonceWindow = window;
    }

    public void allowContent(boolean allowed) {
        model.contentAllowed = allowed;
        gateway.contentAllowed = allowed;
    }

    /** Of connections made from now on. */
    public void heartbeatEvery(Duration interval) {
        gateway.heartbeat = Math.toIntExact(interval.toMillis());
    }

    public void answerHeartbeats(boolean acknowledging) {
        gateway.acknowledging = acknowledging;
    }

    public void askToReconnect() {
        gateway.sendOp(7, Json.object());
    }

    public void closeConnections(int code) {
        gateway.closeAll(code);
    }

    public void invalidateSessions(boolean resumable) {
        gateway.resumable = resumable;
        gateway.sendOp(9, resumable);
    }

    /** Whoever resumes next is told that the session is gone. */
    public void forgetSessions() {
        gateway.resumable = false;
    }

    /** So many handshakes of the gateway are refused. */
    public void refuseHandshakes(int times) {
        gateway.refusals.set(times);
    }

    public int handshakes() {
        return gateway.handshakes.get();
    }

    public void goDeaf() {
        gateway.goDeaf();
    }

    /** From now on this person opens a thread under each of the bot's messages in the channel before the bot can. */
    public void openThreadsFirst(Person person, String channel) {
        speech.faster.put(channel, person);
    }

    public void forgetInteraction(Used used) {
        answers.forgotten.add(used.token());
    }

    // --- what the bot did

    public boolean isConnected() {
        return gateway.connections() > 0;
    }

    /** How often the bot opened a new session. */
    public int identified() {
        return gateway.identified().size();
    }

    public long resumed() {
        return gateway.received().stream()
                .filter(frame -> frame.getInt("op") == 6)
                .count();
    }

    /** How many requests were exactly this. */
    public long requests(String which) {
        return rest.requests().stream()
                .filter(request -> (request.method() + " " + request.path()).equals(which))
                .count();
    }

    /** How many requests began so. */
    public long requestsLike(String start) {
        return rest.requests().stream().filter(request -> request.is(start)).count();
    }

    /** Every request so far, in its order. */
    public List<Request> requests() {
        return List.copyOf(rest.requests());
    }

    /** The requests that began so. */
    public List<Request> requestsOf(String start) {
        return rest.requests().stream().filter(request -> request.is(start)).toList();
    }

    /** The texts of a channel's or thread's messages, oldest first. */
    public List<String> said(String channel) {
        return messages(channel).stream().map(ClientText::of).toList();
    }

    /** As they are stored. */
    public List<DataObject> messages(String channel) {
        return model.channel(channel)
                .map(found -> List.copyOf(found.messages.values()))
                .orElse(List.of());
    }

    public List<DataObject> messagesOfBot(String channel) {
        return messages(channel).stream()
                .filter(message -> message.getObject("author")
                        .getString("id")
                        .equals(model.bot().id()))
                .toList();
    }

    public List<String> direct(Person person) {
        return said(model.direct(person.id()).id);
    }

    public String directChannel(Person person) {
        return model.direct(person.id()).id;
    }

    /** What only this person sees in a channel or thread. */
    public List<String> whispered(Person reader, String channel) {
        return model.whispers.stream()
                .filter(whisper -> whisper.reader().equals(reader.id()))
                .filter(whisper -> whisper.channel().equals(channel))
                .map(whisper -> ClientText.of(whisper.message()))
                .toList();
    }

    /** What an interaction was answered with in private, as it is stored. */
    public List<DataObject> whispersOf(Used used) {
        return model.whispers.stream()
                .filter(whisper -> whisper.interaction().equals(used.id()))
                .map(Model.Whisper::message)
                .toList();
    }

    /** The kinds of the first answers to an interaction: 4 says something, 5 is thinking, 8 suggests, 9 opens a form. */
    public List<Integer> answersTo(Used used) {
        return answers.callbacks.stream()
                .filter(callback -> callback.interaction().equals(used.id()))
                .map(Answers.Callback::type)
                .toList();
    }

    public boolean acknowledged(String interaction) {
        return answers.callbacks.stream()
                .anyMatch(callback -> callback.interaction().equals(interaction));
    }

    public DataObject answerTo(Used used) {
        return answers.callbacks.stream()
                .filter(callback -> callback.interaction().equals(used.id()))
                .map(Answers.Callback::data)
                .findFirst()
                .orElseThrow();
    }

    /** The bot's reactions on a message. */
    public Set<String> reactions(String message) {
        Set<String> signs = new HashSet<>();
        model.reactions.getOrDefault(message, Map.of()).forEach((emoji, users) -> {
            if (users.contains(model.bot().id())) {
                signs.add(emoji);
            }
        });
        return signs;
    }

    public List<String> threadsOf(String channel) {
        return model.channels.values().stream()
                .filter(one -> one.isThread() && one.parent.equals(channel) && !one.gone)
                .map(one -> one.id)
                .sorted()
                .toList();
    }

    /** The private threads of a channel that stand, archived ones too, the oldest first. */
    public List<String> privateThreadsOf(String channel) {
        return threadsOf(channel).stream()
                .filter(id -> model.channel(id).filter(Channel::isPrivate).isPresent())
                .toList();
    }

    /** Whether this person sees what is said in a private thread. */
    public boolean isIn(Person person, String thread) {
        return model.channel(thread)
                .filter(found -> found.people.contains(person.id()))
                .isPresent();
    }

    public DataObject channel(String id) {
        return speech.channel(id).json();
    }

    /** The custom ids of a message's buttons. */
    public static List<String> buttons(DataObject message) {
        return Components.all(message).stream()
                .map(component -> component.getString("custom_id", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public static Set<String> called(DataObject message) {
        return ClientText.called(message);
    }

    public static String text(DataObject... messages) {
        return String.join("\n", Arrays.stream(messages).map(ClientText::of).toList());
    }

    @Override
    public void close() {
        rest.close();
        try {
            gateway.stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
