package dev.whetstone.mock.session;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ann, the candidate, and Ben, the interviewer, who have a session in an hour. */
public final class PlayedPair {

    public static final String ID = "s1";

    public final World world;
    public final StudyGroup group;
    public final String ann;
    public final String ben;

    private PlayedPair(World world, StudyGroup group) {
        this.world = world;
        this.group = group;
        this.ann = world.memberId("ann");
        this.ben = world.memberId("ben");
    }

    public static PlayedPair confirmed(String scenario) {
        World world = World.begin();
        PlayedPair pair = new PlayedPair(world, world.group("ten"));
        Instant at = world.clock.instant().plus(Duration.ofHours(1));
        MockSession session = MockSession.propose(
                ID,
                pair.group.id(),
                scenario,
                List.of(new Seat(pair.ann, Seat.Role.CANDIDATE), new Seat(pair.ben, Seat.Role.INTERVIEWER)),
                at,
                at);
        new Agreement(session).confirm(pair.ann);
        new Agreement(session).confirm(pair.ben);
        pair.sessions().insert(session);
        return pair;
    }

    /** Both are here and the first part runs. */
    public static PlayedPair running(String scenario) {
        PlayedPair pair = confirmed(scenario);
        pair.world.runFor(Duration.ofHours(1));
        pair.world.press("ann", "mock-here", ID);
        pair.world.press("ben", "mock-here", ID);
        pair.world.beat();
        return pair;
    }

    public MockSessions sessions() {
        return world.bean(MockSessions.class);
    }

    public MockSession now() {
        return sessions().find(ID).orElseThrow();
    }

    public int part() {
        return now().course().orElseThrow().part();
    }

    /** Writes into the direct message with the bot. */
    public boolean write(String user, String key, String text) {
        boolean taken = world.hears(user, key, text);
        world.beat();
        return taken;
    }

    public long heard(String user, String words) {
        return world.chat.privately(user).stream()
                .filter(said -> said.text().contains(words))
                .count();
    }

    public void forget() {
        world.chat.forgetEverything();
    }
}
