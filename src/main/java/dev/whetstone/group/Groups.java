package dev.whetstone.group;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.storage.Contended;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** All study groups; a channel belongs to one group at most. */
public final class Groups {

    /** Groups that became part of others: {@code { _id: its id, into: the other's }}. */
    public static final String JOINED = "joinings";

    private static final String CHANNELS = "group_channels";

    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    private final MongoTemplate mongo;

    public Groups(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The group of this id, or the one it became part of. */
    public Optional<StudyGroup> find(String id) {
        return stored(id)
                .or(() -> Optional.ofNullable(mongo.findById(id, Document.class, JOINED))
                        .flatMap(joined -> find(joined.getString("into"))));
    }

    private Optional<StudyGroup> stored(String id) {
        return Optional.ofNullable(mongo.findById(id, StudyGroup.class));
    }

    /** Makes one group part of another, which gets its channels, admins and places in plans; repeating it changes nothing. */
    public void absorb(String id, String into) {
        for (Optional<StudyGroup> group = stored(id); group.isPresent(); group = stored(id)) {
            StudyGroup gone = group.get();
            change(into, other -> other.takeIn(gone));
            try {
                mongo.remove(gone);
            } catch (OptimisticLockingFailureException changed) {
                log.debug("Group {} was changed meanwhile", id);
            }
        }
    }

    public Optional<StudyGroup> of(ChannelRef channel) {
        return Optional.ofNullable(mongo.findById(channel.key(), Document.class, CHANNELS))
                .flatMap(link -> find(link.get("group", String.class)));
    }

    /**
     * Stores a new group and gives it its channel; empty if the channel has a group already. It is paused until the channel
     * is its own, so that it never posts to another group's.
     */
    public Optional<StudyGroup> add(StudyGroup group) {
        group.pause();
        mongo.insert(group);
        if (!claim(group.channels().get(0), group.id())) {
            mongo.remove(group);
            return Optional.empty();
        }
        group.resume(group.createdAt());
        return Optional.of(mongo.save(group));
    }

    /** Gives a group one more channel; false if the channel has a group already. */
    public boolean addChannel(String groupId, ChannelRef channel) {
        if (!claim(channel, groupId)) {
            return false;
        }
        change(groupId, group -> group.addChannel(channel));
        return true;
    }

    /** Takes a channel from its group, which keeps one; false if it is the only one. What is open there goes on to its close. */
    public boolean removeChannel(String groupId, ChannelRef channel) {
        AtomicBoolean removed = new AtomicBoolean();
        change(groupId, group -> removed.set(group.removeChannel(channel)));
        if (removed.get()) {
            mongo.remove(query(where("_id").is(channel.key()).and("group").is(groupId)), CHANNELS);
        }
        return removed.get();
    }

    /**
     * Reads a group, changes it and stores it, again from the start if somebody else was faster.
     *
     * @throws IllegalStateException if there is no such group
     */
    public StudyGroup change(String id, Consumer<StudyGroup> change) {
        return Contended.change(() -> {
            StudyGroup group = find(id).orElseThrow(() -> new IllegalStateException("No group " + id));
            change.accept(group);
            return mongo.save(group);
        });
    }

    /** The groups of which a person is the only admin that is appointed. */
    public List<StudyGroup> ledOnlyBy(Collection<String> identities) {
        return mongo.find(query(where("admins").in(identities)), StudyGroup.class).stream()
                .filter(group -> identities.containsAll(group.admins()))
                .toList();
    }

    /** Takes a person out of the admins of every group, also where they are the only one. */
    void forgetAdmin(Collection<String> identities) {
        mongo.find(query(where("admins").in(identities)), StudyGroup.class)
                .forEach(group -> change(group.id(), current -> current.forgetAdmin(identities)));
    }

    /** Stores the group as it is; false if somebody else changed it since it was read. */
    public boolean saveUnchanged(StudyGroup group) {
        try {
            mongo.save(group);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    /** Groups whose slot is due, the longest due first. */
    public List<StudyGroup> due(Instant now, int most) {
        return mongo.find(
                query(where("nextFireAt").lte(now)).with(Sort.by("nextFireAt")).limit(most), StudyGroup.class);
    }

    /** The group whose slot comes next. */
    public Optional<StudyGroup> next() {
        return Optional.ofNullable(mongo.findOne(
                query(where("nextFireAt").gt(Instant.EPOCH))
                        .with(Sort.by("nextFireAt"))
                        .limit(1),
                StudyGroup.class));
    }

    public List<StudyGroup> all() {
        return mongo.findAll(StudyGroup.class);
    }

    /** True if the channel is now, or was already, this group's. */
    private boolean claim(ChannelRef channel, String groupId) {
        try {
            mongo.insert(new Document("_id", channel.key()).append("group", groupId), CHANNELS);
            return true;
        } catch (DuplicateKeyException taken) {
            Document holder = mongo.findById(channel.key(), Document.class, CHANNELS);
            if (holder == null) {
                return false;
            }
            String owner = holder.get("group", String.class);
            boolean orphan = find(owner).isEmpty();
            if (orphan && !owner.equals(groupId)) {
                mongo.save(new Document("_id", channel.key()).append("group", groupId), CHANNELS);
            }
            return orphan || owner.equals(groupId);
        }
    }
}
