package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;

/** “Do not ask me again”, under an offer. */
record NoOffersAction(AssessmentOffers offers, Members members) implements Action {

    static final String NAME = "mock-assess-quiet";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        members.idOf(call.member()).ifPresent(offers::never);
        return Reply.say("I will not ask any more; `/prep mock assess` still begins one whenever you want.");
    }
}
