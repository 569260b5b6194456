package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who leads a board: all who share the first place, with a point at least, among those who do not hide from it. */
record BestOfSeason(Standings standings, Members members) {

    private static final int LOOKED_AT = 50;

    /** The leaders of a board by its name in the standings. */
    List<Member> of(String groupId, String board) {
        List<Standing> best = standings.top(groupId, board, LOOKED_AT);
        Map<String, Member> people =
                members.findAll(best.stream().map(Standing::memberId).toList());
        Set<String> present = members.inGroup(groupId, people.keySet());
        List<Member> champions = new ArrayList<>();
        int points = 1;
        for (Standing standing : best) {
            Member member = people.get(standing.memberId());
            if (member != null && !member.hidden() && present.contains(member.id()) && standing.points() >= points) {
                points = standing.points();
                champions.add(member);
            }
        }
        return champions;
    }
}
