package dev.whetstone.discord.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataObject;

/** How the bot answers interactions: at once, later, in private or by a form. */
final class Answers {

    private static final int EPHEMERAL = 1 << 6;

    private final Model model;
    private final Gateway gateway;
    private final Speech speech;
    final Map<String, Use> uses = new ConcurrentHashMap<>();
    final List<Callback> callbacks = new CopyOnWriteArrayList<>();
    final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    Answers(Model model, Gateway gateway, Speech speech) {
        this.model = model;
        this.gateway = gateway;
        this.speech = speech;
    }

    /** An interaction by its token; {@code channel} is where it happened. */
    record Use(String id, String token, String channel, String user) {}

    /** The bot's first answer. */
    record Callback(String interaction, int type, DataObject data) {}

    Answer callback(Request request, List<String> ids) {
        Use use = use(ids.get(1));
        boolean acknowledged =
                callbacks.stream().anyMatch(one -> one.interaction().equals(use.id()));
        if (acknowledged) {
            throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
        }
        if (forgotten.contains(use.token())) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        int type = request.json().getInt("type");
        DataObject data = request.json().optObject("data").orElseGet(DataObject::empty);
        DataObject resource = Json.object().put("type", type);
        if (type == 4) {
            Speech.check(data);
            resource.put("message", say(use, speech.withFiles(data, request.files())));
        }
        callbacks.add(new Callback(use.id(), type, data));
        DataObject interaction = Json.object().put("id", use.id()).put("type", 2);
        return Answer.ok(Json.object().put("interaction", interaction).put("resource", resource));
    }

    Answer followup(Request request, List<String> ids) {
        Use use = acknowledged(ids.get(1));
        Speech.check(request.json());
        return Answer.ok(say(use, speech.withFiles(request.json(), request.files())));
    }

    Answer editOriginal(Request request, List<String> ids) {
        Use use = acknowledged(ids.get(1));
        Speech.check(request.json());
        return Answer.ok(
                say(use, speech.withFiles(request.json(), request.files()).put("flags", flags(request.json()))));
    }

    /** What takes the place of “is thinking” is as private as that was. */
    private static int flags(DataObject json) {
        return json.getInt("flags", 0) | EPHEMERAL;
    }

    Answer deleteOriginal(Request request, List<String> ids) {
        acknowledged(ids.get(1));
        return Answer.nothing();
    }

    private Use use(String token) {
        Use use = uses.get(token);
        if (use == null) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        return use;
    }

    private Use acknowledged(String token) {
        Use use = uses.get(token);
        if (use == null || forgotten.contains(token)) {
            throw new Refusal(401, 50027, "Invalid Webhook Token");
        }
        if (callbacks.stream().noneMatch(one -> one.interaction().equals(use.id()))) {
            throw new Refusal(404, 10015, "Unknown Webhook");
        }
        return use;
    }

    private DataObject say(Use use, DataObject data) {
        Channel channel = speech.channel(use.channel());
        if ((data.getInt("flags", 0) & EPHEMERAL) == 0) {
            return model.shown(speech.say(channel, model.bot(), data));
        }
        DataObject message = model.message(channel, model.bot(), data);
        model.whispers.add(new Model.Whisper(use.id(), use.user(), channel.id, message));
        return message;
    }

    Gateway gateway() {
        return gateway;
    }
}
