package dev.whetstone.squad;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where a member of a group belongs: {@code { _id: "g1|m7", groupId: "g1", memberId: "m7", squad: "Owls" }}. */
@Document("squads")
record SquadPlace(@Id String id, String groupId, String memberId, String squad) {

    static SquadPlace of(String groupId, String memberId, String squad) {
        return new SquadPlace(groupId + "|" + memberId, groupId, memberId, squad);
    }
}
