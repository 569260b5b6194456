package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.slack.view.SlackMessages.Part;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What Slack takes: its documented limits and the two it does not document, tried on the JSON as it is sent. */
final class BlockKit {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Map<String, Consumer<JsonObject>> BLOCKS = Map.of(
            "header", block -> plain(block, "text", 150),
            "context", BlockKit::context,
            "actions", BlockKit::actions,
            "rich_text", BlockKit::richText,
            "input", BlockKit::input,
            "divider", block -> {});
    private static final Set<String> PLAIN_RUNS = Set.of("text", "link");

    private BlockKit() {}

    static void accepts(Rendered message) {
        assertThat(message.parts()).isNotEmpty();
        message.parts().forEach(BlockKit::accepts);
    }

    private static void accepts(Part part) {
        JsonArray blocks = json(part.blocks());
        assertThat(blocks.size()).isBetween(1, 50);
        assertThat(blocks.toString().length()).as("characters in all").isLessThan(13_200);
        assertThat(part.fallback()).isNotBlank().hasSizeLessThan(4_000);
        assertThat(part.fallback().replaceAll("<!date\\^\\d+\\^[^|<>]+\\|[^|<>]+>", ""))
                .as("nothing to interpret but dates")
                .doesNotContain("<", ">");
        accepts(blocks);
    }

    static void accepts(View view) {
        JsonObject json = GSON.toJsonTree(view).getAsJsonObject();
        assertThat(json.getAsJsonArray("blocks").size()).isBetween(1, 100);
        if (text(json, "type").equals("modal")) {
            plain(json, "title", 24);
            plain(json, "submit", 24);
            plain(json, "close", 24);
            assertThat(text(json, "callback_id").length()).isBetween(1, 255);
            assertThat(text(json, "private_metadata").length()).isLessThanOrEqualTo(3_000);
        } else {
            assertThat(json.keySet()).containsExactlyInAnyOrder("type", "blocks");
        }
        accepts(json.getAsJsonArray("blocks"));
    }

