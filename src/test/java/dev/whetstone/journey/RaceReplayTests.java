package dev.whetstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.award.Seasons;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.award.Streaks;
import dev.whetstone.badge.Badges;
import dev.whetstone.badge.GivenBadge;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.streak.CurrentStreak;
import dev.whetstone.streak.GroupStreak;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A hundred days of twelve members with habits of their own, over a change of the clocks, a pause and a change of plan; what boards,
 * streaks, badges and recaps come to is counted again here, from what the members did and by nothing of the program's.
 */
class RaceReplayTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    private static final int DAYS = 100;
    private static final int PAUSED_AFTER = 50;
    private static final int RESUMED_BEFORE = 58;
    private static final int JOINS = 40;
    private static final int LEAVES = 60;
    private static final int FORGOTTEN = 80;
    private static final Set<Integer> DUELS = Set.of(10, 45, 90);

    private static final List<String> ALL =
            List.of("ada", "ben", "cleo", "dan", "eve", "finn", "gus", "hal", "ida", "joe", "kim", "late");

    /** Joe leaves and Kim is forgotten, so that two are left of the last one. */
    private static final Map<String, List<String>> SQUADS = Map.of(
            "Owls", List.of("ada", "ben", "ida", "eve", "gus"),
            "Foxes", List.of("cleo", "dan", "finn", "late"),
            "Moles", List.of("hal", "kim", "joe"));

    /** Where they live; in Honolulu it is still yesterday when the question comes, in Kiritimati already tomorrow when it closes. */
    private static final Map<String, String> ZONES = Map.of(
            "ada", "Pacific/Auckland",
            "ben", "America/Los_Angeles",
            "cleo", "Asia/Kolkata",
            "dan", "America/Sao_Paulo",
            "eve", "Pacific/Honolulu",
            "finn", "Pacific/Kiritimati",
            "gus", "Pacific/Honolulu",
            "hal", "Australia/Lord_Howe");

    private final World world = World.begin();
    private final StudyGroup group = world.group("long", berlin());
    private final Random random = new Random(7);
    private final Map<String, Map<LocalDate, Done>> done = new TreeMap<>();
    private final Map<String, Integer> helpful = new TreeMap<>();
    private final Map<String, Set<LocalDate>> off = new TreeMap<>();
    private final Map<LocalDate, String> asked = new TreeMap<>();
    private final RatedAgain rated = new RatedAgain();

    /** What a member did on a day: the scores of their attempts, the hints they took, and whether they peeked. */
    private record Done(List<Double> scores, int hints, boolean peeked) {

        /** The rules of the design, once more. */
        int points() {
            if (peeked) {
                return 0;
            }
            double best = 0;
            for (int i = 0; i < scores.size(); i++) {
                best = Math.max(best, 10 * scores.get(i) - 10 * Math.min(0.5, 0.05 * i) - hints);
            }
            return (int) Math.max(2, Math.round(best));
        }
    }

    private static Cadence berlin() {
        Cadence daily = World.daily();
        return new Cadence(
                daily.times(), daily.weekdays(), BERLIN, daily.closeAfter(), daily.remindBefore(), false, Set.of());
    }

    @Test
    void everyCountIsThatOfAnIndependentOne() {
        ZONES.forEach((user, zone) -> world.chat.lives(user, ZoneId.of(zone)));
        for (int day = 0; day < DAYS; day++) {
            play(day);
        }
        assertPostingDates();
        Set<String> gone = Set.of("kim");
        for (String user : ALL) {
            if (gone.contains(user)) {
                assertThat(world.mongo.find(new org.springframework.data.mongodb.core.query.Query(), Standing.class))
                        .as("eleven members and no forgotten one")
                        .extracting(Standing::memberId)
                        .doesNotContain(user);
            } else {
                assertPoints(user);
                assertStreak(user);
                assertBadges(user);
            }
        }
        assertZones();
        assertBoard();
        assertBoardsByGrade();
        assertBoardOfATopic();
        assertGroupStreak();
        assertRecaps();
        assertSeasons();
        assertSquads();
        assertRatings();
    }

    private void play(int day) {
        LocalDate date = FIRST.plusDays(day);
        to(date, LocalTime.of(9, 30));
        if (day == 30) {
            world.type(World.ADMIN, "plan start:longer");
        }
        if (day == PAUSED_AFTER - 1) {
            SQUADS.forEach((squad, people) -> people.forEach(user -> assertThat(
                            world.type(World.ADMIN, "squads put %s %s".formatted(squad, named(user))))
                    .contains(named(user) + " is in " + squad + " now")));
        }
        if (isPosted(day)) {
            Round round = world.only(group, Round.State.OPEN);
            asked.put(date, round.questionId());
            for (String user : ALL) {
                if (takesPart(user, day)) {
                    day(user, day, date, round);
                }
            }
            if (DUELS.contains(day)) {
                duel(date, day == 45 ? 0.8 : 0.3);
            }
            to(date, LocalTime.of(19, 30));
            afterwards(day, date, round);
        }
        if (day == PAUSED_AFTER) {
            world.type(World.ADMIN, "pause");
        }
        if (day == RESUMED_BEFORE - 1) {
            world.type(World.ADMIN, "resume");
        }
        if (day == LEAVES) {
            world.type("joe", "leave");
        }
        if (day == FORGOTTEN) {
            world.press("kim", "forget-me", "yes");
        }
    }

    private void to(LocalDate date, LocalTime time) {
        world.runTo(date.atTime(time).atZone(BERLIN).toInstant());
    }

    private static boolean isPosted(int day) {
        return day <= PAUSED_AFTER || day >= RESUMED_BEFORE;
    }

    private static boolean takesPart(String user, int day) {
        return switch (user) {
            case "joe" -> day <= LEAVES;
            case "kim" -> day <= FORGOTTEN;
            case "late" -> day >= JOINS;
            default -> true;
        };
    }

    /** Ada answers always, the others the less the later their name comes. */
    private void day(String user, int day, LocalDate date, Round round) {
        boolean answers = random.nextDouble() < 1 - ALL.indexOf(user) * 0.06;
        if (user.equals("eve") && day % 9 == 4) {
            world.type(user, "off " + date.plusDays(1));
            off.computeIfAbsent(user, none -> new TreeSet<>()).add(date.plusDays(1));
        }
        if (!answers || off.getOrDefault(user, Set.of()).contains(date)) {
            return;
        }
        int hints = user.equals("ben") ? random.nextInt(3) : 0;
        for (int i = 0; i < hints; i++) {
            world.press(user, "hint", round.id());
        }
        boolean peeked = user.equals("gus") && day % 11 == 3;
        if (peeked) {
            world.press(user, "show", round.id() + "|yes");
        }
        List<Double> scores = new ArrayList<>(List.of(score()));
        if (user.equals("gus") && date.getMonthValue() == 6) {
            scores.set(0, 1.0);
        }
        MessageRef message = world.say(round, user, text(user, day, scores.get(0)));
        if (user.equals("cleo") && day % 3 == 0) {
            scores.set(0, score());
            world.edit(message, text(user, day, scores.get(0)));
        }
        if (user.equals("dan") && day % 4 == 0) {
            scores.add(score());
            world.say(round, user, "answer: " + text(user, day, scores.get(1)));
        }
        done.computeIfAbsent(user, none -> new TreeMap<>()).put(date, new Done(scores, hints, peeked));
    }

    private double score() {
        return (3 + random.nextInt(8)) / 10.0;
    }

    private static String named(String user) {
        return user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1);
    }

    private static String text(String user, int day, double score) {
        return "%s says %d, score=%s".formatted(user, day * 37, String.format(Locale.ROOT, "%.1f", score));
    }

    /** Who comes too late practises; Finn thanks Ada now and then. */
    private void afterwards(int day, LocalDate date, Round round) {
        if (day % 7 == 2) {
            world.say(world.now(round), "hal", text("hal", day, 1));
        }
        if (day % 10 == 5 && has("ada", date) && has("finn", date)) {
            world.press("finn", "helpful", round.id() + "|" + world.memberId("ada"));
            helpful.merge("ada", 1, Integer::sum);
        }
    }

    /** Ada challenges Ben over the three questions that are never in the plan; each knows one of the two that are right or wrong. */
    private void duel(LocalDate date, double ofAda) {
        world.type("ada", "duel Ben");
        String id = newest().getString("_id");
        world.press("ben", "duel-accept", id);
        List<String> questions = newest().getList("questions", String.class);
        assertThat(questions).containsExactlyInAnyOrder("lazy", "pick", "print");
        answer(id, questions, "ada", Map.of("lazy", "It is so, score=" + ofAda, "pick", "B", "print", "nothing"));
        answer(id, questions, "ben", Map.of("lazy", "It is so, score=0.5", "pick", "A", "print", "[1, 2]"));
        rate(date, "ada", "lazy", ofAda);
        rate(date, "ada", "pick", 1);
        rate(date, "ada", "print", 0);
        rate(date, "ben", "lazy", 0.5);
        rate(date, "ben", "pick", 0);
        rate(date, "ben", "print", 1);
        rated.play(date, member("ada"), member("ben"), ofAda > 0.5 ? 1 : 0);
    }

    private Document newest() {
        world.beat();
        return Objects.requireNonNull(world.mongo
                .getCollection("duels")
                .find()
                .sort(new Document("until", -1))
                .first());
    }

    private void answer(String id, List<String> questions, String user, Map<String, String> answers) {
        for (int number = 0; number < questions.size(); number++) {
            String text = answers.getOrDefault(questions.get(number), "");
            world.press(user, "duel-send", id + "|" + number, Map.of("text", text));
            world.beat();
        }
    }

    private void rate(LocalDate date, String user, String question, double score) {
        rated.play(date, member(user), "question:" + question, score);
    }

    private String member(String user) {
        return "member:" + group.id() + "|" + world.memberId(user);
    }

    private boolean has(String user, LocalDate date) {
        return done.getOrDefault(user, Map.of()).containsKey(date);
    }

    // --- counted again

    private static List<LocalDate> postingDates() {
        return IntStream.range(0, DAYS)
                .filter(RaceReplayTests::isPosted)
                .mapToObj(FIRST::plusDays)
                .toList();
    }

    private void assertPostingDates() {
        assertThat(world.bean(Rounds.class).postingDates(group.id(), FIRST, FIRST.plusDays(DAYS)))
                .isEqualTo(postingDates());
    }

    private Set<LocalDate> kept(String user) {
        return done.getOrDefault(user, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().peeked())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The streak's length after each posting date, 0 where it is broken; a frozen day repeats the one before. */
    private Map<LocalDate, Integer> lengths(String user, Collection<LocalDate> frozen) {
        Map<LocalDate, Integer> lengths = new TreeMap<>();
        Map<YearMonth, Integer> used = new TreeMap<>();
        int length = 0;
        for (LocalDate date : postingDates()) {
            if (kept(user).contains(date)) {
                length++;
            } else if (length > 0 && !off.getOrDefault(user, Set.of()).contains(date)) {
                boolean left = used.merge(YearMonth.from(date), 1, Integer::sum) <= 2;
                if (left) {
                    frozen.add(date);
                }
                length = left ? length : 0;
            }
            lengths.put(date, length);
        }
        return lengths;
    }

    private int points(String user, Predicate<LocalDate> dates) {
        Map<LocalDate, Integer> lengths = lengths(user, new ArrayList<>());
        int streaks = kept(user).stream()
                .filter(dates)
                .mapToInt(date -> Math.min(5, lengths.getOrDefault(date, 0)))
                .sum();
        return streaks
                + done.getOrDefault(user, Map.of()).entrySet().stream()
                        .filter(entry -> dates.test(entry.getKey()))
                        .mapToInt(entry -> entry.getValue().points())
                        .sum();
    }

    private void assertPoints(String user) {
        assertStanding(user, Seasons.ALL, points(user, date -> true) + helpful.getOrDefault(user, 0));
        for (int month = 3; month <= 6; month++) {
            YearMonth one = YearMonth.of(2026, month);
            int votes = user.equals("ada") ? votes(date -> YearMonth.from(date).equals(one)) : 0;
            assertStanding(
                    user,
                    one.toString(),
                    points(user, date -> YearMonth.from(date).equals(one)) + votes);
        }
        for (int week = 10; week <= 24; week++) {
            int one = week;
            Predicate<LocalDate> inWeek = date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == one;
            int votes = user.equals("ada") ? votes(inWeek) : 0;
            assertStanding(user, "2026-W" + week, points(user, inWeek) + votes);
        }
    }

    private int votes(Predicate<LocalDate> dates) {
        return (int) IntStream.range(0, DAYS)
                .filter(day -> day % 10 == 5 && isPosted(day))
                .mapToObj(FIRST::plusDays)
                .filter(date -> has("ada", date) && has("finn", date))
                .filter(dates)
                .count();
    }

    private void assertStanding(String user, String board, int points) {
        assertThat(world.bean(Standings.class)
                        .find(group.id(), board, world.memberId(user))
                        .map(Standing::points)
                        .orElse(0))
                .as("%s on the board %s", user, board)
                .isEqualTo(points);
    }

    private void assertStreak(String user) {
        List<LocalDate> frozen = new ArrayList<>();
        TreeMap<LocalDate, Integer> lengths = new TreeMap<>(lengths(user, frozen));
        LocalDate last = FIRST.plusDays(DAYS - 1);
        boolean today = kept(user).contains(last);
        LocalDate asked = today ? last : lengths.lowerKey(last);
        Streaks.Run run = world.bean(CurrentStreak.class)
                .run(
                        world.stored(group),
                        world.bean(Members.class)
                                .known(MemoryPlatform.member(user))
                                .orElseThrow(),
                        last);
        assertThat(run.length()).as("the streak of " + user).isEqualTo(lengths.get(asked));
        assertThat(run.longest())
                .as("the longest of " + user)
                .isEqualTo(lengths.values().stream()
                        .mapToInt(length -> length)
                        .max()
                        .orElse(0));
        frozen.removeIf(date -> !today && date.equals(last));
        assertThat(run.frozen()).as("the freezes of " + user).isEqualTo(frozen);
    }

    private void assertBadges(String user) {
        Set<String> expected = new TreeSet<>();
        Map<LocalDate, Done> own = done.getOrDefault(user, Map.of());
        if (!own.isEmpty()) {
            expected.add("first-answer");
        }
        if (own.size() >= 50) {
            expected.add("fifty-answers");
        }
        long unaided = own.values().stream()
                .filter(one -> !one.peeked() && one.hints() == 0)
                .filter(one -> one.scores().stream().anyMatch(score -> score >= 0.6))
                .count();
        if (unaided >= 10) {
            expected.add("ten-unaided");
        }
        for (int month = 3; month <= 5; month++) {
            YearMonth one = YearMonth.of(2026, month);
            List<LocalDate> dates = postingDates().stream()
                    .filter(date -> YearMonth.from(date).equals(one))
                    .filter(date -> !off.getOrDefault(user, Set.of()).contains(date))
                    .toList();
            if (kept(user).containsAll(dates)) {
                expected.add("month-without-a-gap");
            }
        }
        assertThat(world.bean(Badges.class).of(group.id(), world.memberId(user)))
                .as("the badges of " + user)
                .extracting(GivenBadge::badge)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private void assertBoard() {
        List<String> lines = ALL.stream()
                .filter(user -> !Set.of("joe", "kim").contains(user))
                .sorted(java.util.Comparator.comparingInt(
                        (String user) -> -points(user, date -> true) - helpful.getOrDefault(user, 0)))
                .map(user ->
                        "%s | %d".formatted(named(user), points(user, date -> true) + helpful.getOrDefault(user, 0)))
                .toList();
        assertThat(world.type("reader", "leaderboard all"))
                .containsSubsequence(lines)
                .doesNotContain("Joe", "Kim");
    }

    private void assertZones() {
        ZONES.forEach((user, zone) -> assertThat(world.bean(Members.class)
                        .known(MemoryPlatform.member(user))
                        .orElseThrow()
                        .zone())
                .isEqualTo(ZoneId.of(zone)));
    }

    /** Who is there, with the best grades of their answers on some dates. */
    private Map<String, List<Double>> grades(Predicate<LocalDate> dates) {
        return ALL.stream()
                .filter(user -> !Set.of("joe", "kim").contains(user))
                .collect(Collectors.toMap(
                        user -> user,
                        user -> done.getOrDefault(user, Map.of()).entrySet().stream()
                                .filter(entry -> dates.test(entry.getKey())
                                        && !entry.getValue().peeked())
                                .map(entry -> Collections.max(entry.getValue().scores()))
                                .toList()));
    }

    private static double mean(List<Double> grades) {
        return grades.stream().mapToDouble(grade -> grade).average().orElse(0);
    }

    private void assertBoardsByGrade() {
        for (String period : List.of("week", "month", "all")) {
            LocalDate today = FIRST.plusDays(DAYS - 1);
            LocalDate from = period.equals("week")
                    ? LocalDate.parse("2026-06-08")
                    : period.equals("month") ? LocalDate.parse("2026-06-01") : FIRST;
            Map<String, List<Double>> now = grades(date -> !date.isBefore(from) && !date.isAfter(today));
            Map<String, List<Double>> before =
                    grades(date -> date.isBefore(from) && !date.isBefore(from.minusWeeks(4)));
            Map<String, Integer> accuracy = new TreeMap<>();
            Map<String, Integer> improved = new TreeMap<>();
            now.forEach((user, grades) -> {
                List<Double> then = before.getOrDefault(user, List.of());
                double rise = mean(grades) - mean(then);
                if (grades.size() >= 3) {
                    accuracy.put(user, (int) Math.round(mean(grades) * 100));
                }
                if (grades.size() >= 3 && then.size() >= 3 && rise >= 0.05) {
                    improved.put(user, (int) Math.round(rise * 100));
                }
            });
            assertThat(accuracy.size() > 5).as(period).isEqualTo(!period.equals("week"));
            assertThat(improved.isEmpty()).as(period).isEqualTo(!period.equals("month"));
            assertRanked(period + " by:accuracy", accuracy, now, "%d %%", "Nobody can be ranked by this yet");
            assertRanked(period + " by:improved", improved, now, "%d percentage points", "Nobody stands out yet");
        }
    }

    /** Two of the same value have a line each, three or more share one. */
    private void assertRanked(
            String board, Map<String, Integer> values, Map<String, List<Double>> answers, String shown, String nobody) {
        String text = world.type("reader", "leaderboard " + board);
        if (values.isEmpty()) {
            assertThat(text).as(board).contains(nobody).doesNotContain(" | ");
        }
        values.forEach((user, value) -> {
            long rank =
                    1 + values.values().stream().filter(other -> other > value).count();
            long equal = values.values().stream().filter(value::equals).count();
            assertThat(text)
                    .as(board)
                    .contains(
                            equal >= 3
                                    ? "%d | %d share ".formatted(rank, equal)
                                    : "%d | %s | %s | %d"
                                            .formatted(
                                                    rank,
                                                    named(user),
                                                    shown.formatted(value),
                                                    answers.getOrDefault(user, List.of())
                                                            .size()));
        });
        assertThat(ALL.stream().filter(user -> text.contains(named(user) + " |")))
                .as(board)
                .isSubsetOf(values.keySet());
    }

    /** All questions that were asked are of one topic; a streak's points are of none, a helpful answer's of its own. */
    private void assertBoardOfATopic() {
        String board = world.type("reader", "leaderboard all spark");
        for (String user : ALL) {
            int answers = done.getOrDefault(user, Map.of()).values().stream()
                    .mapToInt(Done::points)
                    .sum();
            String line = "%s | %d |".formatted(named(user), answers + helpful.getOrDefault(user, 0));
            if (Set.of("joe", "kim").contains(user)) {
                assertThat(board).doesNotContain(named(user));
            } else {
                assertThat(board).contains(line);
            }
        }
        assertThat(world.type("reader", "leaderboard all sql")).contains("Nobody has points yet");
    }

    private void assertGroupStreak() {
        List<String> present = ALL.stream()
                .filter(user -> !Set.of("joe", "kim").contains(user))
                .toList();
        List<LocalDate> dates = postingDates();
        int length = 0;
        int longest = 0;
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            Set<LocalDate> last = Set.copyOf(dates.subList(Math.max(0, i - 13), i + 1));
            long answered =
                    present.stream().filter(user -> kept(user).contains(date)).count();
            long active = present.stream()
                    .filter(user -> kept(user).stream().anyMatch(last::contains))
                    .filter(user -> kept(user).contains(date)
                            || !off.getOrDefault(user, Set.of()).contains(date))
                    .count();
            length = active >= 2 && 2 * answered >= active ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        GroupStreak.Run run = world.bean(GroupStreak.class).of(world.stored(group), dates.get(dates.size() - 1));
        assertThat(run).isEqualTo(new GroupStreak.Run(length, longest, 0));
    }

    /** A week without a round has none. */
    private void assertRecaps() {
        long weeks = postingDates().stream()
                .filter(date -> date.isBefore(LocalDate.parse("2026-06-08")))
                .map(date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .distinct()
                .count();
        List<String> marks = world.chat.posts(World.CHANNEL).stream()
                .map(MemoryPlatform.Said::mark)
                .filter(mark -> mark.startsWith("recap:"))
                .toList();
        assertThat(marks).hasSize((int) weeks).doesNotHaveDuplicates();
        assertThat(world.chat.posts(World.CHANNEL).stream()
                        .filter(post -> post.text().contains(" 2026 is over")))
                .as("the ends of March, April and May")
                .hasSize(3);
    }

    /** Who left or was forgotten after a month's end has a place in it, and the latter no name. */
    private void assertSeasons() {
        for (int month = 3; month <= 5; month++) {
            YearMonth one = YearMonth.of(2026, month);
            boolean may = month == 5;
            Map<String, Integer> expected = ALL.stream()
                    .filter(user -> !may || !Set.of("joe", "kim").contains(user))
                    .collect(Collectors.toMap(
                            user -> user.equals("kim") ? "" : world.memberId(user),
                            user -> points(user, date -> YearMonth.from(date).equals(one))
                                    + (user.equals("ada")
                                            ? votes(date -> YearMonth.from(date).equals(one))
                                            : 0)));
            expected.values().removeIf(points -> points == 0);
            List<Document> places = Objects.requireNonNull(world.mongo
                            .getCollection("seasons")
                            .find(new Document("month", one.toString()))
                            .first())
                    .getList("places", Document.class);
            assertThat(places.stream()
                            .collect(Collectors.toMap(
                                    place -> place.getString("memberId"), place -> place.getInteger("points"))))
                    .as("the table of " + one)
                    .isEqualTo(expected);
            assertThat(places)
                    .allSatisfy(place -> assertThat(
                                    place.get("rank", Number.class).longValue())
                            .isEqualTo(1
                                    + expected.values().stream()
                                            .filter(points -> points > place.getInteger("points"))
                                            .count()));
        }
    }

    private void assertSquads() {
        List<LocalDate> dates = postingDates();
        Set<LocalDate> last = Set.copyOf(dates.subList(dates.size() - 14, dates.size()));
        String board = world.type("reader", "squads");
        SQUADS.forEach((squad, people) -> {
            List<Integer> points = people.stream()
                    .filter(user -> !Set.of("joe", "kim").contains(user))
                    .filter(user -> kept(user).stream().anyMatch(last::contains))
                    .map(user -> points(user, date -> date.getMonthValue() == 6)
                            + (user.equals("ada") ? votes(date -> date.getMonthValue() == 6) : 0))
                    .toList();
            double mean = Math.round(10.0 * points.stream().mapToInt(one -> one).sum() / points.size()) / 10.0;
            assertThat(board).as("the squads").contains("%s | %s".formatted(squad, mean));
        });
    }

    private void assertRatings() {
        world.runFor(Duration.ofHours(2));
        done.forEach((user, days) -> days.forEach((date, one) -> {
            if (!user.equals("kim") && !one.peeked()) {
                rate(date, user, asked.getOrDefault(date, ""), Collections.max(one.scores()));
            }
        }));
        Map<String, RatedAgain.State> expected = rated.all();
        Map<String, Document> kept = world.mongo.getCollection("ratings").find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(one -> one.getString("_id"), one -> one));
        assertThat(kept.keySet()).isEqualTo(expected.keySet());
        expected.forEach((player, state) -> {
            Document one = kept.getOrDefault(player, new Document());
            assertThat(one.getDouble("value")).as(player).isCloseTo(state.value(), within(0.001));
            assertThat(one.getDouble("deviation")).as(player).isCloseTo(state.deviation(), within(0.001));
        });
    }
}
