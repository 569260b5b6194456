package dev.whetstone.teaching;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The answers that teach, by question, as the front matter of a question has its samples: without names, groups and ids. */
final class SampleExport {

    private static final String READ_FIRST =
            "# Read each of these before you take it over into a question: what members wrote may name somebody.\n";

    private final Map<String, List<Map<String, Object>>> byQuestion = new LinkedHashMap<>();
    private int count;

    static SampleExport of(MongoDatabase database) {
        SampleExport export = new SampleExport();
        Set<String> agreed = new HashSet<>();
        database.getCollection(Consents.COLLECTION)
                .find(new Document("agreed", true))
                .forEach(consent -> agreed.add(consent.getString("_id")));
        database.getCollection("taught")
                .find()
                .sort(Sorts.ascending("questionId", "_id"))
                .forEach(found -> {
                    if (agreed.contains(found.getString("memberId"))) {
                        export.add(found);
                    }
                });
        return export;
    }

    private void add(Document found) {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("text", found.getString("text"));
        sample.put("score", Math.round(found.get("score", Number.class).doubleValue() * 100) / 100.0);
        sample.put("why", found.getString("why"));
        byQuestion
                .computeIfAbsent(found.getString("questionId"), id -> new ArrayList<>())
                .add(sample);
        count++;
    }

    int count() {
        return count;
    }

    int questions() {
        return byQuestion.size();
    }

    /** One entry a question, each with a list of samples. */
    String yaml() {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .build();
        return READ_FIRST + new Dump(settings).dumpToString(byQuestion);
    }
}
