package dev.whetstone.leaderboard;

import dev.whetstone.storage.OwnRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.springframework.data.mongodb.core.MongoTemplate;

/** All that is kept about one member, as files they can take along. */
final class OwnData {

    private static final JsonWriterSettings READABLE = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .indent(true)
            .build();

    private final MongoTemplate mongo;
    private final List<OwnRecords> records;

    OwnData(MongoTemplate mongo, List<OwnRecords> records) {
        this.mongo = mongo;
        this.records = records.stream()
                .sorted(Comparator.comparing(OwnRecords::collection))
                .toList();
    }

    private Map<String, List<Document>> of(String memberId) {
        Map<String, List<Document>> all = new LinkedHashMap<>();
        records.forEach(some -> all.computeIfAbsent(some.collection(), name -> new ArrayList<>())
                .addAll(some.of(mongo, memberId)));
        return all;
    }

    /** One object; each kind of record is an array in it. */
    String json(String memberId) {
        return new Document(Map.copyOf(of(memberId))).toJson(READABLE);
    }

    /** One line for each value: kind of record, id of the record, path of the value in it, value. */
    String csv(String memberId) {
        return of(memberId).entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(one -> lines(kind.getKey(), one)))
                .collect(Collectors.joining("", "kind,record,field,value\r\n", ""));
    }

    private static String lines(String kind, Document one) {
        StringBuilder lines = new StringBuilder();
        one.forEach((field, value) -> append(lines, List.of(kind, String.valueOf(one.get("_id"))), field, value));
        return lines.toString();
    }

    private static void append(StringBuilder lines, List<String> record, String path, Object value) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((field, inner) -> append(lines, record, path + "." + field, inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                append(lines, record, path + "." + i, list.get(i));
            }
        } else if (value != null) {
            String text =
                    value instanceof java.util.Date date ? date.toInstant().toString() : value.toString();
            lines.append(Csv.row(List.of(record.get(0), record.get(1), path, text)));
        }
    }
}
