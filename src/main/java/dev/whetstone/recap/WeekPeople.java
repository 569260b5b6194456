package dev.whetstone.recap;

import dev.whetstone.award.Award;
import dev.whetstone.award.Improvement;
import dev.whetstone.award.Ledger;
import dev.whetstone.badge.Badge;
import dev.whetstone.badge.BadgeCatalog;
import dev.whetstone.badge.Badges;
import dev.whetstone.badge.GivenBadge;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.picture.Fact;
import dev.whetstone.streak.GroupStreak;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a week was for the people who take part and do not hide. */
record WeekPeople(Ledger ledger, Members members, GroupStreak streaks, Badges badges, BadgeCatalog catalog) {

    private static final int WEEKS_BEFORE = 4;
    private static final int MOST_NAMED = 10;

    /** Who did better than in the four weeks before, by the most. */
    Optional<Fact> improved(StudyGroup group, Week week) {
        Map<String, Member> seen = seen(group);
        try (Stream<Award> lines =
                ledger.byMember(group.id(), week.monday().minusWeeks(WEEKS_BEFORE), week.sunday(), "")) {
            Map<String, String> names = NamedMember.names(seen.values());
            return Improvement.of(
                            lines.filter(line -> seen.containsKey(line.memberId()))
                                    .toList(),
                            week.monday())
                    .stream()
                    .max(Comparator.comparingDouble(Improvement::rise)
                            .thenComparing(Improvement::memberId, Comparator.reverseOrder()))
                    .map(best -> new Fact(
                            "Most improved",
                            "%s, from %d %% to %d %%"
                                    .formatted(
                                            names.getOrDefault(best.memberId(), "somebody"),
                                            Math.round(best.before() * 100),
                                            Math.round(best.now() * 100))));
        }
    }

    Optional<Fact> streak(StudyGroup group, Week week) {
        GroupStreak.Run run = streaks.of(group, week.sunday());
        return Optional.of(run)
                .filter(found -> found.length() > 1)
                .map(found -> new Fact(
                        "Group streak",
                        "%d posting days on which at least half answered%s"
                                .formatted(
                                        found.length(),
                                        found.length() == found.longest()
                                                ? ", the longest so far"
                                                : "; the longest was %d".formatted(found.longest()))));
    }

    Optional<String> badges(StudyGroup group, Week week) {
        Map<String, Member> seen = seen(group);
        Map<String, String> names = NamedMember.names(seen.values());
        Map<String, List<GivenBadge>> byMember = badges.of(group.id(), week.monday(), week.sunday()).stream()
                .filter(given -> seen.containsKey(given.memberId()))
                .collect(Collectors.groupingBy(GivenBadge::memberId, LinkedHashMap::new, Collectors.toList()));
        List<String> all = byMember.entrySet().stream()
                .map(entry -> Markdown.escape(names.getOrDefault(entry.getKey(), "somebody")) + " "
                        + titles(entry.getValue()))
                .sorted()
                .toList();
        int more = Math.max(0, all.size() - MOST_NAMED);
        return Optional.of(all.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty())
                .map(text -> "**Badges:** " + text + (more == 0 ? "" : "; and %d more".formatted(more)));
    }

    private String titles(List<GivenBadge> given) {
        return given.stream()
                .flatMap(one -> catalog.find(one.badge()).stream())
                .map(Badge::title)
                .collect(Collectors.joining(", "));
    }

    private Map<String, Member> seen(StudyGroup group) {
        return members.of(group.id()).stream()
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(Member::id, member -> member));
    }
}
