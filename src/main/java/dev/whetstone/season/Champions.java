package dev.whetstone.season;

import dev.whetstone.award.Seasons;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.leaderboard.BestOfSeason;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.storage.Once;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Honours the best of a month, once, when the first round of a later month is revealed: by then the month is frozen. Only where
 * the group's admins allow it and the platform can.
 */
final class Champions implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(Champions.class);

    private final BestOfSeason best;
    private final List<Honours> platforms;
    private final Once honoured;
    private final AdminNotes admins;

    Champions(BestOfSeason best, List<Honours> platforms, Once honoured, AdminNotes admins) {
        this.best = best;
        this.platforms = platforms;
        this.honoured = honoured;
        this.admins = admins;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        if (!group.honours()) {
            return true;
        }
        String season = Seasons.month(round.date().withDayOfMonth(1).minusDays(1));
        boolean complete = true;
        for (Honours platform : platforms) {
            for (ChannelRef place : places(group, platform.id())) {
                complete &= isHonoured(platform, group, place, season);
            }
        }
        return complete;
    }

    /** False if it must be tried again. */
    private boolean isHonoured(Honours platform, StudyGroup group, ChannelRef place, String season) {
        List<MemberRef> champions = best.of(group.id(), season).stream()
                .flatMap(member -> member.identities().stream().map(MemberRef::parse))
                .filter(ref -> ref.platform().equals(place.platform())
                        && ref.workspace().equals(place.workspace()))
                .toList();
        String key = group.id() + "|" + season + "|" + place.workspace();
        if (champions.isEmpty()) {
            return true;
        }
        try {
            return honoured.done(key, () -> honour(platform, group, place, season, champions, key));
        } catch (ChatException e) {
            log.info("The champions of {} in group {} could not be honoured: {}", season, group.id(), e.getMessage());
            return false;
        }
    }

    /** A refusal is the admins' to mend, and is not tried again. */
    private void honour(
            Honours platform,
            StudyGroup group,
            ChannelRef place,
            String season,
            List<MemberRef> champions,
            String key) {
        try {
            platform.champion(place, champions, season);
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            admins.tell(group, "honours|" + key, String.valueOf(e.getMessage()));
        }
    }

    /** One channel of the group in each workspace of a platform. */
    private static List<ChannelRef> places(StudyGroup group, String platform) {
        List<ChannelRef> places = new ArrayList<>();
        for (ChannelRef channel : group.channels()) {
            boolean known = places.stream().anyMatch(place -> place.workspace().equals(channel.workspace()));
            if (channel.platform().equals(platform) && !known) {
                places.add(channel);
            }
        }
        return places;
    }
}
