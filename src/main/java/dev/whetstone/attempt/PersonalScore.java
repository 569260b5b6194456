package dev.whetstone.attempt;

import dev.whetstone.chat.MessageRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person thinks of an attempt with this text: a score 0..1 and the key points they found met; with a ruling where it is the
 * outcome of an appeal.
 */
public record PersonalScore(
        String memberId,
        boolean admin,
        MessageRef attempt,
        String digest,
        double score,
        List<String> met,
        @Nullable Ruling ruling) {

    /** Stands where a person's id does, for the outcome of an appeal. */
    private static final String APPEAL = "appeal";

    /** A person's score that no appeal asked for, of an attempt as it stands. */
    public static PersonalScore of(String memberId, boolean admin, Attempt judged, double score, List<String> met) {
        return new PersonalScore(memberId, admin, judged.message(), judged.digest(), score, met, null);
    }

    /** The outcome of an appeal, which only ever raises the score before it. */
    static PersonalScore ofAppeal(Attempt attempt, double before, Verdict verdict) {
        Ruling ruling = new Ruling(verdict.by(), verdict.reason(), verdict.score() > before);
        return of(APPEAL, false, attempt, Math.max(before, verdict.score()), List.of())
                .with(APPEAL, ruling);
    }

    PersonalScore with(String person, @Nullable Ruling other) {
        return new PersonalScore(person, admin, attempt, digest, score, met, other);
    }

    boolean isFor(Attempt other) {
        return attempt.equals(other.message()) && digest.equals(other.digest());
    }

    /** Whether a second score by the same person for the same text takes its place. */
    boolean isReplacedBy(PersonalScore later) {
        return memberId.equals(later.memberId) && attempt.equals(later.attempt) && digest.equals(later.digest);
    }
}
