package dev.whetstone.discord.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import dev.whetstone.chat.extras.PlatformCheckup.Health;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordCheckupTests {

    private static final String TOKEN = "MTE0.secret.not-to-be-shown";
    private static final String GUILD = "300000000000000003";
    private static final String CHANNEL = "400000000000000004";
    private static final String BOT = "200000000000000002";
    private static final long NEEDED = Permission.getRaw(BotPermission.all());

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getHeaders().get("Authorization").equals("Bot " + TOKEN)
                        ? answers.getOrDefault(request.getTarget(), response(404, ""))
                        : response(401, "");
            }
        });
        server.start();
        settings.put("DISCORD_TOKEN", TOKEN);
        settings.put("DISCORD_API_URL", server.url("/api/v10/").toString());
        answer("/users/@me", "{'id':'%s','username':'Whetstone'}".formatted(BOT));
        answer("/applications/@me", "{'id':'100','flags':%d}".formatted(1 << 19));
        answer("/users/@me/guilds", "[{'id':'%s','name':'Study\\u202e group'}]".formatted(GUILD));
        channel(0, "");
        roles(NEEDED);
        answer("/guilds/" + GUILD + "/members/" + BOT, "{'roles':['7']}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDoctorFindsIt() {
        assertThat(ServiceLoader.load(PlatformCheckup.class)).anyMatch(checkup -> checkup instanceof DiscordCheckup);
    }

    @Test
    void withoutATokenThereIsNothingToSay() {
        settings.remove("DISCORD_TOKEN");
        assertThat(run()).isEmpty();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aGoodSetUpIsAllRight() {
        settings.put("WHETSTONE_DISCORD_CHANNEL", CHANNEL);
        roles(NEEDED | Permission.MANAGE_THREADS.getRawValue());
        assertThat(run()).extracting(Finding::health).containsOnly(Health.OK);
        assertThat(says(Health.OK))
                .contains(
                        "Whetstone",
                        "message content intent is on",
                        "https://discord.com/oauth2/authorize?client_id=100&scope=bot+applications.commands&permissions="
                                + NEEDED,
                        "on 1 server: Study group",
                        "#daily");
    }

    @Test
    void whatMockInterviewsDoInAnotherWayIsAWarningInATextChannel() {
        settings.put("WHETSTONE_DISCORD_CHANNEL", CHANNEL);
        assertThat(says(Health.WARN)).contains("may not “Manage Threads”", "archived at its end but not locked");
        assertThat(says(Health.FAIL)).isEmpty();
        roles(NEEDED & ~Permission.CREATE_PRIVATE_THREADS.getRawValue());
        assertThat(says(Health.WARN)).contains("may not “Create Private Threads”", "held in direct messages");
        channel(15, "");
        assertThat(says(Health.WARN)).isEmpty();
    }

    @Test
    void aRefusedTokenIsNamedWithWhatToDoButNeverShown() {
        settings.put("DISCORD_TOKEN", "MTE0.another.one");
        assertThat(says(Health.FAIL))
                .contains("does not accept DISCORD_TOKEN", "Reset Token")
                .doesNotContain("another");
        settings.put("DISCORD_TOKEN", "MTE0.an\nother");
        assertThat(says(Health.FAIL)).contains("does not accept DISCORD_TOKEN").doesNotContain("other\"");
    }

    @Test
    void aServerThatIsAwayIsToldFromOneThatRefuses() {
        settings.put("DISCORD_API_URL", "http://127.0.0.1:1/api");
        assertThat(says(Health.FAIL)).contains("http://127.0.0.1:1/api cannot be reached");
        settings.put("DISCORD_API_URL", "discord");
        assertThat(says(Health.FAIL)).contains("no web address");
        settings.put("DISCORD_API_URL", server.url("/api/v10").toString());
        answers.put("/api/v10/users/@me", response(200, "<html>"));
        assertThat(says(Health.FAIL)).contains("not as Discord does");
        answers.put("/api/v10/users/@me", response(429, ""));
        assertThat(says(Health.FAIL)).contains("asks to wait");
    }

    @Test
    void withoutTheContentIntentTheOtherWaysAreNamed() {
        answer("/applications/@me", "{'id':'100','flags':0}");
        assertThat(says(Health.WARN)).contains("Answer button", "/prep answer", "Privileged Gateway Intents");
        answer("/applications/@me", "{'id':'100','flags':%d}".formatted(1 << 18));
        assertThat(says(Health.WARN)).isEmpty();
    }

    @Test
    void withoutAServerTheInviteLinkIsTheNextStep() {
        answer("/users/@me/guilds", "[]");
        assertThat(says(Health.WARN)).contains("on no server yet");
    }

    @Test
    void everyMissingPermissionIsNamedWithWhatToClick() {
        settings.put("WHETSTONE_DISCORD_CHANNEL", CHANNEL);
        roles(NEEDED & ~Permission.MESSAGE_ADD_REACTION.getRawValue() & ~Permission.MESSAGE_HISTORY.getRawValue());
        List<Finding> missing =
                run().stream().filter(one -> one.health() == Health.FAIL).toList();
        assertThat(missing).hasSize(2);
        assertThat(says(Health.FAIL)).contains("“Add Reactions”", "“Read Message History”", "#daily", "switch on");
    }

    @Test
    void theChannelsOverwritesDecide() {
        settings.put("WHETSTONE_DISCORD_CHANNEL", CHANNEL);
        long send = Permission.MESSAGE_SEND.getRawValue();
        channel(0, overwrite(GUILD, 0, send));
        assertThat(says(Health.FAIL)).contains("“Send Messages”");
        channel(0, overwrite(GUILD, 0, send) + "," + overwrite("7", send, 0));
        assertThat(says(Health.FAIL)).isEmpty();
        channel(0, overwrite("7", 0, send) + "," + overwrite(BOT, send, 0));
        assertThat(says(Health.FAIL)).isEmpty();
        channel(0, overwrite(BOT, 0, Permission.VIEW_CHANNEL.getRawValue()));
        assertThat(run().stream().filter(one -> one.health() == Health.FAIL))
                .hasSize(BotPermission.values().length - 1);
        roles(Permission.ADMINISTRATOR.getRawValue());
        assertThat(says(Health.FAIL)).isEmpty();
    }

    @Test
    void aChannelThatIsNoneIsNamed() {
        settings.put("WHETSTONE_DISCORD_CHANNEL", "#daily");
        assertThat(says(Health.FAIL)).contains("Copy Channel ID");
        settings.put("WHETSTONE_DISCORD_CHANNEL", "999999999999999999");
        assertThat(says(Health.FAIL)).contains("there is no channel");
        settings.put("WHETSTONE_DISCORD_CHANNEL", CHANNEL);
        answers.put("/api/v10/channels/" + CHANNEL, response(403, ""));
        assertThat(says(Health.FAIL)).contains("may not see the channel");
        channel(2, "");
        assertThat(says(Health.FAIL)).contains("no text, announcement or forum channel");
        channel(15, "");
        assertThat(says(Health.FAIL)).isEmpty();
    }

    private List<Finding> run() {
        List<Finding> findings = new DiscordCheckup().run(name -> settings.getOrDefault(name, ""));
        assertThat(findings)
                .noneMatch(one -> one.says().contains("secret") || one.says().contains(TOKEN));
        return findings;
    }

    private String says(Health health) {
        return String.join(
                "\n",
                run().stream()
                        .filter(one -> one.health() == health)
                        .map(Finding::says)
                        .toList());
    }

    private void answer(String path, String json) {
        answers.put(
                "/api/v10" + path,
                new MockResponse.Builder()
                        .code(200)
                        .body(json.replace('\'', '"'))
                        .build());
    }

    private static MockResponse response(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private void roles(long bots) {
        answer(
                "/guilds/" + GUILD + "/roles",
                "[{'id':'%s','permissions':'0'},{'id':'7','permissions':'%d'},{'id':'8','permissions':'8'}]"
                        .formatted(GUILD, bots));
    }

    private void channel(int type, String overwrites) {
        answer(
                "/channels/" + CHANNEL,
                "{'id':'%s','type':%d,'name':'daily','guild_id':'%s','permission_overwrites':[%s]}"
                        .formatted(CHANNEL, type, GUILD, overwrites));
    }

    private static String overwrite(String id, long allow, long deny) {
        return "{'id':'%s','type':0,'allow':'%d','deny':'%d'}".formatted(id, allow, deny);
    }
}
