package dev.whetstone.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.slack.SlackApi.Target;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Slack knows of people, asked at most once an hour; an older answer is better than none. */
final class Profiles {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final SlackApi api;
    private final Clock clock;
    private final Map<MemberRef, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberRef, Known> eldest) {
            return size() > MOST;
        }
    };

    Profiles(SlackApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Known(Profile profile, Instant at) {}

    Profile of(MemberRef member) {
        Known old = known(member);
        if (old != null && old.at().isAfter(clock.instant().minus(FRESH))) {
            return old.profile();
        }
        try {
            UsersInfoResponse answer = api.read(
                    new Target(member.workspace(), "users.info"),
                    client -> client.usersInfo(request -> request.user(member.user())));
            return keep(member, profile(answer.getUser(), member.workspace()));
        } catch (ChatException e) {
            if (old != null && e.fault() != ChatException.Fault.REFUSED) {
                return old.profile();
            }
            throw e;
        }
    }

    /** Takes in what an event says of a person. */
    Profile learn(MemberRef member, User user) {
        return keep(member, profile(user, member.workspace()));
    }

    private synchronized Profile keep(MemberRef member, Profile profile) {
        known.put(member, new Known(profile, clock.instant()));
        return profile;
    }

    private synchronized @Nullable Known known(MemberRef member) {
        return known.get(member);
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
}
