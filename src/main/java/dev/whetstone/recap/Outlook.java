package dev.whetstone.recap;

import dev.whetstone.chat.Markdown;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a week brings, by the group's plan. */
record Outlook(Plans plans) {

    Optional<String> of(StudyGroup group, Week week) {
        return switch (group.status()) {
            case PAUSED -> Optional.of("The group is paused; `/prep resume` goes on.");
            case FINISHED -> Optional.of("The plan is finished; an admin chooses what comes next.");
            case ACTIVE -> coming(group, week);
        };
    }

    private Optional<String> coming(StudyGroup group, Week week) {
        long days = week.monday()
                .datesUntil(week.next().monday())
                .filter(group.cadence()::isPostingDay)
                .count();
        List<String> themes = themes(group, days);
        if (themes.isEmpty()) {
            return Optional.of("Nothing is posted this week.").filter(none -> days == 0);
        }
        return Optional.of("**This week:** " + String.join(", ", themes) + ".");
    }

    /** The themes of the next plan days, one a posting day. */
    private List<String> themes(StudyGroup group, long days) {
        StudyPlan plan = group.curriculum().outline(plans);
        if (plan == null) {
            return List.of();
        }
        Map<Integer, String> themes = new LinkedHashMap<>();
        plan.upcoming(group.curriculum().position(), plan.size())
                .forEach(item -> themes.putIfAbsent(item.day(), Markdown.escape(item.theme())));
        return themes.values().stream().limit(days).distinct().collect(Collectors.toList());
    }
}
