package dev.whetstone.chat.desk;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** {@code /prep help}: every command as one types it. */
final class HelpCommand implements Command {

    private final ObjectProvider<ChatDesk> desk;
    private final Rights rights;
    private final List<HelpTopic> topics;

    HelpCommand(ObjectProvider<ChatDesk> desk, Rights rights, List<HelpTopic> topics) {
        this.desk = desk;
        this.rights = rights;
        this.topics = topics;
    }

    @Override
    public Spec spec() {
        String[] names = topics.stream().map(HelpTopic::name).toArray(String[]::new);
        return new Spec(
                "help",
                "Lists what I can do",
                Audience.ANYONE,
                List.of(Parameter.optional("topic", "what you want to know more about", names)));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        String topic = call.value("topic", "");
        return topics.stream()
                .filter(known -> known.name().equals(topic))
                .<Reply>map(known -> new Reply.Private(known.message()))
                .findFirst()
                .orElseGet(() -> everything(call));
    }

    private Reply everything(Call call) {
        ChatMessage message = ChatMessage.of(
                new Block.Heading("What I can do"),
                new Block.Prose("Answer in the thread of a question, or press *Answer*; `/prep help answers` tells what"
                        + " counts. Besides that:"),
                new Block.Prose(list(Audience.ANYONE)));
        if (rights.isAdmin(call.member(), call.channel())) {
            message = message.plus(new Block.Prose("For you as an admin:"), new Block.Prose(list(Audience.ADMIN)));
        }
        return new Reply.Private(message);
    }

    private String list(Audience audience) {
        return desk.getObject().commands().stream()
                .filter(spec -> spec.audience() == audience)
                .map(HelpCommand::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Spec spec) {
        String examples = CommandExamples.of(spec).stream()
                .map(example -> "`/prep " + example + "`")
                .collect(Collectors.joining(", "));
        String takes = spec.parameters().stream()
                .map(parameter -> "`" + parameter.name() + "`")
                .collect(Collectors.joining(", "));
        return "- %s – %s%s"
                .formatted(examples, spec.summary(), spec.parameters().size() > 1 ? "; takes " + takes : "");
    }
}
