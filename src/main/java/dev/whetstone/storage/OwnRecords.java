package dev.whetstone.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What a feature keeps about a person, so that they can take it along. A feature contributes it as a bean.
 *
 * @param collection name of the collection
 * @param field the field that holds the member's id
 * @param leftOut fields, nested ones with dots, that are the program's own or name somebody else
 */
public record OwnRecords(String collection, String field, Set<String> leftOut) {

    /** More than any person can have; a read without end is a fault. */
    private static final int MOST = 100_000;

    /** The member's documents, by id. */
    public List<Document> of(MongoTemplate mongo, String memberId) {
        var own = query(where(field).is(memberId)).with(Sort.by("_id")).limit(MOST);
        leftOut.forEach(own.fields()::exclude);
        return mongo.find(own, Document.class, collection);
    }
}
