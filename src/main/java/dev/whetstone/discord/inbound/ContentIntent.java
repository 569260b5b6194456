package dev.whetstone.discord.inbound;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.outbound.PartSender;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Where Discord does not let the bot read messages: the bot's owner is told once, and each server once, when somebody writes what
 * cannot be read.
 */
public final class ContentIntent extends ListenerAdapter implements AutoCloseable {

    public static final String OFF =
            "The Message Content Intent is off, so answers typed in threads cannot be read; the Answer"
                    + " button and /prep answer work. Switch it on at https://discord.com/developers/applications (your"
                    + " application, Bot, Privileged Gateway Intents) and start me again.";

    private static final String TOLD_OWNER = "intent owner";
    private static final String TOLD_SERVER = "intent ";

    private final DiscordConnection connection;
    private final Rest rest;
    private final PartSender sender;
    private final DiscordMemory memory;
    private final RetryLanes owner = new RetryLanes("discord-owner", 1, RestFault::translated);
    private final RetryLanes servers = new RetryLanes("discord-servers", 2, RestFault::translated);

    ContentIntent(DiscordConnection connection, Rest rest, PartSender sender, DiscordMemory memory) {
        this.connection = connection;
        this.rest = rest;
        this.sender = sender;
        this.memory = memory;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (connection.isReading()) {
            owner.until(TOLD_OWNER, () -> memory.once().forget(TOLD_OWNER));
        } else {
            owner.until(TOLD_OWNER, this::tellOwner);
        }
    }

    private void tellOwner() {
        memory.once().done(TOLD_OWNER, () -> {
            DataObject application = rest.get(Route.Applications.GET_BOT_APPLICATION.compile());
            String person = application
                    .optObject("team")
                    .map(team -> team.getString("owner_user_id", ""))
                    .orElseGet(() -> application.getObject("owner").getString("id"));
            String channel = rest.send(
                            Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                            DataObject.empty().put("recipient_id", person))
                    .getString("id");
            sender.single(channel, ChatMessage.of(new Block.Prose(OFF)), TOLD_OWNER);
        });
    }

    /** Somebody wrote in a thread and the bot does not see what; what they wrote waits for nothing of this. */
    void unreadable(DataObject message, ThreadRef thread) {
        if (!connection.isReading() && message.getString("content", "").isBlank()) {
            String told = TOLD_SERVER + thread.channel().workspace();
            servers.until(told, () -> memory.once().done(told, () -> sayUnreadable(thread, told)));
        }
    }

    private void sayUnreadable(ThreadRef thread, String told) {
        sender.single(
                thread.thread(),
                ChatMessage.text(
                        "I cannot read what is written here, because my *Message Content Intent* is off. Please"
                                + " use the *Answer* button or `/prep answer`; an admin can switch the intent on."),
                told);
    }

    @Override
    public void close() {
        owner.close();
        servers.close();
    }
}
