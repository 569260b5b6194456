package dev.whetstone.chat;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** {@code /prep help}: every command with its use. */
final class HelpCommand implements Command {

    private final ObjectProvider<ChatDesk> desk;
    private final Rights rights;

    HelpCommand(ObjectProvider<ChatDesk> desk, Rights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return new Spec("help", "Lists what I can do", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        ChatMessage message = ChatMessage.of(
                new Block.Heading("What I can do"),
                new Block.Prose("Answer in the thread of a question, or press *Answer*. Besides that:"),
                new Block.Prose(list(Audience.ANYONE)));
        if (rights.isAdmin(call.member(), call.channel())) {
            message = message.plus(new Block.Prose("For you as an admin:"), new Block.Prose(list(Audience.ADMIN)));
        }
        return new Reply.Private(message);
    }

    private String list(Audience audience) {
        return desk.getObject().commands().stream()
                .filter(spec -> spec.audience() == audience)
                .map(spec -> "- `%s` – %s".formatted(CommandLine.usage(spec), spec.summary()))
                .collect(Collectors.joining("\n"));
    }
}
