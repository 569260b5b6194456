package dev.whetstone.discord.people;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.adapter.AgedMap;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** What Discord knows of members, remembered for ten minutes. */
public final class DiscordProfiles {

    private static final Logger log = LoggerFactory.getLogger(DiscordProfiles.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final long MANAGES = Permission.getRaw(Permission.ADMINISTRATOR, Permission.MANAGE_SERVER);

    private final Rest rest;
    private final DiscordConnection connection;
    private final ObjectProvider<ProfileListener> listeners;
    private final AgedMap<MemberRef, Profile> known;
    private final Map<MemberRef, String> names = RecentMaps.map(20_000);

    DiscordProfiles(Rest rest, DiscordConnection connection, ObjectProvider<ProfileListener> listeners, Clock clock) {
        this.rest = rest;
        this.connection = connection;
        this.listeners = listeners;
        this.known = new AgedMap<>(20_000, clock);
    }

    public Profile of(MemberRef ref) {
        Optional<Profile> remembered = known.youngerThan(FRESH, ref);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        DataObject member = find(ref);
        DataObject user = member.getObject("user");
        Profile profile = new Profile(name(member, user), null, user.getBoolean("bot", false), isAdmin(ref, member));
        known.put(ref, profile);
        return profile;
    }

    /** Finds out whether a member whom nothing reaches is still in the server. */
    public void look(MemberRef ref) {
        try {
            var unused = of(ref);
        } catch (RestFault e) {
            log.debug("Nothing is known of {} now: {}", ref.key(), e.getMessage());
        }
    }

    private DataObject find(MemberRef ref) {
        try {
            return rest.get(Route.Guilds.GET_MEMBER.compile(ref.workspace(), ref.user()));
        } catch (RestFault e) {
            if (e.is(RestFault.UNKNOWN_MEMBER, RestFault.UNKNOWN_USER)) {
                left(ref);
            }
            throw e;
        }
    }

    private void left(MemberRef ref) {
        known.remove(ref);
        EachListener.callOnce(
                listeners.orderedStream().toList(), ref.key() + " left", listener -> listener.onLeft(ref, null));
    }

    /** Notes what a command or button told of its user. */
    public void learn(MemberRef ref, Profile profile) {
        known.put(ref, profile);
        renamed(ref, profile.name(), profile.workspaceAdmin());
    }

    /** Notes the name and the roles a message came with. */
    public void learn(MemberRef ref, DataObject member, DataObject user) {
        Guild guild = connection.guild(ref.workspace());
        if (guild != null && member.hasKey("roles")) {
            boolean admin = isAdmin(guild, ref, rolesOf(ref, member));
            learn(ref, new Profile(name(member, user), null, user.getBoolean("bot", false), admin));
            return;
        }
        boolean admin = known.ofAnyAge(ref).filter(Profile::workspaceAdmin).isPresent();
        renamed(ref, name(member, user), admin);
    }

    private void renamed(MemberRef ref, String name, boolean admin) {
        if (!name.equals(names.put(ref, name))) {
            Profile profile = new Profile(name, null, false, admin);
            EachListener.callOnce(
                    listeners.orderedStream().toList(),
                    "profile of " + ref.key(),
                    listener -> listener.onProfile(ref, profile));
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

    private static Set<String> rolesOf(MemberRef ref, DataObject member) {
        Set<String> roles =
                new HashSet<>(member.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getString)
                        .toList());
        roles.add(ref.workspace());
        return roles;
    }

    private static boolean isAdmin(Guild guild, MemberRef ref, Set<String> roles) {
        return guild.getOwnerId().equals(ref.user())
                || guild.getRoles().stream()
                        .filter(role -> roles.contains(role.getId()))
                        .anyMatch(role -> (role.getPermissionsRaw() & MANAGES) != 0);
    }

    private boolean isAdmin(MemberRef ref, DataObject member) {
        Set<String> roles = rolesOf(ref, member);
        Guild seen = connection.guild(ref.workspace());
        if (seen != null) {
            return isAdmin(seen, ref, roles);
        }
        DataObject guild = rest.get(Route.Guilds.GET_GUILD.compile(ref.workspace()));
        if (guild.getString("owner_id", "").equals(ref.user())) {
            return true;
        }
        return guild.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .filter(role -> roles.contains(role.getString("id")))
                .anyMatch(role -> (role.getLong("permissions", 0) & MANAGES) != 0);
    }
}
