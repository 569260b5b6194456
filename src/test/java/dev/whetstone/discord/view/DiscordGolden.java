package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Compares payloads with those that were looked at and committed; {@code -Dgolden=write} takes over what is new. */
final class DiscordGolden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/whetstone/discord/view");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private DiscordGolden() {}

    static void check(String name, List<JsonObject> payloads) {
        JsonArray all = new JsonArray();
        payloads.forEach(payload -> all.add(sorted(payload)));
        String now = GSON.toJson(all) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertThat(file).exists();
            assertThat(now).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonElement sorted(JsonElement element) {
        if (element instanceof JsonArray array) {
            JsonArray sorted = new JsonArray();
            array.forEach(one -> sorted.add(sorted(one)));
            return sorted;
        }
        if (element instanceof JsonObject object) {
            JsonObject sorted = new JsonObject();
            new TreeSet<>(object.keySet()).forEach(key -> sorted.add(key, sorted(object.get(key))));
            return sorted;
        }
        return element;
    }
}
