package dev.whetstone.attempt;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What people think of a member's attempts, in the order they said so. */
record PersonalScores(List<PersonalScore> all) {

    /** Two peers settle a grade. */
    private static final int PEERS = 2;

    PersonalScores with(PersonalScore score) {
        return new PersonalScores(Stream.concat(all.stream().filter(old -> !old.isReplacedBy(score)), Stream.of(score))
                .toList());
    }

    /** The same scores, by nobody in particular. */
    PersonalScores forgetting(String person, String instead) {
        return each(score -> score.memberId().equals(person) ? score.with(instead, score.ruling()) : score);
    }

    /** With another reason for the ruling on a text. */
    PersonalScores rephrased(String digest, String reason) {
        return each(score -> score.ruling() == null || !score.digest().equals(digest)
                ? score
                : score.with(score.memberId(), score.ruling().because(reason)));
    }

    private PersonalScores each(UnaryOperator<PersonalScore> change) {
        return new PersonalScores(all.stream().map(change).toList());
    }

    Optional<Ruling> rulingOn(Attempt attempt) {
        return all.stream()
                .filter(score -> score.isFor(attempt))
                .flatMap(score -> Optional.ofNullable(score.ruling()).stream())
                .findFirst();
    }

    /** The last score of an admin or an appeal, else the mean of two peers or more. */
    Optional<Settled> settled(Attempt attempt) {
        List<PersonalScore> mine =
                all.stream().filter(score -> score.isFor(attempt)).toList();
        Optional<PersonalScore> last = mine.stream()
                .filter(score -> score.admin() || score.ruling() != null)
                .reduce((first, second) -> second);
        if (last.isPresent()) {
            return last.map(Settled::of);
        }
        return mine.size() < PEERS ? Optional.empty() : Optional.of(Settled.byPeers(mine));
    }
}
