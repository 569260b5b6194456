package dev.whetstone.asking;

import dev.whetstone.group.Groups;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundMachine;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.testing.World;

/** The work on due slots as another process does it. */
public final class OtherSlots {

    private OtherSlots() {}

    public static DueWork of(World world, RoundMachine machine, Leases<Round> leases, Workers workers) {
        RoundStarter starter = new RoundStarter(
                world.bean(Rounds.class), world.bean(NextQuestions.class), machine, leases, world.clock);
        return new SlotWork(
                world.bean(Groups.class),
                starter,
                workers,
                world.bean(SlotNotices.class),
                world.bean(ScheduleProperties.class));
    }
}
