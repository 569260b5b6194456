package dev.whetstone.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Writes one id instead of another wherever a collection's documents name it; repeating it changes nothing. A document whose own
 * id changes is marked, inserted anew and then removed, so that a crash in between loses none; whoever worked on the one before
 * finds it changed.
 */
public final class Renaming {

    private static final Logger log = LoggerFactory.getLogger(Renaming.class);
    private static final String MARK = "renamed";
    private static final List<String> KEYS = List.of("_id", "cause");
    private static final List<String> COUNTERS = List.of("version", "fence");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[|:#])|(?=[|:#])");
    private static final int TRIES = 20;

    private final MongoTemplate mongo;
    private final Naming naming;
    private final String from;
    private final String into;

    public Renaming(MongoTemplate mongo, Naming naming, String from, String into) {
        this.mongo = mongo;
        this.naming = naming;
        this.from = from;
        this.into = into;
    }

    /** Renames a member. */
    public void member() {
        naming(naming.members()).forEach(id -> rename(id, naming.members()));
    }

    /** Renames a group. */
    public void group() {
        naming(naming.groups()).forEach(id -> rename(id, naming.groups()));
    }

    /** Documents of the member whose new id is taken, as where both answered the same round. */
    public long taken() {
        List<Object> fresh = naming(naming.members()).stream()
                .filter(id -> !key(id).equals(id))
                .map(this::key)
                .toList();
        return fresh.isEmpty() ? 0 : mongo.count(query(where("_id").in(fresh)), naming.collection());
    }

    private List<Object> naming(List<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        Criteria any = new Criteria()
                .orOperator(fields.stream().map(field -> where(field).is(from)).toList());
        var named = query(any);
        named.fields().include("_id");
        return mongo.find(named, Document.class, naming.collection()).stream()
                .map(found -> found.get("_id"))
                .toList();
    }

    private void rename(Object id, List<String> fields) {
        for (int tries = 0; tries < TRIES; tries++) {
            Document before = mongo.findById(id, Document.class, naming.collection());
            if (before == null || isRenamed(before, fields)) {
                return;
            }
        }
        log.warn("{} of {} changes too often to be renamed now", id, naming.collection());
    }

    private boolean isRenamed(Document before, List<String> fields) {
        Document after = new Document(before);
        fields.forEach(field -> replace(after, field.split("\\.", -1), 0));
        KEYS.forEach(field -> after.computeIfPresent(field, (name, value) -> key(value)));
        if (Objects.equals(before.get("_id"), after.get("_id"))) {
            return isChanged(before, after);
        }
        if (!before.containsKey(MARK) && mongo.exists(query(where("_id").is(after.get("_id"))), naming.collection())) {
            return isSecond(before, after);
        }
        return isMoved(before, after);
    }

    private boolean isSecond(Document before, Document after) {
        if (naming.second() == Naming.Second.GOES) {
            mongo.remove(query(where("_id").is(before.get("_id"))), naming.collection());
            return true;
        }
        KEYS.forEach(field -> after.computeIfPresent(field, (name, value) -> before.get(name)));
        return isChanged(before, after);
    }

    private boolean isMoved(Document before, Document after) {
        after.remove(MARK);
        if (!before.containsKey(MARK)) {
            Document marked = new Document(before).append(MARK, after.get("_id"));
            if (!isChanged(before, marked)) {
                return false;
            }
        }
        try {
            mongo.insert(after, naming.collection());
        } catch (DuplicateKeyException insertedBefore) {
            log.debug("{} of {} was renamed before", before.get("_id"), naming.collection());
        }
        mongo.remove(query(where("_id").is(before.get("_id"))), naming.collection());
        return true;
    }

    /** Stores what is different, unless somebody else changed the document since it was read. */
    private boolean isChanged(Document before, Document after) {
        Criteria same = where("_id").is(before.get("_id"));
        Update update = new Update();
        after.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                update.set(field, value);
                same.and(field).is(before.get(field));
            }
        });
        COUNTERS.stream().filter(before::containsKey).forEach(field -> {
            update.inc(field, 1);
            same.and(field).is(before.get(field));
        });
        return update.getUpdateObject().isEmpty()
                || mongo.updateFirst(query(same), update, naming.collection()).getMatchedCount() == 1;
    }

    private void replace(Document document, String[] path, int depth) {
        document.computeIfPresent(path[depth], (name, value) -> replaced(value, path, depth + 1));
    }

    private @Nullable Object replaced(@Nullable Object value, String[] path, int depth) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(one -> all.add(replaced(one, path, depth)));
            return all;
        }
        if (value instanceof Document nested && depth < path.length) {
            Document copy = new Document(nested);
            replace(copy, path, depth);
            return copy;
        }
        return from.equals(value) ? into : value;
    }

    private Object key(Object key) {
        return key instanceof String text
                ? Arrays.stream(BETWEEN.split(text, -1))
                        .map(part -> part.equals(from) ? into : part)
                        .collect(Collectors.joining())
                : key;
    }
}
