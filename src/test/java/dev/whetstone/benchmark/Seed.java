package dev.whetstone.benchmark;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/** Puts groups with a playground channel each, and people to speak as, straight into the bot's database. */
record Seed(Store store) {

    private static final String PLAN = "pyspark-from-zero";

    static ChannelRef channel(int number) {
        return new ChannelRef("playground", "local", "bench" + number);
    }

    static MemberRef member(int number) {
        return new MemberRef("playground", "local", "p" + number);
    }

    /** A member's id in the bot. */
    static String id(int number) {
        return "m" + number;
    }

    static String group(int number) {
        return "bench" + number;
    }

    /** So many groups from a number on whose first question is due together, so long after now; returns when that is. */
    Instant groups(int first, int count, Duration ahead) {
        store.insert(IntStream.range(first, first + count).mapToObj(Seed::room).toList(), "playground_channels");
        return groups(first, count, ahead, Seed::channel);
    }

    /** The same on another platform. */
    Instant groups(int first, int count, Duration ahead, IntFunction<ChannelRef> place) {
        return groups(first, count, ahead, place, PLAN);
    }

    /** The same with another plan. */
    Instant groups(int first, int count, Duration ahead, IntFunction<ChannelRef> place, String plan) {
        Instant now = store.now();
        Instant due = now.plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        Cadence cadence = new Cadence(
                List.of(LocalTime.ofInstant(due, ZoneOffset.UTC)),
                EnumSet.allOf(DayOfWeek.class),
                ZoneId.of("UTC"),
                Duration.ofHours(10),
                Duration.ZERO,
                false,
                Set.of());
        List<Integer> numbers = IntStream.range(first, first + count).boxed().toList();
        store.insert(numbers.stream().map(n -> link(n, place.apply(n))).toList(), "group_channels");
        store.insert(
                numbers.stream()
                        .map(n ->
                                StudyGroup.found(group(n), "Group " + n, plan, cadence, place.apply(n), member(n), now))
                        .toList(),
                "groups");
        return due;
    }

    /** People of the playground who are members already and take part in one of so many groups, in turn. */
    void people(int count, int groups) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        store.insert(numbers.stream().map(Seed::person).toList(), "playground_members");
        members(numbers);
        store.insert(numbers.stream().map(n -> membership(n, n % groups)).toList(), "memberships");
    }

    /** Members who all take part in the first group. */
    void membersOfOne(List<Integer> numbers) {
        members(numbers);
        store.insert(numbers.stream().map(n -> membership(n, 0)).toList(), "memberships");
    }

    /** Members and the identities they are known by. */
    void members(List<Integer> numbers) {
        store.insert(numbers.stream().map(Seed::known).toList(), "members");
        store.insert(numbers.stream().map(Seed::identity).toList(), "identities");
    }

    private static Member known(int number) {
        String identity = member(number).key();
        return new Member(id(number), "Person " + number, null, List.of(identity), true, false, List.of(), false, null);
    }

    private static Document identity(int number) {
        return new Document("_id", member(number).key()).append("member", id(number));
    }

    private static Document membership(int number, int group) {
        return new Document("_id", group(group) + "|" + id(number))
                .append("group", group(group))
                .append("member", id(number))
                .append("since", Instant.now());
    }

    private static Document room(int number) {
        return new Document("_id", channel(number).channel())
                .append("name", "bench-" + number)
                .append("topic", "")
                .append("member", "")
                .append("position", 100 + number);
    }

    private static Document link(int number, ChannelRef place) {
        return new Document("_id", place.key()).append("group", group(number));
    }

    private static Document person(int number) {
        return new Document("_id", member(number).user())
                .append("name", "Person " + number)
                .append("zone", "UTC")
                .append("admin", false)
                .append("position", 100 + number);
    }
}
