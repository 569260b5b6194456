package dev.whetstone.asking;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The question an admin's command is about: one named by its id, else the plan's next. */
record NamedQuestion(RoundStarter starter, QuestionBank bank) {

    private static final int SUGGESTED = 25;
    private static final int NEAR = 3;
    private static final String NAME = "question";

    static Command.Parameter parameter() {
        return Command.Parameter.optional(NAME, "a question's id, in place of the plan's next");
    }

    /** The ids of questions whose id, title and topic hold what was typed. */
    List<String> suggest(String typed) {
        return ids(typed, SUGGESTED);
    }

    /** Goes on with the question, or says why there is none. */
    Reply choose(Call call, StudyGroup group, Function<Question, Reply> then) {
        String named = call.value(NAME, "");
        if (!named.isEmpty()) {
            return bank.find(named.toLowerCase(Locale.ROOT), group.id())
                    .map(then)
                    .orElseGet(() -> Reply.say(unknown(named)));
        }
        return starter.nextQuestion(group)
                .flatMap(bank::find)
                .map(then)
                .orElseGet(() -> Reply.say("The plan has no further question; `/prep plan` shows what else there is."));
    }

    /** A question's title in quotation marks. */
    String title(String id) {
        return "“" + Markdown.escape(bank.title(id)) + "”";
    }

    private String unknown(String named) {
        List<String> near = ids(named, NEAR);
        String hint = near.isEmpty()
                ? "an id looks like `" + String.join("", ids("", 1)) + "`."
                : "did you mean `" + String.join("` or `", near) + "`?";
        return "I know no question %s; %s".formatted(Markdown.quoted(named), hint);
    }

    private List<String> ids(String typed, int most) {
        return bank.like(typed, most).stream().map(Question::id).toList();
    }
}
