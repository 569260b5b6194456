package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.mock.assessment.AssessmentDesk;
import dev.whetstone.mock.assessment.Assessments;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.scenario.Scenarios;

/** The button for whoever found no partner: plays the scenario with the bot, from now on. */
record PlayAloneAction(GroupDesk desk, ProposalDesk proposals, Scenarios scenarios, Assessments assessments)
        implements Action {

    static final String NAME = "mock-with-me";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            if (scenarios.find(call.argument()).isEmpty()) {
                return Reply.say("That scenario is there no more; `/prep mock alone` shows those there are.");
            }
            MockSessions sessions = proposals.sessions();
            String member = proposals.members().of(call.member()).id();
            if (assessments.isRunning(member)) {
                return Reply.say(AssessmentDesk.BUSY);
            }
            boolean begun = sessions.insert(MockSession.alone(
                    group.id() + ":w" + Proposal.key(call.id()), group.id(), call.argument(), member, proposals.now()));
            return Reply.say(
                    begun
                            ? "I play the interviewer; it begins in a moment, in your direct messages."
                            : "It has begun, in your direct messages.");
        });
    }
}
