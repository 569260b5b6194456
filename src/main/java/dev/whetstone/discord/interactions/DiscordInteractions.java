package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.discord.inbound.MessageReader;
import dev.whetstone.discord.outbound.PrivateNotes;
import dev.whetstone.discord.view.CommandCatalog;
import dev.whetstone.discord.view.DiscordActionIds;
import dev.whetstone.discord.view.DiscordForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Brings commands, buttons, menus and forms to the bot's desk. */
final class DiscordInteractions extends ListenerAdapter {

    /** The value of a menu's choice among a call's values. */
    static final String CHOSEN = "value";

    private static final Reply NOT_YOURS =
            Reply.say("That is somebody else's message; *Submit as answer* takes only your own.");

    private final ChatDesk desk;
    private final DiscordCallers callers;
    private final Exchanges exchanges;
    private final NoteReader notes;
    private final MessageReader reader;

    DiscordInteractions(
            ChatDesk desk, DiscordCallers callers, Exchanges exchanges, NoteReader notes, MessageReader reader) {
        this.desk = desk;
        this.callers = callers;
        this.exchanges = exchanges;
        this.notes = notes;
        this.reader = reader;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (!event.getName().equals(CommandCatalog.PREP)) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (OptionMapping option : event.getOptions()) {
            if (!option.getAsString().isBlank()) {
                values.put(option.getName(), option.getAsString());
            }
        }
        String command = Optional.ofNullable(event.getSubcommandName())
                .map(name -> CommandCatalog.command(desk, event.getSubcommandGroup(), name))
                .orElse("help");
        run(event, "", () -> desk.command(command, callers.call(event, event.getId(), "", values)));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (event.getName().equals(CommandCatalog.SUBMIT)) {
            Message message = event.getTarget();
            run(event, "submit " + message.getId(), () -> submit(event, message));
        }
    }

    /** The same state of a message is submitted once, however often. */
    private Reply submit(MessageContextInteractionEvent event, Message message) {
        if (message.getAuthor().getIdLong() != event.getUser().getIdLong()) {
            return NOT_YOURS;
        }
        var edited = message.getTimeEdited();
        String id = "m" + message.getId()
                + (edited == null ? "" : "-" + edited.toInstant().toEpochMilli());
        Call call = callers.call(event, id, "", Map.of());
        String text = reader.text(asSent(message), call.member(), call.thread());
        if (text.isBlank()) {
            return Reply.say("That message has no text I can read; nothing was counted.");
        }
        return desk.command("answer", callers.call(event, id, "", Map.of("text", text)));
    }

    private static DataObject asSent(Message message) {
        List<DataObject> files = message.getAttachments().stream()
                .map(file -> DataObject.empty()
                        .put("id", file.getId())
                        .put("filename", file.getFileName())
                        .put("content_type", file.getContentType())
                        .put("url", file.getUrl())
                        .put("size", file.getSize()))
                .toList();
        return DataObject.empty()
                .put("id", message.getId())
                .put("content", message.getContentRaw())
                .put("attachments", DataArray.fromCollection(files));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        DiscordActionIds.decode(event.getComponentId()).ifPresent(target -> {
            if (target.action().equals(PrivateNotes.READ)) {
                notes.read(event, target.argument());
            } else if (target.action().equals(Exchanges.OPEN)) {
                exchanges.reopen(event, target.argument());
            } else {
                act(event, target, Map.of());
            }
        });
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        DiscordActionIds.decode(event.getComponentId())
                .ifPresent(target -> act(event, target, Map.of(CHOSEN, String.join(",", event.getValues()))));
    }

    private void act(
            GenericComponentInteractionCreateEvent event, DiscordActionIds.Target target, Map<String, String> values) {
        run(
                event,
                event.getComponentId() + " " + event.getMessageId() + " " + values,
                () -> desk.act(target.action(), callers.call(event, event.getId(), target.argument(), values)));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        DiscordActionIds.decode(event.getModalId()).ifPresent(target -> {
            Map<String, String> values = new HashMap<>(DiscordForms.values(event.getValues()));
            values.values().removeIf(String::isBlank);
            run(event, "", () -> kept(event, send(event, target, values), values));
        });
    }

    private Reply send(ModalInteractionEvent event, DiscordActionIds.Target target, Map<String, String> values) {
        String id = FormIds.call(event.getModalId(), event.getUser().getId());
        return desk.act(target.action(), callers.call(event, id, target.argument(), values));
    }

    /**
     * Where nothing was done, what was typed is given back, because Discord keeps no form that was sent: as text, which a restart
     * does not take away, and in the form again where that is known.
     */
    private Reply kept(ModalInteractionEvent event, Reply reply, Map<String, String> typed) {
        if (reply instanceof Reply.Private own && own.failed() && !typed.isEmpty()) {
            ChatMessage message = own.message()
                    .plus(
                            new Block.Prose("This is what you typed:"),
                            new Block.Verbatim(String.join("\n\n", typed.values())));
            return new Reply.Private(
                    exchanges.again(event, typed).map(message::plus).orElse(message), true);
        }
        return reply;
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String command = Optional.ofNullable(event.getSubcommandName())
                .map(name -> CommandCatalog.command(desk, event.getSubcommandGroup(), name))
                .orElse("");
        exchanges.suggest(
                event,
                () -> desk.suggest(
                        command,
                        event.getFocusedOption().getName(),
                        event.getFocusedOption().getValue()));
    }

    private void run(IReplyCallback event, String what, Supplier<Reply> work) {
        exchanges.run(event, what, work);
    }
}
