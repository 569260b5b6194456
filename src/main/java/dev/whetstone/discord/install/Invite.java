package dev.whetstone.discord.install;

import net.dv8tion.jda.api.Permission;

/** The link by which a server's admin lets the bot in. */
public final class Invite {

    private Invite() {}

    /** The link for the application with this id; it asks for the {@link BotPermission permissions} used and no other. */
    public static String link(String applicationId) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(applicationId, Permission.getRaw(BotPermission.all()));
    }
}
