package dev.whetstone.appeal;

import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import java.util.Map;
import java.util.Optional;

/** Who may decide an appeal, and what can be chosen. */
final class DecisionRules {

    /** What can be chosen: the value a platform sends back, and what it says. */
    static final Map<String, String> SCALE = Map.of(
            "1", "Right: 100 %",
            "0.9", "Nearly right: 90 %",
            "0.75", "Mostly right: 75 %",
            "0.5", "Half right: 50 %",
            "0.25", "A little right: 25 %",
            "0", "Wrong: 0 %");

    private DecisionRules() {}

    /** Why this caller may not decide the appeal at the moment. */
    static Optional<String> refusal(Call call, Appeal appeal, Optional<Case> about, Deciders deciders) {
        if (about.isEmpty()) {
            return Optional.of("Its question is no longer there, so there is nothing to decide.");
        }
        if (deciders.person(call.member()).key().equals(appeal.memberId())) {
            return Optional.of("Your own appeal is for others to decide.");
        }
        if (!deciders.mayDecide(call.member(), appeal, about.get().round())) {
            return Optional.of("This appeal is for others to decide; nothing was changed.");
        }
        return appeal.isOpen() ? Optional.empty() : Optional.of(ended(appeal));
    }

    static String ended(Appeal appeal) {
        return switch (appeal.state()) {
            case WITHDRAWN -> "Its author has taken the appeal back; there is nothing to decide any more.";
            case EXPIRED -> "The appeal ended without a decision in time; nothing was changed.";
            default ->
                appeal.outcome()
                        .map(outcome -> "The appeal was decided meanwhile: %d %%, by %s%s. Nothing was changed."
                                .formatted(
                                        CaseFile.percent(outcome.score()),
                                        outcome.by(),
                                        outcome.reason().isEmpty()
                                                ? ""
                                                : " (“" + Markdown.escape(outcome.reason()) + "”)"))
                        .orElse(AppealDesk.GONE);
        };
    }
}
