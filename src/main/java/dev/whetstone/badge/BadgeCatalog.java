package dev.whetstone.badge;

import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All badges there are, in the order they are shown. */
public final class BadgeCatalog {

    /** The file they are declared in, and the folder it is packed in. */
    public static final String FILE = "badges.yaml";

    public static final String FOLDER = "seeds/";

    private final Map<String, Badge> byId = new LinkedHashMap<>();

    BadgeCatalog(List<Badge> badges) {
        badges.forEach(badge -> byId.put(badge.id(), badge));
    }

    /** The badges of a file; none, with findings, if it does not fit its schema or an id stands twice. */
    public static List<Badge> read(ContentFile file, Findings findings) {
        Optional<YamlTree> yaml =
                YamlSchema.resource("/schema/badges.schema.json").read(file.text(), 1, findings);
        List<Badge> badges = new ArrayList<>();
        yaml.ifPresent(tree -> {
            for (JsonNode badge : tree.root().path("badges").values()) {
                String id = badge.path("id").asString();
                if (badges.stream().anyMatch(known -> known.id().equals(id))) {
                    findings.add(tree.line("/badges/" + badges.size() + "/id"), "`" + id + "` stands here twice");
                }
                badges.add(badge(id, badge));
            }
        });
        return findings.isEmpty() ? badges : List.of();
    }

    private static Badge badge(String id, JsonNode badge) {
        return new Badge(
                id,
                badge.path("sign").asString(),
                badge.path("name").asString(),
                BadgeRule.of(badge.path("rule").asString()),
                badge.path("count").asInt(),
                badge.path("says").asString());
    }

    List<Badge> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Badge> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
