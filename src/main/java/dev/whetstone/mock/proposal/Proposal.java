package dev.whetstone.mock.proposal;

import dev.whetstone.mock.session.Seat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is told about a session before it starts; how far it is, only the session of the same id says. One without times says that
 * nobody was found, and has no session.
 *
 * <pre>{@code { _id: "g1:2026-03-08:9ff1cc49", groupId: "g1", scenarioId: "sql-live", members: [ "m7", "m2" ], seats: 2, starts: [ … ],
 * told: [ { member: "m7", what: "ask@1773000000" } ], trying: [], willing: [], fell: false, anew: false, nextFireAt: … } }</pre>
 *
 * @param seats how many it was made for
 * @param starts when all could begin, in the order of time
 * @param told what each was told
 * @param trying what each may have been told, and since when
 * @param willing who wants another partner since it fell through
 * @param anew whether that was seen to
 * @param nextFireAt when it is looked at again, null for never
 */
@Document("mock_proposals")
public record Proposal(
        @Id String id,
        String groupId,
        String scenarioId,
        List<String> members,
        int seats,
        List<Instant> starts,
        List<Told> told,
        List<Trying> trying,
        List<String> willing,
        boolean fell,
        boolean anew,
        @Nullable Instant nextFireAt) {

    public Proposal {
        members = List.copyOf(members);
        starts = List.copyOf(starts);
        told = List.copyOf(told);
        trying = List.copyOf(Objects.requireNonNullElse(trying, List.of()));
        willing = List.copyOf(willing);
    }

    private static final String ON_DEMAND = ":n";

    /** Something a member was told. */
    public record Told(String member, String what) {}

    /** Something a member may have been told since a moment. */
    record Trying(String member, String what, Instant since) {}

    public static Proposal of(
            String id, String groupId, String scenarioId, List<Seat> seats, List<Instant> starts, Instant now) {
        List<String> members = seats.stream().map(Seat::memberId).toList();
        return new Proposal(
                id,
                groupId,
                scenarioId,
                members,
                seats.size(),
                starts,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                now);
    }

    boolean isOfNobody() {
        return starts.isEmpty();
    }

    /** The id of one that a member asked for by this call, and waits for. */
    public static String idOnDemand(String groupId, String call) {
        return groupId + ON_DEMAND + key(call);
    }

    /** The id of the one that a making of pairs has for a member, whom it does not name. */
    public static String id(String week, String memberId) {
        return week + ":" + key(week + memberId);
    }

    /** Eight letters and digits that are the same for the same text. */
    public static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    boolean isOnDemand() {
        return id.startsWith(groupId + ON_DEMAND);
    }

    boolean wasTold(String member, String what) {
        return told.contains(new Told(member, what));
    }

    /** Since when a member may have been told something; null where nobody has tried. */
    @Nullable
    Instant tried(String member, String what) {
        return trying.stream()
                .filter(one -> one.member().equals(member) && one.what().equals(what))
                .map(Trying::since)
                .findFirst()
                .orElse(null);
    }

    /** How often a member was told something that begins so. */
    int times(String member, String what) {
        return (int) told.stream()
                .filter(one -> one.member().equals(member) && one.what().startsWith(what))
                .count();
    }
}
