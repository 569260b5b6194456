package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.outbound.PrivateNote;
import dev.whetstone.discord.outbound.PrivateNotes;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** The button of a private note: shows the words to their reader alone, and takes the note away. */
final class NoteReader {

    private static final Reply NOT_YOURS = Reply.say("That note is for somebody else.");
    private static final Reply NOTHING = Reply.say("You have read that already.");

    private final PrivateNotes notes;
    private final Exchanges exchanges;
    private final RetryLanes background;

    NoteReader(PrivateNotes notes, Exchanges exchanges, RetryLanes background) {
        this.notes = notes;
        this.exchanges = exchanges;
        this.background = background;
    }

    void read(ButtonInteractionEvent event, String reader) {
        String user = event.getUser().getId();
        exchanges.run(event, "note " + event.getMessageId(), () -> {
            if (!user.equals(reader)) {
                return NOT_YOURS;
            }
            Optional<PrivateNote> note = notes.find(event.getChannelId(), user);
            note.ifPresent(read -> background.until(read.id(), () -> notes.remove(read, event.getMessageId())));
            return note.<Reply>map(found -> new Reply.Private(words(found))).orElse(NOTHING);
        });
    }

    private static ChatMessage words(PrivateNote note) {
        List<Block> blocks =
                note.words().stream().flatMap(words -> words.blocks().stream()).toList();
        return new ChatMessage(blocks);
    }
}
