package dev.whetstone.discord.interactions;

import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.outbound.DiscordStamp;
import dev.whetstone.discord.view.CommandCatalog;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, when they are others than the last time; again and again until it takes them. */
final class CommandRegistry extends ListenerAdapter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommandRegistry.class);

    private final ChatDesk desk;
    private final DiscordMemory memory;
    private final Rest rest;
    private final RetryLanes background = new RetryLanes("discord-commands", 1, RestFault::translated);

    CommandRegistry(ChatDesk desk, DiscordMemory memory, Rest rest) {
        this.desk = desk;
        this.memory = memory;
        this.rest = rest;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (event.getJDA().getShardInfo().getShardId() == 0) {
            String application = event.getJDA().getSelfUser().getApplicationId();
            background.until("commands", () -> register(application));
        }
    }

    private void register(String application) {
        List<DataObject> commands = CommandCatalog.wire(desk);
        String name = "commands " + application;
        String digest = DiscordStamp.text(
                40, commands.stream().map(DataObject::toString).collect(Collectors.joining("\n")));
        if (memory.isKnown(name, digest)) {
            return;
        }
        try {
            rest.replace(Route.Interactions.UPDATE_COMMANDS.compile(application), commands);
            memory.know(name, digest);
            log.info("Discord knows {} commands now", commands.size());
        } catch (RestFault e) {
            if (e.fault() == Fault.REFUSED) {
                log.error("Discord refuses the commands; next try at the next start: {}", e.getMessage());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
