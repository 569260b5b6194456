package dev.whetstone.discord.outbound;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.discord.api.DiscordPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a message's thread or forum post is called, and which of a forum's tags it gets. */
final class Titles {

    private static final int LONGEST = 100;
    private static final int MOST_TAGS = 5;

    /** A title that is true on every day. */
    static final String ANY = "Question";

    private Titles() {}

    /** The message's heading, or a word that always fits. */
    static String of(ChatMessage message) {
        String heading = message.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block ->
                        ((Block.Heading) block).text().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(ANY);
        if (heading.length() <= LONGEST) {
            return heading;
        }
        int end = LONGEST - 1;
        return heading.substring(0, Character.isHighSurrogate(heading.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The tags named like one of the facts under the message's heading, such as its topic; else, where one is a must, the first. */
    static List<String> tags(ChatMessage message, DiscordPlace.Tags tags) {
        List<String> facts = message.blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .limit(1)
                .flatMap(block -> Arrays.stream(((Block.Prose) block).markdown().split("·|\\n")))
                .map(fact -> fact.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> fitting = tags.all().stream()
                .filter(tag -> facts.contains(tag.name().strip().toLowerCase(Locale.ROOT)))
                .map(DiscordPlace.Tag::id)
                .limit(MOST_TAGS)
                .toList();
        return fitting.isEmpty() && tags.required()
                ? tags.all().stream().map(DiscordPlace.Tag::id).limit(1).toList()
                : fitting;
    }
}
