package dev.whetstone.appeal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import java.util.List;

/** {@code /prep grading}: in ten lines how grading works and what it cannot see; docs/grading.md says it at length. */
final class GradingHelp implements Command {

    private static final String TEN_LINES = """
            1. *Choice* and *output* are compared; an *SQL* query is run on data you do not see. That is exact.
            2. Prose is held against the question's key points and the model answer by what its words mean; where the model for that \
            is switched off, by shared words.
            3. The grader corrects itself on answers a person graded: those of the question, and those of your group.
            4. Words of the question earn nothing, and a list of key words next to nothing: write sentences.
            5. *Python* with tests is run on them where my machine can hold it safely; other code is read: I see its constructs and \
            what you say about it, not whether it works. The grade says which.
            6. *Discussions* are scored, and *hands-on work* is confirmed, by two of your peers or an admin, not by me.
            7. I cannot see irony, pictures, other languages than English, or cause and effect exchanged in the right words.
            8. Something wrong in fluent words can pass as long as nobody has graded one like it.
            9. Where I am not sure I say so, and an admin or two peers can settle it.
            10. After the reveal, *I think this is better than that* under your result, or `/prep appeal`, has a person look again. \
            An appeal never lowers a grade.
            """;

    @Override
    public Spec spec() {
        return new Spec("grading", "Tells how I grade and what I cannot see", Audience.ANYONE, List.of());
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        return new Reply.Private(ChatMessage.of(new Block.Heading("How I grade"), new Block.Prose(TEN_LINES)));
    }
}
