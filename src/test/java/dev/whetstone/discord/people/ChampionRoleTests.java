package dev.whetstone.discord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.ServerFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChampionRoleTests {

    private final TestBot bot = new TestBot();
    private final ChampionRole role = bot.bean(ChampionRole.class);
    private final MemberRef ada = bot.member(bot.ada);
    private final MemberRef ben = bot.member(bot.ben);
    private ChannelRef channel;
    private String guild;

    @AfterAll
    void close() {
        bot.close();
    }

    @BeforeEach
    void freshServer() {
        guild = bot.discord.addGuild();
        channel = new ChannelRef("discord", guild, bot.discord.addText(guild, "daily"));
    }

    @Test
    void theRoleIsMadeOnceAndHandedOn() {
        role.champion(channel, List.of(ada, ben), "2026-03");
        assertThat(holders()).containsExactlyInAnyOrder(bot.ada.id(), bot.ben.id());
        role.champion(channel, List.of(ben), "2026-04");
        role.champion(channel, List.of(ben), "2026-04");
        assertThat(holders()).containsExactly(bot.ben.id());
        assertThat(bot.discord.requestsOf("POST guilds/" + guild + "/roles"))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.json().getString("permissions")).isEqualTo("0");
                    assertThat(made.json().getBoolean("mentionable")).isFalse();
                });
    }

    @Test
    void whoIsChampionOfAnotherGroupOfTheServerKeepsIt() {
        ChannelRef other = new ChannelRef("discord", guild, bot.discord.addText(guild, "evening"));
        role.champion(channel, List.of(ada), "2026-03");
        role.champion(other, List.of(ada), "2026-03");
        role.champion(channel, List.of(ben), "2026-04");
        assertThat(holders()).containsExactlyInAnyOrder(bot.ada.id(), bot.ben.id());
        role.champion(other, List.of(ben), "2026-04");
        assertThat(holders()).containsExactly(bot.ben.id());
    }

    @Test
    void whoIsForgottenHasItNoMoreAndIsNotedNowhere() {
        role.champion(channel, List.of(ada, ben), "2026-03");
        role.forget(ada);
        TestBot.await(() -> holders().equals(Set.of(bot.ben.id())));
        TestBot.await(() -> farewells().isEmpty());
        assertThat(new ChampionHolders(bot.bean(MongoTemplate.class)).of(channel))
                .containsExactly(bot.ben.id());
    }

    @Test
    void whoIsForgottenWhileDiscordIsAwayLosesItOnceDiscordIsBack() {
        role.champion(channel, List.of(ada, ben), "2026-03");
        bot.discord.failAlways("DELETE guilds/" + guild, ServerFailure.page(503));
        role.forget(ada);
        TestBot.await(() -> !bot.discord.requestsOf("DELETE guilds/" + guild).isEmpty());
        assertThat(holders()).contains(bot.ada.id());
        assertThat(farewells()).hasSize(1);
        bot.discord.recover();
        TestBot.await(() -> holders().equals(Set.of(bot.ben.id())));
        TestBot.await(() -> farewells().isEmpty());
    }

    @Test
    void whatARestartInterruptsIsDoneByTheNextStart() {
        role.champion(channel, List.of(ada, ben), "2026-03");
        new RoleFarewells(bot.bean(MongoTemplate.class)).keep(new RoleFarewells.Farewell(guild, bot.ada.id()));
        role.goOn();
        TestBot.await(() -> holders().equals(Set.of(bot.ben.id())));
        TestBot.await(() -> farewells().isEmpty());
    }

    /** Somebody was forgotten, came back and won before the role could be taken. */
    @Test
    void whoIsChampionAgainKeepsIt() {
        new RoleFarewells(bot.bean(MongoTemplate.class)).keep(new RoleFarewells.Farewell(guild, bot.ada.id()));
        role.champion(channel, List.of(ada), "2026-03");
        new RoleFarewells(bot.bean(MongoTemplate.class)).keep(new RoleFarewells.Farewell(guild, bot.ben.id()));
        role.goOn();
        TestBot.await(() -> farewells().isEmpty());
        assertThat(holders()).containsExactly(bot.ada.id());
    }

    /** Nothing but an admin takes it there, and asking again and again changes nothing. */
    @Test
    void whatDiscordRefusesIsNotAskedAgain() {
        role.champion(channel, List.of(ada), "2026-03");
        bot.discord.failAlways("DELETE guilds/" + guild, ServerFailure.missingPermission());
        role.forget(ada);
        TestBot.await(() -> farewells().isEmpty());
        assertThat(bot.discord.requestsOf("DELETE guilds/" + guild)).hasSize(1);
        bot.discord.recover();
    }

    private List<RoleFarewells.Farewell> farewells() {
        return new RoleFarewells(bot.bean(MongoTemplate.class)).all();
    }

    @Test
    void whoLeftTheServerIsPassedOver() {
        role.champion(channel, List.of(new MemberRef("discord", guild, "4712"), ada), "2026-03");
        assertThat(holders()).containsExactly(bot.ada.id());
    }

    @Test
    void aMissingPermissionIsNamedWithWhatToDo() {
        bot.discord.fail("POST guilds/" + guild + "/roles", ServerFailure.missingPermission(), 1);
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> role.champion(channel, List.of(ada), "2026-03"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.REFUSED))
                .withMessageContaining("Manage Roles");
    }

    @Test
    void aFormerChampionLosesTheRoleAlsoAfterACrashHalfWay() {
        role.champion(channel, List.of(ada), "2026-03");
        bot.discord.fail("DELETE guilds/" + guild, ServerFailure.serverError(), 20);
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> role.champion(channel, List.of(ben), "2026-04"));
        bot.discord.recover();
        role.champion(channel, List.of(ben), "2026-04");
        assertThat(holders()).containsExactly(bot.ben.id());
    }

    private Set<String> holders() {
        return bot.discord.administration().holders(guild, ChampionRole.NAME);
    }
}
