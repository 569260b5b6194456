package dev.whetstone.discord;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ProfileListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.springframework.beans.factory.ObjectProvider;

/** What Discord knows of members, remembered for ten minutes. */
final class Profiles {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final long MANAGES = Permission.getRaw(Permission.ADMINISTRATOR, Permission.MANAGE_SERVER);

    private final Rest rest;
    private final ObjectProvider<ProfileListener> listeners;
    private final Clock clock;
    private final Map<MemberRef, Known> known = Recent.map(20_000);
    private final Map<MemberRef, String> names = Recent.map(20_000);

    Profiles(Rest rest, ObjectProvider<ProfileListener> listeners, Clock clock) {
        this.rest = rest;
        this.listeners = listeners;
        this.clock = clock;
    }

    private record Known(Profile profile, Instant until) {}

    Profile of(MemberRef ref) {
        Known remembered = known.get(ref);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered.profile();
        }
        DataObject member = rest.get(Route.Guilds.GET_MEMBER.compile(ref.workspace(), ref.user()));
        DataObject user = member.getObject("user");
        Profile profile = new Profile(name(member, user), null, user.getBoolean("bot", false), isAdmin(ref, member));
        remember(ref, profile);
        return profile;
    }

    /** Notes what a command or button told of its user. */
    void learn(MemberRef ref, Profile profile) {
        remember(ref, profile);
        renamed(ref, profile.name(), profile.workspaceAdmin());
    }

    /** Notes the name a message came with. */
    void learn(MemberRef ref, DataObject member, DataObject user) {
        Known remembered = known.get(ref);
        renamed(
                ref,
                name(member, user),
                remembered != null && remembered.profile().workspaceAdmin());
    }

    private void remember(MemberRef ref, Profile profile) {
        known.put(ref, new Known(profile, clock.instant().plus(FRESH)));
    }

    private void renamed(MemberRef ref, String name, boolean admin) {
        if (!name.equals(names.put(ref, name))) {
            Profile profile = new Profile(name, null, false, admin);
            listeners.orderedStream().forEach(listener -> listener.onProfile(ref, profile));
        }
    }

    static String name(DataObject member, DataObject user) {
        for (String name : List.of(
                member.getString("nick", ""), user.getString("global_name", ""), user.getString("username", ""))) {
            if (!name.isBlank()) {
                return name.strip();
            }
        }
        return "Member " + user.getString("id");
    }

    private boolean isAdmin(MemberRef ref, DataObject member) {
        DataObject guild = rest.get(Route.Guilds.GET_GUILD.compile(ref.workspace()));
        if (guild.getString("owner_id", "").equals(ref.user())) {
            return true;
        }
        Set<String> roles =
                new HashSet<>(member.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getString)
                        .toList());
        roles.add(ref.workspace());
        return guild.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .filter(role -> roles.contains(role.getString("id")))
                .anyMatch(role -> (role.getLong("permissions", 0) & MANAGES) != 0);
    }
}
