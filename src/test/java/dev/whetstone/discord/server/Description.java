package dev.whetstone.discord.server;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Discord's own OpenAPI description of its requests, taken strictly: what it does not name is a fault. */
public final class Description {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMED_BY = "whetstone.discord.openapi";

    private final ObjectNode whole;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private final Map<String, Schema> schemas = new HashMap<>();

    private Description(ObjectNode whole) {
        this.whole = whole;
        whole.at("/components/schemas").properties().forEach(one -> close(one.getValue()));
    }

    /** The description where there is one: named by a property, or where the project's neighbours keep it. */
    public static Optional<Description> find() {
        return Stream.of(
                        System.getProperty(NAMED_BY, "none"),
                        "../shared/specs/discord-openapi.json",
                        "../../shared/specs/discord-openapi.json")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> new Description((ObjectNode) JSON.readTree(path.toFile())));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Description::close);
    }

    /** What is not as described, each with the request's route. */
    public List<String> faults(Request request) {
        Optional<String> path = path(request.path());
        if (path.isEmpty()) {
            return List.of(request.method() + " " + request.path() + ": no such route");
        }
        String route = request.method() + " " + path.get();
        JsonNode operation =
                whole.path("paths").path(path.get()).path(request.method().toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of(route + ": no such method");
        }
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new HashSet<>(request.query().keySet());
        unknown.removeAll(queries(path.get(), operation));
        unknown.forEach(name -> faults.add(route + ": query " + name));
        body(route, operation, request).forEach(fault -> faults.add(route + ": " + fault));
        return faults;
    }

    private Set<String> queries(String path, JsonNode operation) {
        Set<String> names = new HashSet<>();
        Stream.of(operation, whole.path("paths").path(path))
                .forEach(holder -> holder.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asString("").equals("query")) {
                        names.add(parameter.path("name").asString());
                    }
                }));
        return names;
    }

    private List<String> body(String route, JsonNode operation, Request request) {
        String json = request.json().hasKey("all")
                ? request.json().getArray("all").toString()
                : request.json().toString();
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return json.equals("{}") ? List.of() : List.of("a body where none is described");
        }
        return schemas
                .computeIfAbsent(route, key -> registry.getSchema(self(schema)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .distinct()
                .toList();
    }

    /** The schema together with what it refers to. */
    private JsonNode self(JsonNode schema) {
        ObjectNode alone = (ObjectNode) schema.deepCopy();
        alone.set("components", whole.path("components"));
        return alone;
    }

    private Optional<String> path(String asked) {
        String[] words = ("/" + asked).split("/", -1);
        return whole.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> fits(path.split("/", -1), words))
                .min(java.util.Comparator.comparingLong(
                        path -> path.chars().filter(one -> one == '{').count()));
    }

    private static boolean fits(String[] path, String[] words) {
        if (path.length != words.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!path[i].startsWith("{") && !path[i].equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
