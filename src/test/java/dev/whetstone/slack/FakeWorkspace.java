package dev.whetstone.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** One workspace of the local Slack: its people, channels and messages. */
public final class FakeWorkspace {

    public final String team;
    final String token;
    public final String bot;
    final Map<String, JsonObject> users = new ConcurrentHashMap<>();
    /** Channels by id, with what Slack says where the bot posts to one it may not. */
    final Map<String, String> channels = new ConcurrentHashMap<>();

    final Map<String, Set<String>> groupMessages = new ConcurrentHashMap<>();
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();

    public final List<FakeMessage> messages = new CopyOnWriteArrayList<>();
    public final Map<String, JsonObject> homes = new ConcurrentHashMap<>();
    public final List<JsonObject> views = new CopyOnWriteArrayList<>();

    FakeWorkspace(String team) {
        this.team = team;
        this.token = "xoxb-" + team.toLowerCase(java.util.Locale.ROOT) + "-secret-token";
        this.bot = "UBOT" + team;
        addUser(bot, "Whetstone").addProperty("is_bot", true);
    }

    public JsonObject addUser(String id, String name) {
        JsonObject profile = new JsonObject();
        profile.addProperty("display_name", name);
        profile.addProperty("real_name", name + " Real");
        JsonObject user = new JsonObject();
        user.addProperty("id", id);
        user.addProperty("team_id", team);
        user.addProperty("name", name.toLowerCase(java.util.Locale.ROOT));
        user.addProperty("tz", "Europe/Berlin");
        user.add("profile", profile);
        users.put(id, user);
        return user;
    }

    /** From now on the bot's token lacks this scope. */
    public void withhold(String scope) {
        withheld.add(scope);
    }

    boolean grants(String scope) {
        return !withheld.contains(scope);
    }

    /** The group message of these people, which is made if there is none. */
    String addGroupMessage(List<String> people) {
        String id = "G" + String.join("", people.stream().sorted().toList());
        groupMessages.putIfAbsent(id, Set.copyOf(people));
        addChannel(id);
        return id;
    }

    /** Who is in a group message besides the bot; empty where there is none. */
    public Set<String> inGroupMessage(String channel) {
        return groupMessages.getOrDefault(channel, Set.of());
    }

    public void addChannel(String id) {
        channels.put(id, "");
    }

    /** What Slack answers when somebody installs the bot here. */
    String granted() {
        JsonObject granted = new JsonObject();
        granted.addProperty("ok", true);
        granted.addProperty("access_token", token);
        granted.addProperty("bot_user_id", bot);
        granted.addProperty("app_id", "A1");
        granted.addProperty("is_enterprise_install", false);
        JsonObject home = new JsonObject();
        home.addProperty("id", team);
        home.addProperty("name", "Workspace " + team);
        granted.add("team", home);
        JsonObject installer = new JsonObject();
        installer.addProperty("id", "U1");
        granted.add("authed_user", installer);
        return granted.toString();
    }

    Optional<FakeMessage> message(String channel, String ts) {
        return messages.stream()
                .filter(one -> one.channel.equals(channel) && one.ts.equals(ts) && !one.deleted && one.reader.isEmpty())
                .findFirst();
    }

    /** The messages of a channel outside threads, oldest first. */
    public List<FakeMessage> posts(String channel) {
        return messages.stream()
                .filter(one -> one.channel.equals(channel) && one.thread.isEmpty())
                .filter(one -> one.reader.isEmpty() && !one.deleted)
                .toList();
    }

    /** The messages under one, oldest first, those for one reader left out. */
    List<FakeMessage> replies(String channel, String thread) {
        return messages.stream()
                .filter(one -> one.channel.equals(channel) && one.thread.equals(thread))
                .filter(one -> one.reader.isEmpty() && !one.deleted)
                .toList();
    }

    /** What the bot showed one member alone, in channels and threads. */
    public List<FakeMessage> shownTo(String user) {
        return messages.stream().filter(one -> one.reader.equals(user)).toList();
    }

    /** The bot's direct messages to a member. */
    public List<FakeMessage> directTo(String user) {
        return messages.stream()
                .filter(one -> one.channel.equals(directChannel(user)) && one.byBot && !one.deleted)
                .toList();
    }

    static String directChannel(String user) {
        return "D" + user;
    }

    String rootAuthor(FakeMessage message) {
        return messages.stream()
                .filter(one -> one.channel.equals(message.channel) && one.ts.equals(message.thread))
                .map(one -> one.user)
                .findFirst()
                .orElse("");
    }

    JsonObject json(FakeMessage message) {
        return message.json(rootAuthor(message));
    }

    /** Everything the reader sees in a thread. */
    public String seenBy(String reader, String channel, String thread) {
        return messages.stream()
                .filter(one -> one.channel.equals(channel) && !one.deleted)
                .filter(one -> one.thread.equals(thread) || one.ts.equals(thread))
                .filter(one -> one.reader.isEmpty() || one.reader.equals(reader))
                .map(FakeMessage::shown)
                .collect(Collectors.joining("\n"));
    }

    /** What a member's home tab holds; empty where nothing was published. */
    public JsonObject home(String user) {
        return homes.getOrDefault(user, new JsonObject());
    }

    Set<String> knownChannels() {
        return channels.keySet();
    }

    public static String text(List<FakeMessage> messages) {
        List<String> all = new ArrayList<>();
        messages.forEach(one -> all.add(one.shown()));
        return String.join("\n", all);
    }
}
