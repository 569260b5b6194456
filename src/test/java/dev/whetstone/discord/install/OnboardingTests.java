package dev.whetstone.discord.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.ServerFailure;
import dev.whetstone.storage.Once;
import dev.whetstone.testing.StandingClock;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class OnboardingTests {

    private static final long NEEDED = Permission.getRaw(BotPermission.all());
    private static final long LOGS = Permission.VIEW_AUDIT_LOGS.getRawValue();

    private final TestBot bot = new TestBot();
    private final Onboarding onboarding =
            new Onboarding(new Once(bot.bean(MongoTemplate.class), "discord_welcomes", bot.clock), bot.clock);
    private final Person owner = bot.discord.addPerson("Olga", true);
    private final Person inviter = bot.discord.addPerson("Ines", true);

    @BeforeEach
    void listen() {
        bot.bean(DiscordConnection.class).jda().addEventListener(onboarding);
    }

    @AfterEach
    void close() {
        onboarding.close();
        bot.close();
    }

    @Test
    void whoeverInvitedTheBotIsGuidedInPrivate() {
        bot.discord.administration().invite(owner, inviter, NEEDED | LOGS);
        assertThat(awaitWords(inviter)).contains("/prep setup", "/prep post").doesNotContain("still lack");
        assertThat(bot.discord.direct(owner)).isEmpty();
    }

    @Test
    void whereTheLogMayNotBeReadTheOwnerIsGuided() {
        bot.discord.administration().invite(owner, inviter, NEEDED);
        assertThat(awaitWords(owner)).contains("/prep setup");
        assertThat(bot.discord.direct(inviter)).isEmpty();
    }

    @Test
    void everyMissingPermissionIsNamedWithWhatToClick() {
        bot.discord
                .administration()
                .invite(
                        owner,
                        inviter,
                        NEEDED
                                & ~Permission.MESSAGE_ADD_REACTION.getRawValue()
                                & ~Permission.CREATE_PUBLIC_THREADS.getRawValue());
        assertThat(awaitWords(owner))
                .contains("still lack", "Add Reactions", "Create Public Threads", "Server Settings, Roles")
                .doesNotContain("Attach Files");
    }

    @Test
    void whereDirectMessagesAreClosedTheNewsChannelIsToldOpenly() {
        bot.discord.fail(
                "POST channels/" + bot.discord.directChannel(owner) + "/messages",
                ServerFailure.directMessagesClosed(),
                1);
        String news = bot.discord.administration().inviteWithNews(owner, inviter, NEEDED);
        TestBot.await(() -> !bot.discord.said(news).isEmpty());
        assertThat(bot.discord.said(news)).singleElement().asString().contains("/prep setup");
        assertThat(bot.discord.direct(owner)).isEmpty();
    }

    @Test
    void aServerIsGuidedOnceUntilTheBotIsSentAwayAndComesBack() {
        String guild = bot.discord.administration().invite(owner, inviter, NEEDED);
        awaitWords(owner);
        onboarding.onGuildJoin(join(guild));
        String another = bot.discord.administration().invite(inviter, owner, NEEDED);
        awaitWords(inviter);
        assertThat(bot.discord.direct(owner)).hasSize(1);
        assertThat(another).isNotEqualTo(guild);
        bot.discord.administration().expel(guild);
        TestBot.await(() -> bot.bean(DiscordConnection.class).guild(guild) == null);
        bot.discord.administration().readmit(guild);
        TestBot.await(() -> bot.discord.direct(owner).size() == 2);
    }

    @Test
    void serversThatWereJoinedLongAgoAreLeftAlone() {
        bot.discord.invalidateSessions(false);
        JDA jda = bot.bean(DiscordConnection.class).jda();
        TestBot.await(() -> bot.discord.identified() == 2 && jda.getStatus() == JDA.Status.CONNECTED);
        bot.discord.administration().invite(owner, inviter, NEEDED);
        awaitWords(owner);
        assertThat(bot.bean(MongoTemplate.class)
                        .getCollection("discord_welcomes")
                        .countDocuments())
                .isEqualTo(1);
    }

    @Test
    void aServerThatWasJoinedWhileTheBotWasOffIsGuidedAtTheStart() {
        StandingClock newYear = new StandingClock(Instant.parse("2026-01-01T05:00:00Z"));
        Once welcomes = new Once(bot.bean(MongoTemplate.class), "discord_welcomes", newYear);
        try (Onboarding soon = new Onboarding(welcomes, newYear)) {
            bot.bean(DiscordConnection.class).jda().addEventListener(soon);
            bot.discord.invalidateSessions(false);
            TestBot.await(() -> bot.discord.requests("GET guilds/" + bot.guild + "/audit-logs") == 1);
        }
        assertThat(welcomes.isFirst(bot.guild)).isFalse();
    }

    private net.dv8tion.jda.api.events.guild.GuildJoinEvent join(String guild) {
        DiscordConnection connection = bot.bean(DiscordConnection.class);
        return new net.dv8tion.jda.api.events.guild.GuildJoinEvent(
                connection.jda(), 1, java.util.Objects.requireNonNull(connection.guild(guild)));
    }

    private String awaitWords(Person person) {
        TestBot.await(() -> !bot.discord.direct(person).isEmpty());
        List<String> words = bot.discord.direct(person);
        return String.join("\n", words);
    }
}
