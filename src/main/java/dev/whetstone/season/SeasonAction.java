package dev.whetstone.season;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;

/** The buttons under the hall of fame: a month, or the number of a page. */
record SeasonAction(GroupDesk desk, HallOfFame fame) implements Action {

    private static final int LAST_PAGE = 100;

    @Override
    public String name() {
        return HallOfFame.ACTION;
    }

    @Override
    public Reply run(Call call) {
        String which = call.argument();
        return desk.with(
                call,
                group -> which.matches("\\d{1,3}")
                        ? new Reply.Private(fame.page(group, Math.min(LAST_PAGE, Integer.parseInt(which))))
                        : fame.season(group, which)
                                .<Reply>map(Reply.Private::new)
                                .orElseGet(() -> Reply.say("That season is not kept here.")));
    }
}
