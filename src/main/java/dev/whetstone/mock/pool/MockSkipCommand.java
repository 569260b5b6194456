package dev.whetstone.mock.pool;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code /prep mock skip}: leaves a member out of the next pairing, once. */
record MockSkipCommand(PoolDesk desk) implements Command {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    @Override
    public Spec spec() {
        return new Spec("mock skip", "Leaves you out when pairs are made the next time", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.desk().with(call, group -> skip(call, group));
    }

    private Reply skip(Call call, StudyGroup group) {
        Instant now = desk.clock().instant();
        LocalDate date = group.cadence().dateOf(desk.hours().of(group, now).pairAt());
        boolean in =
                desk.pool().skip(group.id(), desk.members().of(call.member()).id(), date);
        return Reply.say(
                in
                        ? "The pairs of %s are made without you; after that you are in again. What was agreed already stands."
                                .formatted(DAY.format(date))
                        : PoolDesk.NOT_IN);
    }
}
