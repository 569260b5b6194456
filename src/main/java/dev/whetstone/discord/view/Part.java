package dev.whetstone.discord.view;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** One message within every limit of Discord, which calls nobody; it may be sent any number of times. */
public final class Part {

    private final List<MessageTopLevelComponent> components;

    Part(List<MessageTopLevelComponent> components) {
        this.components = List.copyOf(components);
    }

    /** As a new message. */
    public MessageCreateData create() {
        return new MessageCreateBuilder()
                .useComponentsV2(true)
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false)
                .build();
    }

    /** In place of what an earlier message of the bot, or its “is thinking”, says; earlier files go. */
    public MessageEditData edit() {
        return new MessageEditBuilder()
                .useComponentsV2(true)
                .setComponents(components)
                .setAttachments(List.of())
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false)
                .build();
    }
}
