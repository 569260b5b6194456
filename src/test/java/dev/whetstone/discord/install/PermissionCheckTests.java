package dev.whetstone.discord.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.gateway.DiscordConnection;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PermissionCheckTests {

    private final TestBot bot = new TestBot();
    private final PermissionCheck check = new PermissionCheck(bot.bean(DiscordConnection.class));

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void nothingIsSaidWhereNothingIsMissingOrTheChannelIsUnknown() {
        assertThat(check.lacking(bot.channelRef())).isEmpty();
        assertThat(check.lacking(new ChannelRef("discord", bot.guild, "4711"))).isEmpty();
        assertThat(check.lacking(new ChannelRef("discord", "4711", bot.channel)))
                .isEmpty();
        assertThat(check.lacking(new ChannelRef("slack", bot.guild, bot.channel)))
                .isEmpty();
    }

    @Test
    void everyMissingPermissionIsNamedWithWhatToClick() {
        long needed = Permission.getRaw(BotPermission.all());
        bot.discord.permit(
                bot.guild,
                needed & ~Permission.MESSAGE_HISTORY.getRawValue() & ~Permission.CREATE_PUBLIC_THREADS.getRawValue());
        TestBot.await(() -> !check.lacking(bot.channelRef()).isEmpty());
        assertThat(check.lacking(bot.channelRef()))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains("#daily", "switch on"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Read Message History"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Create Public Threads"));
    }
}
