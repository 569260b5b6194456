package dev.whetstone.discord.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.outbound.DiscordSigns;
import dev.whetstone.discord.people.DiscordProfiles;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a member's message tells besides its words: who they are, where they look now, and whether the bot may read it. */
record MessageNotes(DiscordProfiles profiles, AnswerableUses lately, DiscordSigns signs, ContentIntent intent) {

    void author(MemberRef author, DataObject message) {
        profiles.learn(author, message.optObject("member").orElseGet(DataObject::empty), message.getObject("author"));
    }

    void written(ChatEvent event, ThreadRef thread, DataObject message) {
        intent.unreadable(message, thread);
        lately.wrote(event.author());
        if (event.kind() == ChatEvent.Kind.POSTED) {
            signs.isNew(event.message().message());
        }
    }
}
