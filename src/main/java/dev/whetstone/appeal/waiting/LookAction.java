package dev.whetstone.appeal.waiting;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.Appeal;
import dev.whetstone.appeal.AppealDesk;
import dev.whetstone.appeal.Appeals;
import dev.whetstone.appeal.CaseFile;
import dev.whetstone.appeal.Cases;
import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.appeal.Deciders;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.feedback.GivenAnswer;
import java.util.Optional;

/** The button beside what waits: shows an admin the question, the rubric and the answer, with the button that decides. */
record LookAction(Appeals appeals, Judgements judgements, Cases cases, Deciders deciders) implements Action {

    static final String NAME = "waiting-look";

    /** What an argument begins with that means an appeal; any other names a round and a member. */
    static final String APPEAL = "appeal:";

    private static final String OTHERS = "This is for the group's admins to decide.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        if (call.argument().startsWith(APPEAL)) {
            return appeals.find(call.argument().substring(APPEAL.length()))
                    .map(appeal -> appeal(call, appeal))
                    .orElseGet(() -> Reply.say(AppealDesk.GONE));
        }
        String[] parts = call.argument().split("\\|", 2);
        return parts.length == 2
                ? answer(call, parts[0], parts[1])
                : Reply.say("That button is broken; nothing was changed.");
    }

    private Reply appeal(Call call, Appeal appeal) {
        Optional<Case> about = cases.of(appeal.roundId());
        Optional<GivenAnswer> answer = judgements.withText(appeal.roundId(), appeal.memberId(), appeal.digest());
        if (about.isEmpty() || answer.isEmpty() || !appeal.isOpen()) {
            return Reply.say("That appeal waits no longer.");
        }
        return mayLook(call, about.get(), appeal.memberId())
                ? new Reply.Private(CaseFile.appeal(
                        appeal,
                        about.get().question(),
                        answer.get(),
                        about.get().group().name()))
                : Reply.say(OTHERS);
    }

    private Reply answer(Call call, String roundId, String memberId) {
        Optional<Case> about = cases.of(roundId);
        if (about.isEmpty()) {
            return Reply.say("That answer waits no longer.");
        }
        if (!mayLook(call, about.get(), memberId)) {
            return Reply.say(OTHERS);
        }
        return judgements
                .judged(roundId, memberId)
                .filter(GivenAnswer::isWaiting)
                .<Reply>map(
                        answer -> new Reply.Private(CaseFile.waiting(about.get().question(), answer)))
                .orElseGet(() -> Reply.say("That answer waits no longer."));
    }

    private boolean mayLook(Call call, Case about, String author) {
        return deciders.isAdmin(call.member(), about.group().id())
                && !deciders.person(call.member()).key().equals(author);
    }
}
