package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.slack.inbound.EventIntake;
import dev.whetstone.slack.inbound.MessageEvents;
import dev.whetstone.slack.inbound.PeopleEvents;
import dev.whetstone.slack.inbound.SignPresses;
import dev.whetstone.slack.install.Scopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.yaml.snakeyaml.Yaml;

/** The manifests ask for what the code uses, no more and no less, and Slack takes them. */
class ManifestTests {

    private static final String SOCKET = "manifest";
    private static final String HTTP = "manifest-http";

    /** What Slack asks for before it lets the bot call a method. */
    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("appsConnectionsOpen", Set.of()),
            Map.entry("authTest", Set.of()),
            Map.entry("botsInfo", Set.of("users:read")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry(
                    "conversationsHistory", Set.of("channels:history", "groups:history", "im:history", "mpim:history")),
            Map.entry("conversationsMembers", Set.of("mpim:read")),
            Map.entry("conversationsOpen", Set.of("im:write", "mpim:write")),
            Map.entry("conversationsReplies", Set.of("channels:history", "groups:history")),
            Map.entry("filesInfo", Set.of("files:read")),
            Map.entry("filesUploadV2", Set.of("files:write")),
            Map.entry("oauthV2Access", Set.of()),
            Map.entry("reactionsAdd", Set.of("reactions:write")),
            Map.entry("reactionsGet", Set.of("reactions:read")),
            Map.entry("reactionsRemove", Set.of("reactions:write")),
            Map.entry("usersConversations", Set.of("channels:read", "groups:read")),
            Map.entry("usersInfo", Set.of("users:read")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPublish", Set.of()),
            Map.entry("viewsPush", Set.of()),
            Map.entry("viewsUpdate", Set.of()));

    private static final Map<String, String> OF_EVENTS = Map.of(
            "message.channels", "channels:history",
            "message.groups", "groups:history",
            "message.mpim", "mpim:history",
            "reaction_added", "reactions:read",
            "team_join", "users:read",
            "member_left_channel", "channels:read",
            "user_change", "users:read");

    private static JsonObject read(String name) {
        try {
            Map<String, Object> yaml = new Yaml().load(Files.readString(Path.of("deploy/slack/" + name + ".yaml")));
            return new Gson().toJsonTree(yaml).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonElement at(JsonObject manifest, String... path) {
        JsonElement found = manifest;
        for (String step : path) {
            found = found.getAsJsonObject().get(step);
            assertThat(found).as(String.join(".", path)).isNotNull();
        }
        return found;
    }

    private static String text(JsonObject manifest, String... path) {
        return at(manifest, path).getAsString();
    }

    private static boolean isOn(JsonObject manifest, String... path) {
        return at(manifest, path).getAsBoolean();
    }

    private static JsonObject only(JsonObject manifest, String... path) {
        assertThat(at(manifest, path).getAsJsonArray()).hasSize(1);
        return at(manifest, path).getAsJsonArray().get(0).getAsJsonObject();
    }

    private static List<String> list(JsonObject manifest, String... path) {
        return at(manifest, path).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<String> scopes(String name) {
        return list(read(name), "oauth_config", "scopes", "bot");
    }

    private static List<String> events(String name) {
        return list(read(name), "settings", "event_subscriptions", "bot_events");
    }

    @ParameterizedTest
    @ValueSource(strings = {SOCKET, HTTP})
    void theScopesAreThoseTheDoctorLooksFor(String name) {
        assertThat(scopes(name)).isEqualTo(Scopes.ALL).isSorted();
        assertThat(read(name).toString()).doesNotContain("user_events");
        assertThat(at(read(name), "oauth_config", "scopes").getAsJsonObject().keySet())
                .containsOnly("bot");
    }

    @Test
    void everyScopeIsUsedAndNoneIsMissing() {
        Set<String> called = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.whetstone.slack").stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
                        .map(JavaMethodCall::getName)
                        .collect(Collectors.toSet());
        assertThat(called).contains("chatPostMessage").isSubsetOf(NEEDED.keySet());
        Set<String> used = Stream.concat(
                        called.stream().flatMap(method -> NEEDED.getOrDefault(method, Set.of()).stream()),
                        events(SOCKET).stream().flatMap(event -> Stream.ofNullable(OF_EVENTS.get(event))))
                .collect(Collectors.toCollection(TreeSet::new));
        used.add("commands");
        assertThat(used).containsExactlyElementsOf(Scopes.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOCKET, HTTP})
    @SuppressWarnings("NullAway")
    void theEventsAreThoseTheCodeTakes(String name) {
        EventIntake events = new EventIntake(
                new MessageEvents(
                        null, null, null, null, new MessageEvents.Listening(null, List.of(), List.of(), person -> {})),
                new SignPresses(null, null),
                new PeopleEvents(null, List.of(), null, null),
                new TestWorkspaces());
        Map<?, ?> handlers = (Map<?, ?>) ReflectionTestUtils.getField(events, "handlers");
        assertThat(handlers).isNotNull();
        assertThat(events(name).stream()
                        .map(event -> event.replaceAll("\\..*", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(handlers.keySet());
        assertThat(events(name)).doesNotContain("app_mention");
    }

    private static final class TestWorkspaces implements Workspaces {
        @Override
        public String botToken(String team) {
            return "";
        }

        @Override
        public List<String> teams() {
            return List.of();
        }

        @Override
        public void gone(String team) {}
    }

    @ParameterizedTest
    @ValueSource(strings = {SOCKET, HTTP})
    void slackTakesTheManifest(String name) {
        JsonObject manifest = read(name);
        assertThat(text(manifest, "display_information", "name")).hasSizeBetween(1, 35);
        assertThat(text(manifest, "display_information", "description")).hasSizeBetween(1, 140);
        assertThat(text(manifest, "display_information", "long_description")).hasSizeBetween(174, 4_000);
        assertThat(text(manifest, "display_information", "background_color")).matches("#[0-9a-f]{6}");
        assertThat(text(manifest, "features", "bot_user", "display_name")).matches("[A-Za-z0-9._-]{1,80}");
        JsonObject command = only(manifest, "features", "slash_commands");
        assertThat(text(command, "command")).isEqualTo("/prep");
        assertThat(isOn(command, "should_escape"))
                .as("@name reaches the bot as a user")
                .isTrue();
        assertThat(text(command, "description")).hasSizeBetween(1, 2_000);
        assertThat(text(command, "usage_hint")).hasSizeBetween(1, 1_000);
        JsonObject shortcut = only(manifest, "features", "shortcuts");
        assertThat(text(shortcut, "type")).isEqualTo("message");
        assertThat(text(shortcut, "name")).isEqualTo("Submit as answer").hasSizeBetween(1, 24);
        assertThat(text(shortcut, "callback_id")).hasSizeBetween(1, 255);
        assertThat(text(shortcut, "description")).hasSizeBetween(1, 150);
        assertThat(isOn(manifest, "features", "app_home", "home_tab_enabled")).isTrue();
        assertThat(isOn(manifest, "settings", "interactivity", "is_enabled")).isTrue();
        assertThat(isOn(manifest, "settings", "token_rotation_enabled")).isFalse();
    }

    @Test
    void theTwoDifferInHowSlackReachesTheBotAlone() throws IOException {
        assertThat(isOn(read(SOCKET), "settings", "socket_mode_enabled")).isTrue();
        assertThat(isOn(read(HTTP), "settings", "socket_mode_enabled")).isFalse();
        List<String> http = Files.readAllLines(Path.of("deploy/slack/manifest-http.yaml"));
        List<String> addresses = http.stream()
                .filter(line -> line.contains("https://") && !line.startsWith("#"))
                .toList();
        assertThat(addresses).hasSize(4).allMatch(line -> line.contains("https://whetstone.example.com/slack/"));
        List<String> rest = http.stream()
                .filter(line -> !line.startsWith("#") && !addresses.contains(line) && !line.contains("redirect_urls"))
                .map(line -> line.replace("socket_mode_enabled: false", "socket_mode_enabled: true"))
                .toList();
        assertThat(rest)
                .isEqualTo(Files.readAllLines(Path.of("deploy/slack/manifest.yaml")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    @Test
    void thePageExplainsEveryScopeEventAndSetting() throws IOException {
        String page = Files.readString(Path.of("docs/slack.md"));
        assertThat(page)
                .contains(Scopes.ALL.stream().map(scope -> "`" + scope + "`").toList())
                .contains(
                        events(SOCKET).stream().map(event -> "`" + event + "`").toList());
        for (String setting : List.of(
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "SLACK_SIGNING_SECRET",
                "SLACK_CLIENT_ID",
                "SLACK_CLIENT_SECRET",
                "WHETSTONE_SLACK_KEY",
                "SLACK_REDIRECT_URI",
                "SLACK_API_URL")) {
            assertThat(page).contains("`" + setting + "`");
        }
    }
}
