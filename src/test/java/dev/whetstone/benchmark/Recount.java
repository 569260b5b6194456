package dev.whetstone.benchmark;

import dev.whetstone.award.Award;
import dev.whetstone.award.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** Counts in the database what became of answers that were sent once by a member each. */
record Recount(Store store) {

    private static final int SHOWN = 3;

    /** What is not as it must be; empty if every answer is there once, graded, awarded and on the boards. */
    List<String> faults(int sent) {
        List<String> faults = new ArrayList<>();
        List<Document> answers = store.template().findAll(Document.class, "answers");
        long graded = answers.stream().filter(Recount::isGradedOnce).count();
        expect("answers", sent, answers.size(), faults);
        expect("answers with one graded attempt", sent, graded, faults);
        List<Award> awards = store.template().findAll(Award.class);
        expect(
                "awarded answers",
                sent,
                awards.stream()
                        .filter(award -> award.kind() == Award.Kind.ANSWER)
                        .map(Award::cause)
                        .distinct()
                        .count(),
                faults);
        awards.stream()
                .filter(award -> award.kind() == Award.Kind.ANSWER && award.number() > 1 && !isCopy(award))
                .limit(SHOWN)
                .map(award -> "awarded anew: %s, %d points, %s".formatted(award.id(), award.points(), award.why()))
                .forEach(faults::add);
        expect("standings that differ from a recount", 0, wrongStandings(awards), faults);
        return faults;
    }

    /** Whoever was paid before the earlier answer in the same words came in is not paid twice; a few of these texts are alike. */
    private static boolean isCopy(Award award) {
        return award.why().contains("in the words of another member");
    }

    private static void expect(String what, long wanted, long found, List<String> faults) {
        if (wanted != found) {
            faults.add("%s: %,d instead of %,d".formatted(what, found, wanted));
        }
    }

    private static boolean isGradedOnce(Document answer) {
        List<Document> attempts = answer.getList("attempts", Document.class);
        return attempts.size() == 1 && attempts.get(0).get("grade") != null;
    }

    private long wrongStandings(List<Award> awards) {
        Map<String, Standing> stored = store.template().findAll(Standing.class).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
        Map<String, Standing> counted =
                awards.stream().collect(Collectors.groupingBy(Award::memberId)).values().stream()
                        .map(lines -> Standing.recount(
                                lines.get(0).groupId(), lines.get(0).memberId(), lines))
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toMap(Standing::id, Function.identity()));
        long missing =
                counted.keySet().stream().filter(id -> !stored.containsKey(id)).count();
        return missing
                + stored.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(counted.get(entry.getKey())))
                        .count();
    }
}
