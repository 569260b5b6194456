package dev.whetstone.discord.people;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A role for a season's champions: made once in a server, without any permission, and handed on from season to season. Only the
 * role's name matters, so an admin may give it a colour, or make it themselves.
 */
final class ChampionRole implements Honours {

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

    private String role(String guild) {
        return rest.list(Route.Roles.GET_ROLES.compile(guild)).stream()
                .filter(role -> role.getString("name").equals(NAME))
                .map(role -> role.getString("id"))
                .findFirst()
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
