package dev.whetstone.season;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.Once;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Congratulates each champion of a month in a direct message, once; whoever takes none is told by the channel alone. */
record ChampionNotes(Members members, Reach reach, Once told) {

    private static final Logger log = LoggerFactory.getLogger(ChampionNotes.class);

    /** A month's champions who may be named: none who hides, left or was forgotten. */
    List<Member> seen(FrozenSeason season) {
        List<String> ids =
                season.champions().stream().filter(id -> !id.isEmpty()).toList();
        Set<String> present = members.inGroup(season.groupId(), ids);
        return members.findAll(ids).values().stream()
                .filter(member -> !member.hidden() && present.contains(member.id()))
                .toList();
    }

    /** False if somebody's must be tried again. */
    boolean areTold(StudyGroup group, FrozenSeason season, List<Member> champions) {
        boolean complete = true;
        for (Member member : champions) {
            complete &= isTold(group, season, member, champions.size());
        }
        return complete;
    }

    /** Whoever dies in between is followed by one who looks for it from the month's end on. */
    private boolean isTold(StudyGroup group, FrozenSeason season, Member member, int champions) {
        String mark = mark(season.id(), member.id());
        try {
            return told.done(mark, () -> {
                boolean unused = reach.tellOnce(member.reach(), words(group, season, champions), mark, season.at());
            });
        } catch (ChatException e) {
            log.info("A champion of {} could not be told yet: {}", season.id(), e.getMessage());
            return false;
        }
    }

    private static String mark(String season, String member) {
        return "champion:" + season + "|" + member;
    }

    /** Forgets what a member was told of these seasons. */
    void forget(String memberId, List<String> seasons) {
        seasons.forEach(season -> told.forget(mark(season, memberId)));
    }

    private static ChatMessage words(StudyGroup group, FrozenSeason season, int champions) {
        int others = champions - 1;
        String shared = others == 0
                ? ""
                : others == 1 ? ", together with one other" : ", together with %d others".formatted(others);
        return ChatMessage.text(
                "🏆 **%s is yours%s:** %d points, the most of %d in **%s**. Well done! The month is kept in the hall of fame, `/prep leaderboard seasons`."
                        .formatted(
                                season.title(), shared, season.best(), season.people(), Markdown.escape(group.name())));
    }
}
