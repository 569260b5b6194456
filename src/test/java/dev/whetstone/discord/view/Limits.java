package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.chat.ChatMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.SerializableData;

/** What Discord would refuse, looked for in the payload itself; and a reader of what it shows. */
final class Limits {

    private static final int V2 = 1 << 15;

    private Limits() {}

    /** The payloads of a message, each checked as a new message and as a change of one. */
    static List<JsonObject> checked(ChatMessage message) {
        List<JsonObject> payloads = new ArrayList<>();
        for (Part part : DiscordMessages.render(message)) {
            check(json(part.edit()));
            payloads.add(check(json(part.create())));
        }
        check(json(DiscordMessages.single(message).create()));
        return payloads;
    }

    static JsonObject json(SerializableData data) {
        return JsonParser.parseString(new String(data.toData().toJson(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    /** All text shown by the payloads, as it is sent. */
    static String text(List<JsonObject> payloads) {
        List<String> texts = new ArrayList<>();
        for (JsonObject payload : payloads) {
            for (JsonObject component : components(payload)) {
                if (type(component) == 10) {
                    texts.add(component.get("content").getAsString());
                }
            }
        }
        return String.join("\n", texts);
    }

    static String text(ChatMessage message) {
        return text(checked(message));
    }

    static JsonObject check(JsonObject payload) {
        assertThat(payload.has("content") || payload.has("embeds")).isFalse();
        assertThat(payload.get("flags").getAsInt() & V2).isEqualTo(V2);
        JsonObject mentions = payload.getAsJsonObject("allowed_mentions");
        assertThat(mentions.getAsJsonArray("parse")).isEmpty();
        assertThat(mentions.has("users") || mentions.has("roles")).isFalse();
        List<JsonObject> all = components(payload);
        assertThat(all).hasSizeBetween(1, 40);
        assertThat(all.stream()
                        .filter(one -> type(one) == 10)
                        .mapToInt(one -> one.get("content").getAsString().length())
                        .sum())
                .isLessThanOrEqualTo(4000);
        Set<String> ids = new HashSet<>();
        all.forEach(component -> check(component, ids));
        checkFiles(payload, all);
        return payload;
    }

    private static void check(JsonObject component, Set<String> ids) {
        switch (type(component)) {
            case 1 -> assertThat(component.getAsJsonArray("components")).hasSizeBetween(1, 5);
            case 2 -> {
                String id = component.get("custom_id").getAsString();
                assertThat(id).hasSizeBetween(1, 100);
                assertThat(ids.add(id)).as("%s only once in a message", id).isTrue();
                assertThat(component.get("label").getAsString()).hasSizeBetween(1, 80);
            }
            case 10 -> checkText(component.get("content").getAsString());
            case 12 ->
                component
                        .getAsJsonArray("items")
                        .forEach(item -> assertThat(item.getAsJsonObject()
                                        .get("description")
                                        .getAsString())
                                .hasSizeBetween(1, 1024));
            default -> assertThat(type(component)).isIn(13, 17);
        }
    }

    private static void checkText(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.chars().filter(c -> c == '\uFFFF').count()).isZero();
        assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .as("no half of a surrogate pair")
                .isTrue();
        assertThat(text.split("```", -1).length % 2)
                .as("every fence is closed in\n%s", text)
                .isEqualTo(1);
    }

    private static void checkFiles(JsonObject payload, List<JsonObject> components) {
        Set<String> names = new HashSet<>();
        JsonElement attachments = payload.get("attachments");
        if (attachments != null) {
            attachments
                    .getAsJsonArray()
                    .forEach(one -> assertThat(names.add(
                                    one.getAsJsonObject().get("filename").getAsString()))
                            .isTrue());
        }
        assertThat(names).hasSizeLessThanOrEqualTo(10);
        Set<String> shown = new HashSet<>();
        for (JsonObject component : components) {
            if (type(component) == 13) {
                shown.add(component.getAsJsonObject("file").get("url").getAsString());
            } else if (type(component) == 12) {
                component
                        .getAsJsonArray("items")
                        .forEach(item -> shown.add(item.getAsJsonObject()
                                .getAsJsonObject("media")
                                .get("url")
                                .getAsString()));
            }
        }
        assertThat(shown).isEqualTo(prefixed(names));
    }

    private static Set<String> prefixed(Set<String> names) {
        Set<String> urls = new HashSet<>();
        names.forEach(name -> urls.add("attachment://" + name));
        return urls;
    }

    /** Every component, those within others included. */
    static List<JsonObject> components(JsonObject holder) {
        List<JsonObject> all = new ArrayList<>();
        JsonElement own = holder.get("components");
        if (own != null) {
            for (JsonElement element : (JsonArray) own) {
                all.add(element.getAsJsonObject());
                all.addAll(components(element.getAsJsonObject()));
            }
        }
        return all;
    }

    static int type(JsonObject component) {
        return component.get("type").getAsInt();
    }
}
