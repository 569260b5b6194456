package dev.whetstone.picture;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Cards as they may come: few and many people, short and long names, other scripts, no points and huge ones. */
final class Samples {

    private static final String LONG = "Maximiliane-Alexandra von und zu Hohenhe";
    private static final List<String> NAMES = List.of(
            "Ada",
            "Б",
            LONG,
            "Жанна Ильина",
            "עדה לאבלייס",
            "عبد الرحمن",
            "李小龙",
            "Zoë 🦄",
            "Νίκος",
            "e\u0301\u0302\u0303\u0304\u0323\u0331ve");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-03-29");

    private Samples() {}

    static Map<String, PictureCard> all() {
        Map<String, PictureCard> all = new LinkedHashMap<>();
        for (int people : new int[] {0, 1, 3, 10, 40}) {
            all.put("board-" + people, new BoardCard("March 2026", places(people)));
        }
        all.put("board-huge", new BoardCard("All time", huge()));
        all.put("member", member("Ada Lovelace"));
        all.put("member-new", new MemberCard("Б", "Study group", List.of(), Map.of(), SUNDAY, List.of(), List.of()));
        all.put("member-long", member(LONG));
        all.put(
                "member-signs",
                member(
                        "Ada Lovelace",
                        List.of(
                                new Fact("Technical: all topics", "71 %"),
                                new Fact("Interview skills", "3.1 of 4"),
                                new Fact("Preparation: days in two weeks", "12 of 14"))));
        all.put("recap", recap(5));
        all.put("recap-1", recap(1));
        all.put("recap-10", recap(10));
        all.put("season-1", new SeasonCard("March 2026", List.of("Ada"), places(3)));
        all.put("season-many", new SeasonCard("March 2026", NAMES.subList(0, 6), places(10)));
        all.put("season-hidden", new SeasonCard("March 2026", List.of(), places(1)));
        all.put("fame", fame());
        all.put("assessment", assessment());
        all.put(
                "assessment-first",
                new AssessmentCard(
                        "Assessment of March 2026",
                        0.4,
                        "",
                        OptionalDouble.empty(),
                        List.of(new AssessmentCard.Marked("sql", 0.4, OptionalDouble.empty()))));
        return all;
    }

    private static AssessmentCard assessment() {
        return new AssessmentCard(
                "Assessment of March 2026",
                0.62,
                "February 2026",
                OptionalDouble.of(0.48),
                List.of(
                        new AssessmentCard.Marked("airflow", 1, OptionalDouble.of(0.5)),
                        new AssessmentCard.Marked("data-modelling-and-warehouses", 0, OptionalDouble.of(0.25)),
                        new AssessmentCard.Marked("python", 0.55, OptionalDouble.of(0)),
                        new AssessmentCard.Marked("sql", 0.9, OptionalDouble.empty())));
    }

    static BoardPlace place(long rank, String name, long points) {
        return new BoardPlace(rank, name, 1, points, false);
    }

    static List<BoardPlace> places(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new BoardPlace(i + 1, name(i), 1, Math.max(0, 410 - 23L * i), i == 8 || i == 30))
                .toList();
    }

    private static String name(int i) {
        return i < NAMES.size() ? NAMES.get(i) : "Member of the group, no. " + i;
    }

    private static List<BoardPlace> huge() {
        return List.of(
                place(1, "Ada", Long.MAX_VALUE / 1_000),
                place(2, LONG + LONG, Integer.MAX_VALUE),
                new BoardPlace(3, "12 share 3rd: Ben, 李小龙, Cleo and 9 more", 12, 10, false),
                place(15, "Dora", 0),
                place(16, "Emil", -40));
    }

    private static RecapCard recap(int people) {
        return new RecapCard(
                "The week of 2 March to 8 March 2026",
                List.of(
                        new Fact("Champion", "Ada with 35 points"),
                        new Fact("Most improved", "עדה לאבלייס, from 20 % to 70 %"),
                        new Fact(
                                "Hardest question",
                                "“What a broadcast join does to a shuffle of two tables”, 41 % on average"),
                        new Fact("Group streak", "12 posting days, the longest so far"),
                        new Fact("Squads", "1. Foxes with 10.0, 2. Owls with 6.5, 3. Herons with 6.0 points a head")),
                places(people));
    }

    private static FameCard fame() {
        return new FameCard(
                "Hall of fame",
                LongStream.rangeClosed(1, 14)
                        .mapToObj(i -> new FameCard.Season(
                                "Month %d".formatted(i),
                                NAMES.subList(0, (int) (i % 4)),
                                i == 2 ? Integer.MAX_VALUE : 100 * i,
                                (int) i))
                        .toList());
    }

    private static MemberCard member(String name) {
        return member(name, List.of());
    }

    private static MemberCard member(String name, List<Fact> signs) {
        Map<LocalDate, Integer> days = new LinkedHashMap<>();
        for (int back = 0; back < 200; back += back % 5 == 4 ? 3 : 1) {
            days.put(SUNDAY.minusDays(back), 5 + back * 7 % 26);
        }
        return new MemberCard(
                name,
                "Prep for March, March 2026",
                List.of(
                        new Fact("Place", "2nd of 14"),
                        new Fact("Points", "1,234"),
                        new Fact("Mean grade", "84 %"),
                        new Fact("Streak", "12 days")),
                days,
                SUNDAY,
                List.of(
                        new Topic("spark", 0.9),
                        new Topic("sql", 0.75),
                        new Topic("python", 1),
                        new Topic("data-modelling-and-warehouses", 0.4),
                        new Topic("system-design", 0),
                        new Topic("airflow", 0.6)),
                signs);
    }
}
