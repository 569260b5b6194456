package dev.whetstone.discord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.server.ServerFailure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChampionRoleTests {

    private final TestBot bot = new TestBot();
    private final ChampionRole role =
            new ChampionRole(bot.bean(Rest.class), new ChampionHolders(bot.bean(MongoTemplate.class)));
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
        assertThat(holders()).containsExactly(bot.ben.id());
        assertThat(new ChampionHolders(bot.bean(MongoTemplate.class)).of(channel))
                .containsExactly(bot.ben.id());
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

    private java.util.Set<String> holders() {
        return bot.discord.administration().holders(guild, ChampionRole.NAME);
    }
}
