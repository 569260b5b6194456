package dev.whetstone.discord.install;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** Everything the bot may do on a server, and what for; the invite link asks for exactly these. */
public enum BotPermission {
    VIEW_CHANNEL(Permission.VIEW_CHANNEL, "View Channels", "to see the channel you choose for the questions"),
    SEND_MESSAGES(
            Permission.MESSAGE_SEND, "Send Messages", "to post the questions, or in a forum channel a post for each"),
    CREATE_PUBLIC_THREADS(
            Permission.CREATE_PUBLIC_THREADS, "Create Public Threads", "to open a thread under each question"),
    SEND_MESSAGES_IN_THREADS(
            Permission.MESSAGE_SEND_IN_THREADS,
            "Send Messages in Threads",
            "to post the model answer and the day's points there"),
    CREATE_PRIVATE_THREADS(
            Permission.CREATE_PRIVATE_THREADS,
            "Create Private Threads",
            "to open a place of their own for the members of a mock interview, which else is in direct messages"),
    READ_MESSAGE_HISTORY(
            Permission.MESSAGE_HISTORY,
            "Read Message History",
            "to find answers that were given while it was away, and to put marks on them"),
    ADD_REACTIONS(Permission.MESSAGE_ADD_REACTION, "Add Reactions", "to mark the messages it took as answers"),
    ATTACH_FILES(
            Permission.MESSAGE_ATTACH_FILES, "Attach Files", "to show the board's picture and to hand out exports");

    private final Permission permission;
    private final String title;
    private final String purpose;

    BotPermission(Permission permission, String title, String purpose) {
        this.permission = permission;
        this.title = title;
        this.purpose = purpose;
    }

    /** Its name as Discord's settings show it in English. */
    public String title() {
        return title;
    }

    /** What the bot needs it for, such as “to post the questions”. */
    public String purpose() {
        return purpose;
    }

    /** Whether something the bot is for fails without it; what it does in another way without it is only asked for. */
    boolean isNeeded() {
        return this != CREATE_PRIVATE_THREADS;
    }

    /** Those needed that are not among a channel's or server's permissions, given as Discord's bit set. */
    public static List<BotPermission> missingIn(long granted) {
        if ((granted & Permission.ADMINISTRATOR.getRawValue()) != 0) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(one -> one.isNeeded() && (granted & one.permission.getRawValue()) == 0)
                .toList();
    }

    /** All of them as JDA's set. */
    public static EnumSet<Permission> all() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).forEach(one -> all.add(one.permission));
        return all;
    }

    /** One sentence: what is missing, what for, and what to click. */
    public String howToGrant(String channel) {
        return "In %s the bot may not “%s”, which it needs %s: open the channel's settings (the gear), Permissions, add the bot's role, and switch on “%s”."
                .formatted(channel, title, purpose, title);
    }
}
