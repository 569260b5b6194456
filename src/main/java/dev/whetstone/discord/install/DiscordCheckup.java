package dev.whetstone.discord.install;

import dev.whetstone.chat.extras.PlatformCheckup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The doctor's look at Discord: token, intents, servers, and the permissions in a chosen channel. */
public final class DiscordCheckup implements PlatformCheckup {

    private static final String SUBJECT = "discord";
    private static final long CONTENT_INTENT = 1L << 18 | 1L << 19;
    private static final int MOST_NAMES = 5;

    @Override
    public List<Finding> run(UnaryOperator<String> settings) {
        String token = settings.apply("DISCORD_TOKEN");
        if (token.isBlank()) {
            return List.of();
        }
        DiscordRest rest = new DiscordRest(settings.apply("DISCORD_API_URL"), token);
        DiscordRest.Answer me = rest.get("/users/@me");
        if (!me.isOk()) {
            return List.of(fail(notSignedIn(me, rest.base())));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(ok("signed in as " + shown(me.object().getString("username", "?"))));
        application(rest, findings);
        String channel = settings.apply("WHETSTONE_DISCORD_CHANNEL").strip();
        if (servers(rest, findings) && !channel.isEmpty()) {
            findings.addAll(new ChannelCheckup(rest, me.object().getString("id", "")).run(channel));
        }
        return findings;
    }

    private static String notSignedIn(DiscordRest.Answer answer, String base) {
        return switch (answer.status()) {
            case DiscordRest.Answer.NO_ADDRESS ->
                "DISCORD_API_URL is no web address; remove it to speak to Discord itself";
            case DiscordRest.Answer.UNREACHABLE ->
                base + " cannot be reached; check this machine's network, proxy and DISCORD_API_URL";
            case DiscordRest.Answer.UNAUTHORIZED ->
                "Discord does not accept DISCORD_TOKEN; in the Developer Portal open your application, Bot, Reset Token, and put the new one there";
            case 429 -> "Discord asks to wait (too many requests from this address); try again in a quarter of an hour";
            default ->
                "%s answered with status %d and not as Discord does; check DISCORD_API_URL, or try again later"
                        .formatted(base, answer.status());
        };
    }

    private static void application(DiscordRest rest, List<Finding> findings) {
        DiscordRest.Answer answer = rest.get("/applications/@me");
        if (!answer.isOk()) {
            findings.add(warn("the application's settings could not be read (status %d), so its intents are unknown"
                    .formatted(answer.status())));
            return;
        }
        DataObject application = answer.object();
        boolean reads = (application.getLong("flags", 0) & CONTENT_INTENT) != 0;
        findings.add(
                reads
                        ? ok("message content intent is on: answers can be typed in a question's thread")
                        : warn("message content intent is off, so answers come by the Answer button, “Submit as answer”"
                                + " and /prep answer only; to read threads too, switch it on in the Developer Portal"
                                + " under Bot, Privileged Gateway Intents, and start the bot again"));
        findings.add(
                ok("the Guild Message Reactions intent needs no switch: members press ❔ to have a message counted"));
        findings.add(ok("invite link: " + Invite.link(application.getString("id", ""))));
    }

    /** True if the bot is on any server. */
    private static boolean servers(DiscordRest rest, List<Finding> findings) {
        DiscordRest.Answer answer = rest.get("/users/@me/guilds");
        if (!answer.isOk()) {
            findings.add(
                    warn("the bot's servers could not be listed (status %d); try again".formatted(answer.status())));
            return false;
        }
        DataArray guilds = answer.list();
        if (guilds.isEmpty()) {
            findings.add(warn("on no server yet: open the invite link in a browser and choose yours"));
            return false;
        }
        String names = guilds.stream(DataArray::getObject)
                .limit(MOST_NAMES)
                .map(guild -> shown(guild.getString("name", "?")))
                .collect(Collectors.joining(", "));
        String more = guilds.length() > MOST_NAMES ? " and " + (guilds.length() - MOST_NAMES) + " more" : "";
        findings.add(ok("on " + guilds.length() + (guilds.length() == 1 ? " server: " : " servers: ") + names + more));
        return true;
    }

    /** A name somebody chose, on one line. */
    static String shown(String name) {
        String line = name.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 30)) + "…";
    }

    static Finding ok(String says) {
        return new Finding(Health.OK, SUBJECT, says);
    }

    static Finding warn(String says) {
        return new Finding(Health.WARN, SUBJECT, says);
    }

    static Finding fail(String says) {
        return new Finding(Health.FAIL, SUBJECT, says);
    }
}
