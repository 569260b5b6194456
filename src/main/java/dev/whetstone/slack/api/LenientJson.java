package dev.whetstone.slack.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads JSON of which nothing is certain: what is missing or of another kind is empty. */
public final class LenientJson {

    private LenientJson() {}

    public static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    public static boolean flag(JsonObject json, String name) {
        return text(json, name).equals("true");
    }

    public static long number(JsonObject json, String name) {
        JsonElement value = json.get(name);
        boolean number = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
        return number ? value.getAsLong() : 0;
    }

    public static JsonObject object(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    /** The objects of an array. */
    public static List<JsonObject> objects(JsonObject json, String name) {
        JsonElement value = json.get(name);
        JsonArray array = value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
