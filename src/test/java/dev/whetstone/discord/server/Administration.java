package dev.whetstone.discord.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Owners, invitations and roles. */
public final class Administration {

    private static final String ID = "(\\d+)";
    private static final int BOT_ADD = 28;

    private final Model model;
    private final Gateway gateway;
    private final Map<String, String> inviters = new ConcurrentHashMap<>();
    private final Map<String, List<DataObject>> roles = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> holders = new ConcurrentHashMap<>();

    Administration(Model model, Gateway gateway, Routes routes) {
        this.model = model;
        this.gateway = gateway;
        String holder = "guilds/" + ID + "/members/" + ID + "/roles/" + ID;
        routes.on("GET guilds/" + ID + "/audit-logs", (request, ids) -> Answer.ok(log(ids.get(0))));
        routes.on("GET guilds/" + ID + "/roles", (request, ids) -> Answer.ok(Json.array(roles(ids.get(0)))));
        routes.on("POST guilds/" + ID + "/roles", (request, ids) -> Answer.ok(create(ids.get(0), request.json())));
        routes.on("PUT " + holder, (request, ids) -> change(ids, true));
        routes.on("DELETE " + holder, (request, ids) -> change(ids, false));
    }

    /** The bot is let into a new server where it may do no more than this; its id. */
    public String invite(Person owner, Person inviter, long permissions) {
        String guild = prepare(owner, inviter, permissions);
        gateway.dispatch("GUILD_CREATE", model.guild(guild));
        return guild;
    }

    /** The same with a channel for the server's news; the channel's id. */
    public String inviteWithNews(Person owner, Person inviter, long permissions) {
        String guild = prepare(owner, inviter, permissions);
        Channel news = model.addChannel(new Channel(model.ids.next(), Channel.TEXT, guild, "", "", "news", List.of()));
        model.systemChannels.put(guild, news.id);
        gateway.dispatch("GUILD_CREATE", model.guild(guild));
        return news.id;
    }

    private String prepare(Person owner, Person inviter, long permissions) {
        String guild = model.addGuild();
        model.owners.put(guild, owner.id());
        model.botPermissions.put(guild, Long.toString(permissions));
        inviters.put(guild, inviter.id());
        return guild;
    }

    /** The bot is sent away. */
    public void expel(String guild) {
        gateway.dispatch("GUILD_DELETE", Json.object().put("id", guild));
    }

    /** And let in again. */
    public void readmit(String guild) {
        gateway.dispatch("GUILD_CREATE", model.guild(guild));
    }

    /** Who has a role of this name. */
    public Set<String> holders(String guild, String role) {
        return roles(guild).stream()
                .filter(one -> one.getString("name").equals(role))
                .findFirst()
                .map(one -> Set.copyOf(holders.getOrDefault(one.getString("id"), Set.of())))
                .orElse(Set.of());
    }

    private List<DataObject> roles(String guild) {
        return roles.computeIfAbsent(guild, none -> new CopyOnWriteArrayList<>());
    }

    private DataObject create(String guild, DataObject wanted) {
        DataObject role =
                Json.copy(wanted).put("id", model.ids.next()).put("position", 1).put("managed", false);
        roles(guild).add(role);
        return role;
    }

    private Answer change(List<String> ids, boolean gives) {
        if (!model.people.containsKey(ids.get(1))) {
            throw new Refusal(404, 10007, "Unknown Member");
        }
        Set<String> all = holders.computeIfAbsent(ids.get(2), none -> ConcurrentHashMap.newKeySet());
        if (gives) {
            all.add(ids.get(1));
        } else {
            all.remove(ids.get(1));
        }
        return Answer.nothing();
    }

    private DataObject log(String guild) {
        String inviter = inviters.get(guild);
        List<DataObject> entries = inviter == null
                ? List.of()
                : List.of(Json.object()
                        .put("id", model.ids.next())
                        .put("action_type", BOT_ADD)
                        .put("user_id", inviter)
                        .put("target_id", model.bot().id()));
        List<DataObject> users = model.people.values().stream()
                .filter(person -> person.id().equals(inviter))
                .map(Person::user)
                .toList();
        return Json.object()
                .put("audit_log_entries", Json.array(entries))
                .put("users", Json.array(users))
                .put("webhooks", Json.array());
    }
}
