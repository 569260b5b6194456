package dev.whetstone.mock.pool;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /prep mock join}: a form that puts a member into their group's pool, or changes what they said before. */
final class MockJoinCommand implements Command, Action {

    private final GroupDesk desk;
    private final Members members;
    private final MockPool pool;
    private final PairingHours hours;
    private final PoolReader reader;
    private final Clock clock;

    MockJoinCommand(PoolDesk desk, PoolReader reader) {
        this.desk = desk.desk();
        this.members = desk.members();
        this.pool = desk.pool();
        this.hours = desk.hours();
        this.clock = desk.clock();
        this.reader = reader;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "mock join",
                "Puts you among those who want a partner for mock interviews, by a form or all at once",
                Audience.ANYONE,
                List.of(Parameter.rest("hours", "when you have time each week, such as Mon 18-20, Sat 10-12", false)));
    }

    @Override
    public String name() {
        return PoolForm.ACTION;
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = members.of(call.member());
            return call.values().isEmpty()
                    ? new Reply.Open(PoolForm.of(
                            pool.find(group.id(), member.id()), PoolDesk.zone(member, group), member.zone()))
                    : join(call, group, member);
        });
    }

    private Reply join(Call call, StudyGroup group, Member member) {
        Map<String, String> values = new HashMap<>(call.values());
        PoolReader.Typed typed = reader.read(values);
        if (!typed.problems().isEmpty()) {
            return Reply.wrong(typed.problems(), typed.problem());
        }
        String zone = typed.hours().zone();
        Member there = zone.isEmpty() ? member : members.liveIn(member, zone);
        Instant now = clock.instant();
        Instant since = pool.find(group.id(), member.id()).map(PoolEntry::since).orElse(now);
        members.join(group.id(), member.id(), now);
        PairingHour hour = hours.of(group, now);
        PoolEntry entry = new PoolEntry(
                PoolEntry.id(group.id(), member.id()),
                group.id(),
                member.id(),
                typed.hours().hours().text(),
                typed.wishes(),
                typed.rhythm(),
                since,
                null);
        pool.put(entry);
        ZoneId clockOf = PoolDesk.zone(there, group);
        return PoolDesk.reply("You are in the pool. ", entry, clockOf, hour);
    }
}
