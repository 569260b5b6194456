package dev.whetstone.season;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.storage.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Honours the champions of a month, once, when it is over: as its platform can, such as by a role, and by a note to each of them.
 * Only where the group's admins allow it.
 */
final class Champions implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(Champions.class);

    private final EndedMonths months;
    private final ChampionNotes notes;
    private final List<Honours> platforms;
    private final Once honoured;
    private final AdminNotes admins;

    Champions(EndedMonths months, ChampionNotes notes, List<Honours> platforms, Once honoured, AdminNotes admins) {
        this.months = months;
        this.notes = notes;
        this.platforms = platforms;
        this.honoured = honoured;
        this.admins = admins;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        Optional<FrozenSeason> ended = group.honours() ? months.before(round, group) : Optional.empty();
        if (ended.isEmpty()) {
            return true;
        }
        FrozenSeason season = ended.get();
        List<Member> champions = notes.seen(season);
        boolean complete = !EndedMonths.isNews(round) || notes.areTold(group, season, champions);
        for (Honours platform : platforms) {
            for (ChannelRef place : places(group, platform.id())) {
                complete &= isHonoured(platform, group, place, new Best(season.month(), champions));
            }
        }
        return complete;
    }

    private record Best(String month, List<Member> champions) {

        /** Their names where the place is. */
        List<MemberRef> in(ChannelRef place) {
            return champions.stream()
                    .flatMap(member -> member.identities().stream().map(MemberRef::parse))
                    .filter(ref -> ref.platform().equals(place.platform())
                            && ref.workspace().equals(place.workspace()))
                    .toList();
        }
    }

    /** False if it must be tried again. */
    private boolean isHonoured(Honours platform, StudyGroup group, ChannelRef place, Best best) {
        if (best.in(place).isEmpty()) {
            return true;
        }
        String key = group.id() + "|" + best.month() + "|" + place.workspace();
        try {
            return honoured.done(key, () -> honour(platform, group, place, best));
        } catch (ChatException e) {
            log.info(
                    "The champions of {} in group {} could not be honoured: {}",
                    best.month(),
                    group.id(),
                    e.getMessage());
            return false;
        }
    }

    /** A refusal is the admins' to mend, and is not tried again. */
    private void honour(Honours platform, StudyGroup group, ChannelRef place, Best best) {
        try {
            platform.champion(place, best.in(place), best.month());
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            String key = group.id() + "|" + best.month() + "|" + place.workspace();
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
