package dev.whetstone.discord.people;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.chat.extras.IdentityData;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.people.RoleFarewells.Farewell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * A role for a season's champions: made once in a server, without any permission, and handed on from season to season. Only the
 * role's name matters, so an admin may give it a colour, or make it themselves.
 */
final class ChampionRole implements Honours, IdentityData, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChampionRole.class);
    static final String NAME = "Whetstone champion";

    private final Rest rest;
    private final ChampionHolders holders;
    private final RoleFarewells farewells;
    private final RetryLanes background = new RetryLanes("discord-roles", 1, RestFault::translated);

    ChampionRole(Rest rest, ChampionHolders holders, RoleFarewells farewells) {
        this.rest = rest;
        this.holders = holders;
        this.farewells = farewells;
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
            now.forEach(user -> farewells.drop(new Farewell(channel.workspace(), user)));
            now.forEach(user -> change(Route.Guilds.ADD_MEMBER_ROLE.compile(channel.workspace(), user, role)));
            before.stream()
                    .filter(user -> !now.contains(user) && !holders.elsewhere(channel, user))
                    .forEach(user -> change(Route.Guilds.REMOVE_MEMBER_ROLE.compile(channel.workspace(), user, role)));
            holders.note(channel, now, Set.of());
        } catch (RestFault e) {
            throw e.isForbidden() ? new ChatException(Fault.REFUSED, forbidden(season), e) : e.toChat();
        }
    }

    /** Whoever is forgotten loses the role: while Discord is away it is tried again, also after a restart. */
    @Override
    public void forget(MemberRef identity) {
        if (!identity.platform().equals(DiscordPlatform.ID)) {
            return;
        }
        List<Farewell> theirs = holders.guildsOf(identity.user()).stream()
                .map(guild -> new Farewell(guild, identity.user()))
                .toList();
        theirs.forEach(farewells::keep);
        holders.forget(identity.user());
        theirs.forEach(this::begin);
    }

    /** Goes on where the last process ended. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        background.until(NAME, () -> farewells.all().forEach(this::begin));
    }

    private void begin(Farewell farewell) {
        background.until(farewell.guild(), () -> {
            if (farewells.isKept(farewell)) {
                take(farewell);
                farewells.drop(farewell);
            }
        });
    }

    /** What Discord refuses, as where the bot was removed or may not change roles, only an admin can do. */
    private void take(Farewell farewell) {
        String guild = farewell.guild();
        try {
            known(guild)
                    .ifPresent(role -> change(Route.Guilds.REMOVE_MEMBER_ROLE.compile(guild, farewell.user(), role)));
        } catch (RestFault e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            log.warn("The champions' role in {} cannot be taken from who is forgotten: {}", guild, e.getMessage());
        }
    }

    @Override
    public void close() {
        background.close();
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
