package dev.whetstone.discord.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The routes the bot uses. */
final class Routes {

    /** Answers a request, given the ids in its path. */
    interface Handler extends BiFunction<Request, List<String>, Answer> {}

    private static final String ID = "(\\d+)";

    private final Model model;
    private final Gateway gateway;
    private final Map<Pattern, Handler> handlers = new LinkedHashMap<>();

    Routes(Model model, Gateway gateway, Speech speech, Answers answers) {
        this.model = model;
        this.gateway = gateway;
        people();
        messages(speech);
        threads(speech);
        on("POST interactions/" + ID + "/([^/]+)/callback", answers::callback);
        on("POST webhooks/" + ID + "/([^/]+)", answers::followup);
        on("PATCH webhooks/" + ID + "/([^/]+)/messages/@original", answers::editOriginal);
        on("DELETE webhooks/" + ID + "/([^/]+)/messages/@original", answers::deleteOriginal);
    }

    private void people() {
        on("GET users/@me", (request, ids) -> Answer.ok(model.bot().user()));
        on(
                "GET gateway/bot",
                (request, ids) -> Answer.ok(Json.object()
                        .put("url", gateway.url())
                        .put("shards", 1)
                        .put(
                                "session_start_limit",
                                Json.object()
                                        .put("total", 1000)
                                        .put("remaining", 999)
                                        .put("reset_after", 0)
                                        .put("max_concurrency", 1))));
        on(
                "GET oauth2/applications/@me",
                (request, ids) -> Answer.ok(Json.object()
                        .put("id", model.bot().id())
                        .put("name", "Whetstone")
                        .put("owner", first().user())));
        on("PUT applications/" + ID + "/commands", (request, ids) -> Answer.ok(commands(request)));
        on(
                "POST users/@me/channels",
                (request, ids) -> Answer.ok(direct(request.json().getString("recipient_id"))));
        on("GET guilds/" + ID, (request, ids) -> Answer.ok(known(model.guildIds(), ids.get(0), model::guildHead)));
        on("GET guilds/" + ID + "/members/" + ID, (request, ids) -> Answer.ok(member(ids.get(0), ids.get(1))));
        on("GET guilds/" + ID + "/threads/active", (request, ids) -> Answer.ok(active(ids.get(0))));
    }

    private Person first() {
        return model.people.values().stream()
                .filter(person -> person.admin())
                .findFirst()
                .orElse(model.bot());
    }

    private static DataObject known(List<String> ids, String id, Function<String, DataObject> give) {
        if (!ids.contains(id)) {
            throw new Refusal(404, 10004, "Unknown Guild");
        }
        return give.apply(id);
    }

    private Object commands(Request request) {
        return Json.array(Json.objects(request.json(), "all").stream()
                .map(command -> Json.copy(command)
                        .put("id", model.ids.next())
                        .put("application_id", model.bot().id())
                        .put("version", "1"))
                .toList());
    }

    private DataObject direct(String user) {
        Person person = model.people.get(user);
        if (person == null) {
            throw new Refusal(400, 50033, "Invalid Recipient(s)");
        }
        return Json.object()
                .put("id", model.direct(user).id)
                .put("type", Channel.DIRECT)
                .put("recipients", Json.array(person.user()));
    }

    private DataObject member(String guild, String user) {
        Person person = model.people.get(user);
        if (person == null) {
            throw new Refusal(404, 10007, "Unknown Member");
        }
        return model.member(guild, person).put("user", person.user());
    }

    private DataObject active(String guild) {
        return Json.object()
                .put(
                        "threads",
                        Json.array(model.channels.values().stream()
                                .filter(channel -> channel.isThread() && channel.guild.equals(guild))
                                .filter(channel -> !channel.archived && !channel.gone)
                                .map(Channel::json)
                                .toList()))
                .put("members", Json.array());
    }

    private void messages(Speech speech) {
        String messages = "channels/" + ID + "/messages";
        String one = messages + "/" + ID;
        String reaction = one + "/reactions/([^/]+)/@me";
        on("GET " + messages, (request, ids) -> Answer.ok(speech.history(ids.get(0), request.query())));
        on("POST " + messages, (request, ids) -> Answer.ok(speech.post(ids.get(0), request)));
        on("GET " + one, (request, ids) -> Answer.ok(model.shown(speech.find(ids.get(0), ids.get(1)))));
        on("PATCH " + one, (request, ids) -> Answer.ok(speech.edit(ids.get(0), ids.get(1), request.json())));
        on("DELETE " + one, (request, ids) -> {
            speech.delete(ids.get(0), ids.get(1));
            return Answer.nothing();
        });
        on("PUT " + reaction, (request, ids) -> {
            speech.react(ids, model.bot(), true);
            return Answer.nothing();
        });
        on("DELETE " + reaction, (request, ids) -> {
            speech.react(ids, model.bot(), false);
            return Answer.nothing();
        });
    }

    private void threads(Speech speech) {
        String channel = "channels/" + ID;
        on(
                "GET " + channel,
                (request, ids) -> Answer.ok(speech.channel(ids.get(0)).json()));
        on(
                "POST " + channel + "/messages/" + ID + "/threads",
                (request, ids) -> Answer.ok(speech.openThread(ids.get(0), ids.get(1), request.json())));
        PrivateTalk talk = new PrivateTalk(model, gateway, speech);
        on("POST " + channel + "/threads", (request, ids) -> Answer.ok(talk.open(ids.get(0), request)));
        on("PATCH " + channel, (request, ids) -> Answer.ok(talk.change(ids.get(0), request.json())));
        on("PUT " + channel + "/thread-members/" + ID, (request, ids) -> {
            talk.add(ids.get(0), ids.get(1));
            return Answer.nothing();
        });
        on("GET " + channel + "/threads/archived/public", (request, ids) -> Answer.ok(speech.archived(ids.get(0))));
    }

    void on(String route, Handler handler) {
        handlers.put(Pattern.compile(route), handler);
    }

    Answer answer(Request request) {
        String line = request.method() + " " + request.path();
        try {
            for (Map.Entry<Pattern, Handler> entry : handlers.entrySet()) {
                Matcher matcher = entry.getKey().matcher(line);
                if (matcher.matches()) {
                    return entry.getValue().apply(request, groups(matcher));
                }
            }
            return Answer.of(new Refusal(404, 0, "404: Not Found: " + line));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    private static List<String> groups(Matcher matcher) {
        return java.util.stream.IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList();
    }
}
