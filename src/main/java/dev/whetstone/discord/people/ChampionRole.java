package dev.whetstone.discord.people;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.chat.extras.IdentityData;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A role for a season's champions: made once in a server, without any permission, and handed on from season to season. Only the
 * role's name matters, so an admin may give it a colour, or make it themselves.
 */
final class ChampionRole implements Honours, IdentityData {

    private static final Logger log = LoggerFactory.getLogger(ChampionRole.class);
    static final String NAME = "Whetstone champion";

    private final Rest rest;
    private final ChampionHolders holders;

    ChampionRole(Rest rest, ChampionHolders holders) {
        this.rest = rest;
        this.holders = holders;
    }

    @Override
    public String id() {
        return DiscordPlatform.ID;
    }

    @Override
    public void champion(ChannelRef channel, List<MemberRef> champions, String season) {
        try {
            String role = role(channel.workspace());
            Set<String> now =
                    new LinkedHashSet<>(champions.stream().map(MemberRef::user).toList());
            Set<String> before = holders.of(channel);
            holders.note(channel, now, before);
            now.forEach(user -> change(Route.Guilds.ADD_MEMBER_ROLE.compile(channel.workspace(), user, role)));
            before.stream()
                    .filter(user -> !now.contains(user) && !holders.elsewhere(channel, user))
                    .forEach(user -> change(Route.Guilds.REMOVE_MEMBER_ROLE.compile(channel.workspace(), user, role)));
            holders.note(channel, now, Set.of());
        } catch (RestFault e) {
            throw e.isForbidden() ? new ChatException(Fault.REFUSED, forbidden(season), e) : e.toChat();
        }
    }

    /** Whoever is forgotten has the role no more; where it cannot be taken now, an admin can. */
    @Override
    public void forget(MemberRef identity) {
        if (!identity.platform().equals(DiscordPlatform.ID)) {
            return;
        }
        for (String guild : holders.guildsOf(identity.user())) {
            try {
                known(guild)
                        .ifPresent(
                                role -> change(Route.Guilds.REMOVE_MEMBER_ROLE.compile(guild, identity.user(), role)));
            } catch (RestFault e) {
                log.warn(
                        "The champions' role in {} could not be taken from who is forgotten: {}",
                        guild,
                        e.getMessage());
            }
        }
        holders.forget(identity.user());
    }

    private Optional<String> known(String guild) {
        return rest.list(Route.Roles.GET_ROLES.compile(guild)).stream()
                .filter(role -> role.getString("name").equals(NAME))
                .map(role -> role.getString("id"))
                .findFirst();
    }

    private String role(String guild) {
        return known(guild)
                .orElseGet(() -> rest.send(Route.Roles.CREATE_ROLE.compile(guild), plain())
                        .getString("id"));
    }

    private static DataObject plain() {
        return DataObject.empty()
                .put("name", NAME)
                .put("permissions", "0")
                .put("hoist", true)
                .put("mentionable", false);
    }

    /** Somebody who left the server has no role to give or take. */
    private void change(Route.CompiledRoute route) {
        try {
            rest.call(route);
        } catch (RestFault e) {
            if (!e.is(RestFault.UNKNOWN_MEMBER, RestFault.UNKNOWN_USER)) {
                throw e;
            }
        }
    }

    private static String forbidden(String season) {
        return "I may not give the champions of %s their role: switch on *Manage Roles* for my role in the server's settings, under Roles, and move my role above *%s*. I try again next month."
                .formatted(season, NAME);
    }
}
