package dev.whetstone.teaching;

import dev.whetstone.attempt.Settled;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.question.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.DigestUtils;

/**
 * An answer that teaches in its group, with its author's consent.
 *
 * @param id the same for the same text of the same answer
 * @param score 0..1, as people settled it
 * @param why who settled it, in a few words without a name
 */
@Document("taught")
record TaughtAnswer(
        @Id String id,
        String groupId,
        String questionId,
        String roundId,
        String memberId,
        String text,
        double score,
        String why,
        Instant at) {

    static TaughtAnswer of(GivenAnswer answer, Settled settled, String questionId, Instant now) {
        String key = String.join("|", answer.roundId(), answer.memberId(), answer.digest());
        return new TaughtAnswer(
                DigestUtils.md5DigestAsHex(key.getBytes(StandardCharsets.UTF_8)),
                answer.groupId(),
                questionId,
                answer.roundId(),
                answer.memberId(),
                answer.text(),
                settled.score(),
                settled.by(),
                now);
    }

    Sample sample() {
        return new Sample(text, score, why);
    }
}
