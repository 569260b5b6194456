package dev.whetstone.review;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How well a member does in each topic, by the final grades of their answers. */
public record Mastery(Ledger ledger) {

    /**
     * One topic.
     *
     * @param mean the mean grade 0..1
     * @param answers how many answers it is the mean of
     */
    public record Topic(String name, double mean, int answers) {}

    /** The topics a member has graded answers in, the weakest first. */
    public List<Topic> of(String groupId, String memberId) {
        return of(ledger.read(groupId, memberId, Ledger::graded));
    }

    /** The topics of a member's graded answers, the weakest first. */
    public static List<Topic> of(Collection<Award> graded) {
        return graded.stream()
                .filter(line -> !line.topic().isEmpty())
                .collect(Collectors.groupingBy(Award::topic, Collectors.summarizingDouble(Award::grade)))
                .entrySet()
                .stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue().getAverage(), (int)
                        topic.getValue().getCount()))
                .sorted(Comparator.comparingDouble(Topic::mean).thenComparing(Topic::name))
                .toList();
    }
}
