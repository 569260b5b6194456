package dev.whetstone.suggestion;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How admins see a suggestion. */
record SuggestionView(Members members) {

    /** Title, kind, topic and who suggested it. */
    String line(Suggestion suggestion) {
        SuggestedText text = suggestion.text();
        return "**%s**  \n%s · %s · suggested by %s"
                .formatted(Markdown.escape(text.title()), text.kind(), text.topic(), author(suggestion));
    }

    /** All of it, with the buttons to decide. */
    ChatMessage whole(Suggestion suggestion) {
        SuggestedText text = suggestion.text();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(text.title()));
        blocks.add(new Block.Prose("%s · %s · %s · suggested by %s"
                .formatted(text.kind(), text.topic(), text.difficulty(), author(suggestion))));
        blocks.addAll(RichText.blocks(text.question()));
        blocks.add(new Block.Prose("**Answer**"));
        blocks.addAll(RichText.blocks(KindParts.model(text)));
        if (!text.points().isEmpty()) {
            blocks.add(new Block.Prose((text.kind().equals("choice") ? "**Options**\n" : "**Key points**\n")
                    + text.pointLines().stream()
                            .map(point -> "- " + Markdown.escape(point))
                            .collect(Collectors.joining("\n"))));
        }
        blocks.add(new Block.Choices(List.of(
                new Choice("Approve", SuggestionAction.NAME, argument(suggestion, "approve"), true),
                Choice.of("Edit", SuggestionAction.NAME, argument(suggestion, "edit")),
                Choice.of("Decline", SuggestionAction.NAME, argument(suggestion, "decline")))));
        return new ChatMessage(blocks);
    }

    private static String argument(Suggestion suggestion, String what) {
        return suggestion.id() + "|" + what + "|" + suggestion.edition();
    }

    private String author(Suggestion suggestion) {
        return Optional.ofNullable(suggestion.memberId())
                .flatMap(id -> new NamedMember(members).called(suggestion.groupId(), id))
                .map(Markdown::escape)
                .orElse("somebody who was forgotten");
    }
}
