package dev.whetstone.suggestion;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import java.util.ArrayList;
import java.util.List;

/** {@code /prep suggestions}: what members suggested and nobody has decided, for admins. */
record SuggestionsCommand(GroupDesk desk, SuggestedQuestions suggestions, SuggestionView view) implements Command {

    private static final int SHOWN = 5;
    private static final int MOST = 500;

    @Override
    public Spec spec() {
        return new Spec("suggestions", "Shows the questions that members suggested", Audience.ADMIN, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, this::list);
    }

    private Reply list(StudyGroup group) {
        List<Suggestion> open = suggestions.of(group.id(), Suggestion.State.OPEN, MOST);
        if (open.isEmpty()) {
            return Reply.say("No suggestion waits; anyone can make one with `/prep suggest`.%s".formatted(bank(group)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Suggested questions"));
        open.stream().limit(SHOWN).forEach(suggestion -> {
            blocks.add(new Block.Prose(view.line(suggestion)));
            blocks.add(new Block.Choices(List.of(
                    Choice.of("Read", SuggestionAction.NAME, suggestion.id() + "|read|" + suggestion.edition()))));
        });
        if (open.size() > SHOWN) {
            blocks.add(new Block.Prose("These are the first %d of %d; the others come when these are decided."
                    .formatted(SHOWN, open.size())));
        }
        return new Reply.Private(new ChatMessage(blocks));
    }

    private String bank(StudyGroup group) {
        List<Suggestion> own = suggestions.of(group.id(), Suggestion.State.APPROVED, MOST);
        return own.isEmpty()
                ? ""
                : "\n\nThis group's own questions, to preview or post:\n"
                        + String.join(
                                "\n",
                                own.stream()
                                        .map(one -> "- `%s` %s"
                                                .formatted(
                                                        one.id(),
                                                        Markdown.escape(
                                                                one.text().title())))
                                        .toList());
    }
}