    private static void accepts(JsonArray blocks) {
        assertThat(blocks.toString()).doesNotContain("\\u0000");
        assertThat(blocks.toString().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        Set<String> ids = new HashSet<>();
        for (JsonElement element : blocks) {
            JsonObject block = element.getAsJsonObject();
            assertThat(BLOCKS).containsKey(text(block, "type"));
            if (block.has("block_id")) {
                assertThat(text(block, "block_id").length()).isBetween(1, 255);
                assertThat(ids.add(text(block, "block_id"))).isTrue();
            }
            BLOCKS.getOrDefault(text(block, "type"), none -> {}).accept(block);
        }
    }

    private static void context(JsonObject block) {
        assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
        block.getAsJsonArray("elements").forEach(element -> {
            JsonObject text = element.getAsJsonObject();
            assertThat(text(text, "type")).isEqualTo("mrkdwn");
            assertThat(text(text, "text").length()).isBetween(1, 2_000);
            assertThat(text.get("verbatim").getAsBoolean()).isTrue();
        });
    }

    private static void actions(JsonObject block) {
        JsonArray elements = block.getAsJsonArray("elements");
        assertThat(elements.size()).isBetween(1, 25);
        Set<String> ids = new HashSet<>();
        elements.forEach(element -> {
            JsonObject button = element.getAsJsonObject();
            assertThat(text(button, "type")).isEqualTo("button");
            plain(button, "text", 75);
            assertThat(text(button, "action_id").length()).isBetween(1, 255);
            assertThat(ids.add(text(button, "action_id"))).isTrue();
            assertThat(!button.has("value") || !text(button, "value").isEmpty()).isTrue();
            assertThat(!button.has("value") || text(button, "value").length() <= 2_000)
                    .isTrue();
        });
    }

    private static void richText(JsonObject block) {
        assertThat(block.getAsJsonArray("elements").size()).isPositive();
        assertThat(words(block).length()).isBetween(1, 3_000);
        block.getAsJsonArray("elements").forEach(element -> {
            JsonObject part = element.getAsJsonObject();
            if (text(part, "type").equals("rich_text_list")) {
                assertThat(text(part, "style")).isIn("bullet", "ordered");
                assertThat(part.get("indent").getAsInt()).isBetween(0, 8);
                part.getAsJsonArray("elements").forEach(item -> runs(item.getAsJsonObject(), "rich_text_section"));
            } else {
                runs(part, "rich_text_section", "rich_text_quote", "rich_text_preformatted");
            }
        });
    }

    /** Nothing but text and links to the web: no mention of anybody can be among them. */
    private static void runs(JsonObject part, String... types) {
        assertThat(text(part, "type")).isIn((Object[]) types);
        assertThat(part.getAsJsonArray("elements").size()).isPositive();
        part.getAsJsonArray("elements").forEach(element -> {
            JsonObject run = element.getAsJsonObject();
            assertThat(PLAIN_RUNS).contains(text(run, "type"));
            assertThat(text(run, "text")).isNotEmpty();
            assertThat(run.keySet()).isSubsetOf("type", "text", "url", "style");
            if (run.has("style")) {
                assertThat(run.getAsJsonObject("style").keySet()).isNotEmpty().isSubsetOf("bold", "italic", "code");
            }
            if (run.has("url")) {
                assertThat(text(run, "url")).matches("(?i)https?://.+");
            }
        });
    }

    private static void input(JsonObject block) {
        plain(block, "label", 2_000);
        if (block.has("hint")) {
            plain(block, "hint", 2_000);
        }
        JsonObject element = block.getAsJsonObject("element");
        assertThat(text(element, "action_id").length()).isBetween(1, 255);
        if (element.has("options")) {
            JsonArray options = element.getAsJsonArray("options");
            assertThat(options.size()).isBetween(1, text(element, "type").equals("checkboxes") ? 10 : 100);
            options.forEach(option -> {
                plain(option.getAsJsonObject(), "text", 75);
                assertThat(text(option.getAsJsonObject(), "value").length()).isBetween(1, 150);
            });
            if (element.has("initial_option")) {
                assertThat(options).contains(element.get("initial_option"));
            }
        } else {
            assertThat(element.get("max_length").getAsInt()).isBetween(1, 3_000);
            assertThat(!element.has("initial_value")
                            || text(element, "initial_value").length()
                                    <= element.get("max_length").getAsInt())
                    .isTrue();
        }
    }

    private static void plain(JsonObject holder, String name, int most) {
        JsonObject text = holder.getAsJsonObject(name);
        assertThat(text(text, "type")).isEqualTo("plain_text");
        assertThat(text(text, "text").length()).isBetween(1, most);
        assertThat(text.has("emoji") && text.get("emoji").getAsBoolean())
                .as(":smile: stays as typed")
                .isFalse();
    }

    private static String text(JsonObject holder, String name) {
        return holder.get(name).getAsString();
    }

    // --- what a reader sees

    /** All literal text of the message, in order, blocks and pieces on lines of their own. */
    static String words(Rendered message) {
        return message.parts().stream().map(part -> words(json(part.blocks()))).collect(Collectors.joining("\n"));
    }

    /** What stands in the code blocks, one after the other. */
    static List<String> code(Rendered message) {
        List<String> found = new ArrayList<>();
        message.parts()
                .forEach(part -> json(part.blocks()).forEach(block -> {
                    JsonArray elements = block.getAsJsonObject().getAsJsonArray("elements");
                    if (elements != null) {
                        elements.forEach(element -> {
                            if (text(element.getAsJsonObject(), "type").equals("rich_text_preformatted")) {
                                found.add(words(element));
                            }
                        });
                    }
                }));
        return found;
    }

    private static String words(JsonElement element) {
        if (element.isJsonArray()) {
            List<String> all = new ArrayList<>();
            element.getAsJsonArray().forEach(one -> all.add(words(one)));
            return String.join("\n", all);
        }
        JsonObject object = element.getAsJsonObject();
        if (object.has("text")) {
            return object.get("text").isJsonPrimitive() ? text(object, "text") : words(object.get("text"));
        }
        if (!object.has("elements")) {
            return "";
        }
        List<String> all = new ArrayList<>();
        object.getAsJsonArray("elements").forEach(one -> all.add(words(one)));
        boolean runs = Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted")
                .contains(text(object, "type"));
        return String.join(runs ? "" : "\n", all);
    }

    /** As it is sent, for golden files; styles without those that are off, which is what they mean. */
    static String golden(Rendered message) {
        JsonArray all = new JsonArray();
        message.parts().forEach(part -> {
            JsonObject one = new JsonObject();
            one.addProperty("text", part.fallback());
            one.add("blocks", json(part.blocks()));
            all.add(one);
        });
        message.pictures().forEach(picture -> all.add("picture " + picture.fileName() + ": " + picture.altText()));
        message.attachments()
                .forEach(file ->
                        all.add("file " + file.fileName() + ": " + file.text().length() + " characters"));
        return pretty(all);
    }

    static String golden(View view) {
        return pretty(GSON.toJsonTree(view));
    }

    private static String pretty(JsonElement json) {
        return PRETTY.toJson(withoutOff(json)) + "\n";
    }

    private static JsonElement withoutOff(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray all = new JsonArray();
            json.getAsJsonArray().forEach(one -> all.add(withoutOff(one)));
            return all;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        JsonObject kept = new JsonObject();
        json.getAsJsonObject().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(JsonParser.parseString("false")))
                .forEach(entry -> kept.add(entry.getKey(), withoutOff(entry.getValue())));
        return kept;
    }

    private static JsonArray json(List<LayoutBlock> blocks) {
        JsonArray all = new JsonArray();
        blocks.forEach(block -> all.add(GSON.toJsonTree(block, LayoutBlock.class)));
        return all;
    }
}
