package dev.whetstone.suggestion;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.suggestion.Suggestion.State;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What admins do to suggestions: whoever is first decides, on what they read. */
record Decisions(SuggestedQuestions suggestions, ContentGate gate, GroupRights rights, Groups groups, Clock clock) {

    private static final String CHANGED =
            "It was changed or decided meanwhile, so nothing was done; `/prep suggestions` shows what it is now.";

    /** Goes on with a suggestion the caller may decide, as the edition they read; {@code argument} is {@code id|…|edition}. */
    Reply with(Call call, Function<Suggestion, Reply> then) {
        String[] parts = call.argument().split("\\|", -1);
        Optional<Suggestion> found = suggestions.suggestion(parts[0]);
        if (found.isEmpty() || !rights.isAdmin(call.member(), found.get().groupId())) {
            return Reply.failed("Only admins of the group it was suggested to can do that; nothing was changed.");
        }
        Suggestion suggestion = found.get();
        if (!suggestion.isOpen()) {
            return Reply.failed("“%s” is %s already; nothing was changed."
                    .formatted(title(suggestion), suggestion.state() == State.APPROVED ? "approved" : "declined"));
        }
        return String.valueOf(suggestion.edition()).equals(parts[parts.length - 1])
                ? then.apply(suggestion)
                : Reply.failed(CHANGED);
    }

    Reply approve(Suggestion suggestion) {
        Map<String, String> problems = problems(suggestion.id(), suggestion.text());
        if (!problems.isEmpty()) {
            return Reply.failed(
                    "It cannot be approved as it is: %s Edit it first.".formatted(String.join(" ", problems.values())));
        }
        return suggestions
                .decide(suggestion.id(), suggestion.edition(), State.APPROVED, "", clock.instant())
                .map(done -> Reply.say(
                        "Approved: “%s” is this group's own now and %s, with its author's name. `/prep post %s` posts it at once."
                                .formatted(title(done), comes(done), done.id())))
                .orElseGet(() -> Reply.failed(CHANGED));
    }

    Reply decline(Suggestion suggestion, String word) {
        return suggestions
                .decide(suggestion.id(), suggestion.edition(), State.DECLINED, word, clock.instant())
                .map(done -> Reply.say("Declined: “%s”. I tell its author, with your word.".formatted(title(done))))
                .orElseGet(() -> Reply.failed(CHANGED));
    }

    /** Keeps an admin's text, or says what is wrong with it. */
    Optional<Suggestion> edit(Suggestion suggestion, SuggestedText text) {
        return suggestions.edit(suggestion.id(), suggestion.edition(), text);
    }

    Map<String, String> problems(String id, SuggestedText text) {
        return gate.read(id, text, clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .problems();
    }

    static Reply changedMeanwhile() {
        return Reply.failed(CHANGED);
    }

    private String comes(Suggestion approved) {
        return groups.find(approved.groupId()).flatMap(StudyGroup::nextSlot).isPresent()
                ? "takes one of the next posting times"
                : "is posted when the group has posting times again";
    }

    private static String title(Suggestion suggestion) {
        return Markdown.escape(suggestion.text().title());
    }
}
