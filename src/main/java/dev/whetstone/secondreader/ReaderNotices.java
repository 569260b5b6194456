package dev.whetstone.secondreader;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Tells each group that a language model reads along before it reads anything: with the first answer it would have read, and
 * what it reads begins with the next question. One document a group, {@code {_id: group, reader: "m at host", round: id, told:
 * true, until: …}}; whoever sets {@code until} posts, and another reader is told anew.
 */
final class ReaderNotices {

    private static final Logger log = LoggerFactory.getLogger(ReaderNotices.class);
    private static final String COLLECTION = "reader_notices";
    private static final Duration POSTING = Duration.ofMinutes(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private final MongoTemplate mongo;
    private final ChatPlatforms platforms;
    private final Groups groups;
    private final Clock clock;
    private final ReaderWords words;

    ReaderNotices(MongoTemplate mongo, ChatPlatforms platforms, Groups groups, Clock clock, ReaderWords words) {
        this.mongo = mongo;
        this.platforms = platforms;
        this.groups = groups;
        this.clock = clock;
        this.words = words;
    }

    /** Whether the round's group was told before the round; if it was not, it is told now. */
    boolean wereTold(Round round) {
        Document notice = mongo.findById(round.groupId(), Document.class, COLLECTION);
        if (notice != null && words.reader().equals(notice.getString("reader")) && notice.getBoolean("told", false)) {
            return !round.id().equals(notice.getString("round"));
        }
        if (claim(round)) {
            Optional<StudyGroup> group = groups.find(round.groupId());
            if (group.isPresent() && isPosted(group.get())) {
                mongo.updateFirst(mine(round), Update.update("told", true), COLLECTION);
            }
        }
        return false;
    }

    /** Only one posts, and whoever died over it is relieved after a minute. */
    private boolean claim(Round round) {
        Date now = Date.from(clock.instant());
        Document fresh = new Document("_id", round.groupId())
                .append("reader", words.reader())
                .append("round", round.id())
                .append("told", false)
                .append("until", Date.from(clock.instant().plus(POSTING)));
        try {
            mongo.insert(fresh, COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            Update again = new Update();
            fresh.forEach(again::set);
            return mongo.updateFirst(
                                    query(where("_id")
                                            .is(round.groupId())
                                            .orOperator(
                                                    where("reader").ne(words.reader()),
                                                    where("told")
                                                            .is(false)
                                                            .and("until")
                                                            .lt(now))),
                                    again,
                                    COLLECTION)
                            .getModifiedCount()
                    > 0;
        }
    }

    private org.springframework.data.mongodb.core.query.Query mine(Round round) {
        return query(where("_id")
                .is(round.groupId())
                .and("reader")
                .is(words.reader())
                .and("round")
                .is(round.id()));
    }

    /** Whether every channel that takes messages has been told, and at least one. */
    private boolean isPosted(StudyGroup group) {
        boolean anywhere = false;
        for (ChannelRef channel : group.channels()) {
            try {
                post(group, channel);
                anywhere = true;
            } catch (ChatException e) {
                log.info("Group {} could not be told of the second reader: {}", group.id(), e.getMessage());
                if (e.fault() != ChatException.Fault.REFUSED) {
                    return false;
                }
            }
        }
        return anywhere;
    }

    private void post(StudyGroup group, ChannelRef channel) {
        String mark = "reader:" + group.id() + ":"
                + Integer.toHexString(words.reader().hashCode());
        ChatPlatform platform = platforms.of(channel);
        if (platform.findPost(channel, mark, clock.instant().minus(LOOKED_BACK)).isEmpty()) {
            platform.post(channel, ChatMessage.text(words.notice()), mark);
        }
    }
}
