package dev.whetstone.discord;

import dev.whetstone.chat.ChatDesk;
import dev.whetstone.discord.view.CommandCatalog;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, when they are others than the last time. */
final class CommandRegistry extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(CommandRegistry.class);

    private final ChatDesk desk;
    private final DiscordMemory memory;
    private final Retries background;

    CommandRegistry(ChatDesk desk, DiscordMemory memory, Retries background) {
        this.desk = desk;
        this.memory = memory;
        this.background = background;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (event.getJDA().getShardInfo().getShardId() == 0) {
            background.until("commands", () -> register(event.getJDA()));
        }
    }

    private void register(JDA jda) {
        List<CommandData> commands = CommandCatalog.commands(desk);
        String name = "commands " + jda.getSelfUser().getId();
        String digest = Stamp.text(
                40,
                commands.stream().map(command -> command.toData().toString()).collect(Collectors.joining("\n")));
        if (!memory.isKnown(name, digest)) {
            jda.updateCommands()
                    .addCommands(commands)
                    .queue(
                            done -> background.until("commands", () -> {
                                memory.know(name, digest);
                                log.info("Discord knows {} commands now", done.size());
                            }),
                            fault -> log.warn(
                                    "The commands could not be registered; next try at the next start: {}",
                                    fault.getMessage()));
        }
    }
}
