package dev.whetstone.slack.people;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.adapter.AgedMap;
import dev.whetstone.chat.adapter.IdlePools;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack knows of people, asked at most once an hour; an older answer is better than none. Nobody waits long for it: whom
 * Slack could not tell of in time, it is asked about again, and whoever knows the member is told.
 */
public final class SlackProfiles implements AutoCloseable {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration IN_PASSING = Duration.ofSeconds(3);
    private static final int MOST = 10_000;
    private static final Logger log = LoggerFactory.getLogger(SlackProfiles.class);

    private final SlackApi api;
    private final Supplier<List<ProfileListener>> listeners;
    private final Set<MemberRef> asking = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads = IdlePools.pool("slack-profiles", 2);
    private final AgedMap<MemberRef, Profile> known;

    public SlackProfiles(SlackApi api, Clock clock, Supplier<List<ProfileListener>> listeners) {
        this.api = api;
        this.known = new AgedMap<>(MOST, clock);
        this.listeners = listeners;
    }

    public Profile of(MemberRef member) {
        Optional<Profile> fresh = known.youngerThan(FRESH, member);
        if (fresh.isPresent()) {
            return fresh.get();
        }
        try {
            return keep(member, Faults.requireOk(api.within(IN_PASSING, target(member), request(member))));
        } catch (ChatException e) {
            if (e.fault() == ChatException.Fault.REFUSED) {
                throw e;
            }
            askLater(member);
            return known.ofAnyAge(member).orElseThrow(() -> Faults.unreachable(e));
        }
    }

    private void askLater(MemberRef member) {
        if (asking.add(member)) {
            threads.execute(() -> ask(member));
        }
    }

    private void ask(MemberRef member) {
        try {
            Profile profile = keep(member, api.read(target(member), request(member)));
            EachListener.callOnce(
                    listeners.get(), "profile of " + member.key(), listener -> listener.onProfile(member, profile));
        } catch (RuntimeException e) {
            log.info("Slack did not tell of {}: {}", member.key(), e.getMessage());
        } finally {
            asking.remove(member);
        }
    }

    private static Target target(MemberRef member) {
        return new Target(member.workspace(), "users.info");
    }

    private static SlackApi.Request<UsersInfoResponse> request(MemberRef member) {
        return client -> client.usersInfo(request -> request.user(member.user()));
    }

    private Profile keep(MemberRef member, UsersInfoResponse answer) {
        return keep(member, profile(answer.getUser(), member.workspace()));
    }

    /** Takes in what an event says of a person. */
    public Profile learn(MemberRef member, User user) {
        return keep(member, profile(user, member.workspace()));
    }

    private Profile keep(MemberRef member, Profile profile) {
        known.put(member, profile);
        return profile;
    }

    /** Who comes from another workspace, or is a guest or gone, is no admin of this one. */
    private static Profile profile(User user, String team) {
        boolean own = user.getTeamId() == null || user.getTeamId().equals(team) || isOf(user, team);
        boolean stranger = user.isStranger() || !own || user.isRestricted() || user.isUltraRestricted();
        boolean admin = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
        boolean bot = user.isBot() || user.isWorkflowBot() || "USLACKBOT".equals(user.getId());
        return new Profile(name(user), zone(user.getTz()), bot, admin && !stranger && !user.isDeleted());
    }

    private static boolean isOf(User user, String team) {
        return user.getTeams() != null && user.getTeams().contains(team);
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        String shown = profile == null ? null : profile.getDisplayName();
        String real = profile == null || isBlank(profile.getRealName()) ? user.getRealName() : profile.getRealName();
        String name = isBlank(shown) ? real : shown;
        return isBlank(name) ? (isBlank(user.getName()) ? user.getId() : user.getName()) : String.valueOf(name);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return isBlank(name) ? null : ZoneId.of(String.valueOf(name));
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
