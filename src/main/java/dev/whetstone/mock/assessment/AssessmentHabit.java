package dev.whetstone.mock.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a member is offered the next assessment: {@code { _id: "m7", groupId: "g1", nextFireAt: …, tried: … }}.
 *
 * @param id the member
 * @param groupId the group they take it in
 * @param nextFireAt when it is offered next, null for never
 * @param tried since when this offer may have been made, null where nobody has tried
 */
@Document("assessment_habits")
record AssessmentHabit(
        @Id String id,
        String groupId,
        @Nullable Instant nextFireAt,
        @Nullable Instant tried) {}
