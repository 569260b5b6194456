package dev.whetstone.badge;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A badge a member has in a group. Beside it stand {@code nextFireAt} and {@code fence} until the member was told.
 *
 * <pre>{@code { _id: "g1|m7|first-answer", groupId: "g1", memberId: "m7", badge: "first-answer", date: "2026-03-02" } }</pre>
 *
 * @param date the group's local date it was given on
 */
@Document("badges")
public record GivenBadge(@Id String id, String groupId, String memberId, String badge, LocalDate date) {

    static GivenBadge of(String groupId, String memberId, Badge badge, LocalDate date) {
        return new GivenBadge(groupId + "|" + memberId + "|" + badge.id(), groupId, memberId, badge.id(), date);
    }
}
