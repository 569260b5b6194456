package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the place a session is held in, where all of its members are on one platform, beside a channel of their group, and nowhere
 * else; whoever is linked elsewhere may look there, so they have it in direct messages.
 */
final class PlaceFinder {

    private static final Logger log = LoggerFactory.getLogger(PlaceFinder.class);

    private final Groups groups;
    private final Members members;
    private final Scenarios scenarios;
    private final ChatPlatforms platforms;

    PlaceFinder(Groups groups, Members members, Scenarios scenarios, ChatPlatforms platforms) {
        this.scenarios = scenarios;
        this.groups = groups;
        this.members = members;
        this.platforms = platforms;
    }

    /** The same place however often it is asked; empty where there is none for them, or it cannot be opened now. */
    Optional<ChannelRef> open(MockSession session) {
        List<MemberRef> people = session.seats().stream()
                .flatMap(seat -> members.find(seat.memberId()).stream())
                .map(Member::reach)
                .filter(identities -> identities.size() == 1)
                .map(identities -> identities.get(0))
                .toList();
        return people.size() < session.seats().size()
                ? Optional.empty()
                : channel(session, people).flatMap(beside -> open(session, beside, people));
    }

    private Optional<ChannelRef> channel(MockSession session, List<MemberRef> people) {
        return groups.find(session.groupId()).map(StudyGroup::channels).stream()
                .flatMap(List::stream)
                .filter(channel -> people.stream()
                        .allMatch(one -> one.platform().equals(channel.platform())
                                && one.workspace().equals(channel.workspace())))
                .findFirst();
    }

    private Optional<ChannelRef> open(MockSession session, ChannelRef beside, List<MemberRef> people) {
        String title = scenarios.find(session.scenarioId()).map(Venue::title).orElse("Mock interview");
        try {
            return platforms.of(beside).places().flatMap(places -> places.open(beside, people, title, mark(session)));
        } catch (ChatException e) {
            log.info("No place for mock interview {} in {}: {}", session.id(), beside.key(), e.getMessage());
            return Optional.empty();
        }
    }

    private static String mark(MockSession session) {
        return "mock:" + session.id();
    }

    /** Closes a place that was opened in vain, because another was. */
    void close(ChannelRef unused) {
        try {
            platforms.of(unused).places().ifPresent(places -> places.close(unused));
        } catch (ChatException e) {
            log.info("The unused place {} stays open: {}", unused.key(), e.getMessage());
        }
    }
}
