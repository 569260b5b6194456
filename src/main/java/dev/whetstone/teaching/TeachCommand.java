package dev.whetstone.teaching;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import java.util.List;

/** {@code /prep teach} and the buttons under the question whether the grader may learn from one's answers. */
record TeachCommand(Lessons lessons, Consents consents, Members members) implements Action, Command {

    static final String NAME = "teach";

    @Override
    public Spec spec() {
        return new Spec(
                NAME,
                "Lets me learn from answers of yours that people graded, or not",
                Audience.ANYONE,
                List.of(Parameter.optional("state", "on or off", "on", "off")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        String member = members.of(call.member()).id();
        String state = call.argument().isEmpty() ? call.value("state", "") : call.argument();
        if (state.equals("on")) {
            lessons.agree(member);
        } else if (state.equals("off")) {
            lessons.refuse(member);
        }
        return Reply.say(
                consents.isGiven(member)
                        ? "Thank you: I learn from answers of yours that an admin or two peers graded, in the group they were"
                                + " given in. `/prep teach off` ends it, and deletes the copies I learned from."
                        : "I do not learn from your answers, and keep no copy of them to learn from. `/prep teach on`"
                                + " allows it.");
    }
}
