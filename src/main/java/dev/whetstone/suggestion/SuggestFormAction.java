package dev.whetstone.suggestion;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.DigestUtils;

/** The Send of a member's form; what is wrong is said at its field, and nothing typed is lost. */
record SuggestFormAction(SuggestedQuestions suggestions, ContentGate gate, Groups groups, Members members, Clock clock)
        implements Action {

    static final String NAME = "suggest-form";
    private static final int MOST_OPEN = 20;
    private static final int ID_LENGTH = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        Optional<StudyGroup> group = groups.find(call.argument());
        if (group.isEmpty()) {
            return Reply.failed("That group is no longer there, so nothing was sent.");
        }
        SuggestedText text = SuggestedText.of(call.values());
        String id = id(call, text);
        Map<String, String> problems = problems(id, text);
        return problems.isEmpty() ? keep(call, group.get(), id, text) : Wrong.reply(problems);
    }

    private Map<String, String> problems(String id, SuggestedText text) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!SuggestionForms.isKind(text.kind())) {
            problems.put(SuggestedText.KIND, "Choose what kind of question it is.");
        }
        if (!SuggestionForms.isTopic(text.topic())) {
            problems.put(SuggestedText.TOPIC, "Choose a topic.");
        }
        return problems.isEmpty()
                ? gate.read(id, text, clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                        .problems()
                : problems;
    }

    private Reply keep(Call call, StudyGroup group, String id, SuggestedText text) {
        String member = members.of(call.member()).id();
        if (suggestions.suggestion(id).isEmpty() && suggestions.openOf(group.id(), member) >= MOST_OPEN) {
            return Reply.failed(
                    "%d questions of yours wait for an admin already, so this one was not sent; please wait until some"
                                    .formatted(MOST_OPEN)
                            + " are decided.");
        }
        suggestions.add(Suggestion.of(id, group.id(), member, text, clock.instant()));
        return Reply.say(
                ("Thank you: the admins of **%s** see your question now, and I tell you what they decide. Nobody else sees it"
                                + " before it is posted.")
                        .formatted(Markdown.escape(group.name())));
    }

    /** The same for a form that is delivered twice. */
    private static String id(Call call, SuggestedText text) {
        String all = String.join("|", call.argument(), call.member().key(), call.id(), text.toString());
        return Suggestion.PREFIX
                + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8))
                        .substring(0, ID_LENGTH);
    }
}
