package dev.whetstone.appeal;

import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** How an appeal is decided: a form with a score and one line of reason. */
final class DecisionActions {

    private static final int LONGEST_REASON = 200;

    /** What can be chosen: the value a platform sends back, and what it says. */
    private static final Map<String, String> SCALE = Map.of(
            "1", "Right: 100 %",
            "0.9", "Nearly right: 90 %",
            "0.75", "Mostly right: 75 %",
            "0.5", "Half right: 50 %",
            "0.25", "A little right: 25 %",
            "0", "Wrong: 0 %");

    private DecisionActions() {}

    /** Why this caller may not decide the appeal at the moment. */
    private static Optional<String> refusal(Call call, Appeal appeal, Optional<Case> about, Deciders deciders) {
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

    private static String ended(Appeal appeal) {
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

    /** The Decide button. */
    record OpenForm(Appeals appeals, Cases cases, Deciders deciders) implements Action {
        @Override
        public String name() {
            return "appeal-decide";
        }

        @Override
        public Reply run(Call call) {
            Optional<Appeal> appeal = appeals.find(call.argument());
            if (appeal.isEmpty()) {
                return Reply.say(AppealDesk.GONE);
            }
            return refusal(call, appeal.get(), cases.of(appeal.get().roundId()), deciders)
                    .map(Reply::say)
                    .orElseGet(() -> new Reply.Open(form(appeal.get())));
        }

        private static Form form(Appeal appeal) {
            List<Form.Option> scale = SCALE.entrySet().stream()
                    .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                    .map(entry -> new Form.Option(entry.getKey(), entry.getValue()))
                    .collect(Collectors.toList());
            return new Form(
                    "Decide the appeal",
                    "appeal-form",
                    appeal.id(),
                    List.of(
                            Form.Field.select("score", "How good is the answer?", "1", scale),
                            Form.Field.line("reason", "Why? The author reads this.", "one line", true, "")));
        }
    }

    /** The form's Send. */
    record SendForm(Appeals appeals, Cases cases, Deciders deciders, Clock clock) implements Action {
        @Override
        public String name() {
            return "appeal-form";
        }

        @Override
        public Reply run(Call call) {
            Optional<Appeal> appeal = appeals.find(call.argument());
            if (appeal.isEmpty()) {
                return Reply.say(AppealDesk.GONE);
            }
            Optional<String> refusal =
                    refusal(call, appeal.get(), cases.of(appeal.get().roundId()), deciders);
            if (refusal.isPresent()) {
                return Reply.failed(refusal.get());
            }
            String score = call.value("score", "");
            String reason = line(call.value("reason", ""));
            if (!SCALE.containsKey(score)) {
                return Reply.wrong("score", "Choose how good the answer is; nothing was changed.");
            }
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                return Reply.wrong("reason", "Write why, in one line of at most 200 characters; nothing was changed.");
            }
            return vote(call, appeal.get(), Double.parseDouble(score), reason);
        }

        private Reply vote(Call call, Appeal appeal, double score, String reason) {
            Appeal.Vote vote = new Appeal.Vote(
                    deciders.person(call.member()).key(),
                    deciders.isAdmin(call.member(), appeal.groupId()),
                    score,
                    reason);
            AtomicBoolean taken = new AtomicBoolean();
            Optional<Appeal> after = appeals.change(appeal.id(), current -> {
                taken.set(current.vote(vote, clock.instant()));
                return taken.get();
            });
            if (!taken.get()) {
                return Reply.failed(after.map(DecisionActions::ended).orElse(AppealDesk.GONE));
            }
            return Reply.say(after.flatMap(Appeal::outcome)
                    .map(outcome -> "Thank you: the appeal is decided, with %d %%. I tell the author, with the reason."
                            .formatted(CaseFile.percent(outcome.score())))
                    .orElse("Thank you: one more member's word decides it."));
        }

        private static String line(String typed) {
            return typed.strip().replaceAll("\\s+", " ");
        }
    }
}
