package dev.whetstone.benchmark;

import dev.whetstone.award.Award;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One group with very many members, each with the same number of awards, the latest of them today's. */
record LargeGroup(Store store, int members, int awards) {

    private static final int STEP = 5_000;

    void seed() {
        Seed seed = new Seed(store);
        seed.groups(0, 1, Duration.ofDays(1));
        Random random = new Random(42);
        Instant now = store.now();
        for (int from = 0; from < members; from += STEP) {
            List<Integer> some = IntStream.range(from, Math.min(members, from + STEP))
                    .boxed()
                    .toList();
            seed.membersOfOne(some);
            store.insert(
                    some.stream()
                            .flatMap(n -> IntStream.range(0, awards / members)
                                    .mapToObj(day -> award(n, day, 2 + random.nextInt(29), now)))
                            .toList(),
                    "awards");
        }
    }

    private static Award award(int number, int day, int points, Instant now) {
        LocalDate date = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(day);
        String round = Seed.group(0) + "." + date + ".0900";
        return new Award(
                "answer:" + round + "|" + Seed.id(number) + "#1",
                Seed.group(0),
                Seed.id(number),
                "answer:" + round + "|" + Seed.id(number),
                Award.Kind.ANSWER,
                points,
                date,
                round,
                "pyspark",
                points / 30.0,
                0,
                "An answer of %d points".formatted(points),
                now);
    }
}
