package dev.whetstone.appeal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The form's Send. */
record AppealFormAction(Appeals appeals, Cases cases, Deciders deciders, Clock clock) implements Action {
    private static final int LONGEST_REASON = 200;

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
                DecisionRules.refusal(call, appeal.get(), cases.of(appeal.get().roundId()), deciders);
        if (refusal.isPresent()) {
            return Reply.failed(refusal.get());
        }
        String score = call.value("score", "");
        String reason = line(call.value("reason", ""));
        if (!DecisionRules.SCALE.containsKey(score)) {
            return Reply.wrong("score", "Choose how good the answer is; nothing was changed.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Reply.wrong("reason", "Write why, in one line of at most 200 characters; nothing was changed.");
        }
        return vote(call, appeal.get(), Double.parseDouble(score), reason);
    }

    private Reply vote(Call call, Appeal appeal, double score, String reason) {
        AppealVotes.Vote vote = new AppealVotes.Vote(
                deciders.person(call.member()).key(), deciders.isAdmin(call.member(), appeal.groupId()), score, reason);
        AtomicBoolean taken = new AtomicBoolean();
        Optional<Appeal> after = appeals.change(appeal.id(), current -> {
            taken.set(current.vote(vote, clock.instant()));
            return taken.get();
        });
        if (!taken.get()) {
            return Reply.failed(after.map(DecisionRules::ended).orElse(AppealDesk.GONE));
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
