package dev.whetstone.suggestion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.GroupQuestions;
import dev.whetstone.question.Question;
import dev.whetstone.suggestion.Suggestion.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** All suggestions, and the questions that groups made of them, each with the name of who suggested it. */
final class SuggestedQuestions implements GroupQuestions {

    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 80;

    /** A name that another process takes off is off here within this time. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private static final FindAndModifyOptions CHANGED =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoTemplate mongo;
    private final Members members;
    private final ContentGate gate;
    private final Cache<String, Question> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KNOWN_FOR).build();

    SuggestedQuestions(MongoTemplate mongo, Members members, ContentGate gate) {
        this.mongo = mongo;
        this.members = members;
        this.gate = gate;
    }

    @Override
    public Optional<Question> find(String id) {
        return id.startsWith(Suggestion.PREFIX) ? Optional.ofNullable(known.get(id, this::read)) : Optional.empty();
    }

    @Override
    public List<String> of(String groupId) {
        return of(groupId, State.APPROVED, MOST).stream().map(Suggestion::id).toList();
    }

    Optional<Suggestion> suggestion(String id) {
        return Optional.ofNullable(mongo.findById(id, Suggestion.class));
    }

    /** False if this one was sent before. */
    boolean add(Suggestion suggestion) {
        try {
            mongo.insert(suggestion);
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    /** A group's in a state, the oldest first. */
    List<Suggestion> of(String groupId, State state, int most) {
        return mongo.find(
                query(where("groupId").is(groupId).and("state").is(state))
                        .with(Sort.by("at", "_id"))
                        .limit(most),
                Suggestion.class);
    }

    long openOf(String groupId, String memberId) {
        return mongo.count(
                query(where("groupId")
                        .is(groupId)
                        .and("state")
                        .is(State.OPEN)
                        .and("memberId")
                        .is(memberId)),
                Suggestion.class);
    }

    /** Replaces the text of an open one, if it still is the edition that was read. */
    Optional<Suggestion> edit(String id, int edition, SuggestedText text) {
        return change(open(id, edition), Update.update("text", text).inc("edition", 1));
    }

    /** Decides an open one, if it still is the edition that was read: of several who decide at once, one does. */
    Optional<Suggestion> decide(String id, int edition, State state, String word, Instant now) {
        return change(
                open(id, edition),
                Update.update("state", state)
                        .set("word", word)
                        .set("decidedAt", now)
                        .set("nextFireAt", now));
    }

    List<Suggestion> due(Instant now, int most) {
        return mongo.find(
                query(where("nextFireAt").lte(now)).with(Sort.by("nextFireAt")).limit(most), Suggestion.class);
    }

    /** Takes one that is due until a moment, and gives it as it was before that; empty if somebody else did. */
    Optional<Suggestion> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextFireAt").lte(now)),
                Update.update("nextFireAt", until),
                Suggestion.class));
    }

    /** Everybody is told of what it is now, unless it was decided meanwhile. */
    void told(Suggestion suggestion) {
        mongo.updateFirst(
                query(where("_id").is(suggestion.id()).and("state").is(suggestion.state())),
                new Update().unset("nextFireAt"),
                Suggestion.class);
    }

    /** Takes a member's name off what they suggested; what was declined goes with it. */
    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId).and("state").is(State.DECLINED)), Suggestion.class);
        mongo.updateMulti(query(where("memberId").is(memberId)), new Update().unset("memberId"), Suggestion.class);
        known.invalidateAll();
    }

    private @Nullable Question read(String id) {
        return suggestion(id)
                .filter(found -> found.state() == State.APPROVED)
                .flatMap(this::question)
                .orElse(null);
    }

    private Optional<Question> question(Suggestion suggestion) {
        SuggestedText text = suggestion.text();
        Instant decided = suggestion.decidedAt() == null ? suggestion.at() : suggestion.decidedAt();
        return gate.read(
                        suggestion.id(),
                        author(suggestion).map(name -> credited(text, name)).orElse(text),
                        decided.atZone(ZoneOffset.UTC).toLocalDate())
                .question();
    }

    private Optional<String> author(Suggestion suggestion) {
        return Optional.ofNullable(suggestion.memberId()).flatMap(members::find).map(Member::name);
    }

    private static SuggestedText credited(SuggestedText text, String name) {
        return new SuggestedText(
                text.kind(),
                text.topic(),
                text.difficulty(),
                text.title(),
                text.question() + "\n\n*Suggested by "
                        + Markdown.escape(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ".*",
                text.answer(),
                text.points());
    }

    private static Criteria open(String id, int edition) {
        return where("_id").is(id).and("state").is(State.OPEN).and("edition").is(edition);
    }

    private Optional<Suggestion> change(Criteria which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(query(which), update, CHANGED, Suggestion.class));
    }
}
