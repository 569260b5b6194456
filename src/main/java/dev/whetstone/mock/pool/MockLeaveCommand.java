package dev.whetstone.mock.pool;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import java.util.List;

/** {@code /prep mock leave}: takes a member out of the pool. */
record MockLeaveCommand(PoolDesk desk) implements Command {

    @Override
    public Spec spec() {
        return new Spec("mock leave", "Takes you out of the pool for mock interviews", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.desk().with(call, group -> {
            boolean was = desk.pool()
                    .leave(group.id(), desk.members().of(call.member()).id());
            return Reply.say(
                    was
                            ? "You are out of the pool and get no partners any more. What was agreed already stands; its message has a button"
                                    + " that calls it off."
                            : PoolDesk.NOT_IN);
        });
    }
}
