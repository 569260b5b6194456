package dev.whetstone.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people think of an appeal, one vote of each person, and what that comes to. */
record AppealVotes(List<Vote> all) {

    private static final String FORGOTTEN = "forgotten";

    /** What one person thinks: a score 0..1 and one line of reason. */
    record Vote(String voter, boolean admin, double score, String reason) {

        private Vote ofNobody() {
            return new Vote(FORGOTTEN, admin, score, "");
        }
    }

    /** What it came to; {@code by} such as {@code an admin}. */
    record Outcome(double score, String by, String reason) {}

    AppealVotes with(Vote vote) {
        Stream<Vote> others = all.stream().filter(old -> !old.voter().equals(vote.voter()));
        return new AppealVotes(Stream.concat(others, Stream.of(vote)).toList());
    }

    /** An admin's vote, else the mean of all. */
    Outcome outcome(double before) {
        Optional<Outcome> admin = all.stream()
                .filter(Vote::admin)
                .findFirst()
                .map(vote -> new Outcome(vote.score(), "an admin", vote.reason()));
        return admin.orElseGet(() -> new Outcome(
                all.stream().mapToDouble(Vote::score).average().orElse(before), all.size() + " peers", reasons()));
    }

    private String reasons() {
        return all.stream()
                .map(Vote::reason)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** The same scores, without who gave them and their words. */
    AppealVotes forgetting(Set<String> names) {
        return new AppealVotes(all.stream()
                .map(vote -> names.contains(vote.voter()) ? vote.ofNobody() : vote)
                .toList());
    }
}
