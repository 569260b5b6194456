package dev.whetstone.rating;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The ratings as they were counted last. */
public final class Ratings {

    static final String COLLECTION = "ratings";

    private final MongoTemplate mongo;

    Ratings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A member's strength in a group on a day; {@link Rating#UNKNOWN} where they have not played yet. */
    public Rating member(String groupId, String memberId, LocalDate today) {
        return kept(groupId, memberId)
                .map(kept -> kept.in(RatedGame.monday(today)))
                .orElse(Rating.UNKNOWN);
    }

    /** The strength of questions by id; of those nobody has answered it is {@link Rating#UNKNOWN}. */
    public Map<String, Rating> questions(Collection<String> questionIds) {
        Map<String, Rating> known = mongo
                .find(
                        query(where("_id")
                                .in(questionIds.stream()
                                        .map(RatedGame::question)
                                        .toList())),
                        KeptRating.class)
                .stream()
                .collect(
                        Collectors.toMap(kept -> kept.id().substring(RatedGame.QUESTION.length()), KeptRating::rating));
        return questionIds.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, Rating.UNKNOWN)));
    }

    Optional<KeptRating> kept(String groupId, String memberId) {
        return Optional.ofNullable(mongo.findById(RatedGame.member(groupId, memberId), KeptRating.class));
    }

    /**
     * All as they were before that Monday, by player; empty where that is not known of every one, as after a count that was cut off.
     */
    Optional<Map<String, KeptRating>> below(LocalDate until) {
        Map<String, KeptRating> below = new HashMap<>();
        try (Stream<KeptRating> all = mongo.stream(new Query(), KeptRating.class)) {
            boolean known = all.peek(kept -> kept.below(until).ifPresent(then -> below.put(then.id(), then)))
                    .allMatch(kept -> kept.isSettledAt(until));
            return known && !below.isEmpty() ? Optional.of(below) : Optional.empty();
        }
    }

    /** Of every question that was answered. */
    List<KeptRating> ofQuestions() {
        return mongo.find(query(where("questionId").exists(true)), KeptRating.class);
    }

    /**
     * Keeps these and no others; each is one write, so that whoever dies in between is followed by one who begins anew.
     *
     * @param all by id
     */
    void replace(Map<String, KeptRating> all) {
        Set<String> same = new HashSet<>();
        List<String> gone = new ArrayList<>();
        try (Stream<KeptRating> before = mongo.stream(new Query(), KeptRating.class)) {
            before.forEach(known -> {
                if (!all.containsKey(known.id())) {
                    gone.add(known.id());
                } else if (known.equals(all.get(known.id()))) {
                    same.add(known.id());
                }
            });
        }
        all.values().stream().filter(rating -> !same.contains(rating.id())).forEach(mongo::save);
        gone.forEach(id -> mongo.remove(query(where("_id").is(id)), KeptRating.class));
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), KeptRating.class);
    }
}
