package dev.whetstone.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Bolt stores and looks up. Only the bot's own token is kept, no person's; a bot is handed out without its refresh token,
 * because {@link Rotation} alone rotates.
 */
final class MongoInstallationService implements InstallationService {

    private final Installations installations;
    private final Rotation rotation;
    private final Clock clock;

    MongoInstallationService(Installations installations, Rotation rotation, Clock clock) {
        this.installations = installations;
        this.rotation = rotation;
        this.clock = clock;
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean isHistoricalDataEnabled) {
        if (isHistoricalDataEnabled) {
            throw new UnsupportedOperationException("Earlier tokens are not kept");
        }
    }

    /** @throws IllegalArgumentException for an installation into a whole organization, which has no workspace of its own */
    @Override
    public void saveInstallerAndBot(Installer installer) {
        String name = installer instanceof DefaultInstaller named ? named.getTeamName() : null;
        save(installer.toBot(), name);
    }

    @Override
    public void saveBot(Bot bot) {
        save(bot, bot instanceof DefaultBot named ? named.getTeamName() : null);
    }

    private void save(Bot bot, @Nullable String name) {
        if (bot.getTeamId() == null || Boolean.TRUE.equals(bot.getIsEnterpriseInstall())) {
            throw new IllegalArgumentException("org_wide_install");
        }
        Long expires = bot.getBotTokenExpiresAt();
        installations.save(new Installation(
                bot.getTeamId(),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(bot.getAppId(), ""),
                bot.getBotId(),
                Objects.requireNonNullElse(bot.getBotUserId(), ""),
                bot.getBotAccessToken(),
                bot.getBotRefreshToken(),
                expires == null ? null : Instant.ofEpochMilli(expires),
                Instant.EPOCH,
                clock.instant()));
    }

    @Override
    public void deleteBot(Bot bot) {
        installations.remove(bot.getTeamId());
    }

    @Override
    public void deleteInstaller(Installer installer) {
        // No person's token is kept.
    }

    @Override
    public void deleteAll(@Nullable String enterpriseId, @Nullable String teamId) {
        if (teamId != null) {
            installations.remove(teamId);
        }
    }

    @Override
    public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
        if (teamId == null) {
            return null;
        }
        return installations.find(teamId).map(this::bot).orElse(null);
    }

    private Bot bot(Installation installation) {
        DefaultBot bot = new DefaultBot();
        bot.setTeamId(installation.team());
        bot.setTeamName(installation.name());
        bot.setAppId(installation.appId());
        bot.setBotId(installation.botId());
        bot.setBotUserId(installation.botUser());
        bot.setBotAccessToken(rotation.token(installation));
        bot.setInstalledAt(installation.installedAt().toEpochMilli());
        return bot;
    }

    @Override
    public @Nullable Installer findInstaller(
            @Nullable String enterpriseId, @Nullable String teamId, @Nullable String userId) {
        return null;
    }
}
