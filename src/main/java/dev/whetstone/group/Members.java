package dev.whetstone.group;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.storage.StoredDifference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** People, their identities on platforms, and the groups they take part in. */
public final class Members implements ProfileListener {

    private static final String IDENTITIES = "identities";
    private static final String LAST = "lastUsed";

    private final MongoTemplate mongo;
    private final ChatPlatforms platforms;
    private final Clock clock;
    private final Memberships memberships;

    public Members(MongoTemplate mongo, ChatPlatforms platforms, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.platforms = platforms;
        this.memberships = new Memberships(mongo);
    }

    public Optional<Member> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Member.class));
    }

    /** The members with these ids, by id; those who are gone are left out. */
    public Map<String, Member> findAll(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Member.class).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    public Optional<Identity> identity(MemberRef ref) {
        return Optional.ofNullable(mongo.findById(ref.key(), Document.class, IDENTITIES))
                .map(Identity::of);
    }

    /** Notes that a member who has several identities just used this one. */
    public void used(MemberRef ref, Identity identity) {
        if (identity.linked()) {
            mongo.updateFirst(
                    query(where("_id").is(identity.member()).and(LAST).ne(ref.key())),
                    Update.update(LAST, ref.key()),
                    Member.class);
        }
    }

    /** The id of the person behind an identity, if they were seen before. */
    public Optional<String> idOf(MemberRef ref) {
        return identity(ref).map(Identity::member);
    }

    /** The person behind an identity, if they were seen before. */
    public Optional<Member> known(MemberRef ref) {
        return idOf(ref).flatMap(this::find);
    }

    /**
     * The person behind an identity, seen before or not; empty if their platform knows no such person.
     *
     * @throws ChatException if the platform cannot be asked
     */
    Optional<Member> met(MemberRef ref) {
        return known(ref).or(() -> isSomebody(ref) ? Optional.of(create(ref)) : Optional.empty());
    }

    private boolean isSomebody(MemberRef ref) {
        try {
            return !platforms.of(ref.platform()).profile(ref).bot();
        } catch (ChatException e) {
            if (e.fault() == ChatException.Fault.REFUSED) {
                return false;
            }
            throw e;
        }
    }

    /** The person behind an identity; a new one is greeted into the list of members. */
    public Member of(MemberRef ref) {
        Optional<Identity> identity = identity(ref);
        identity.ifPresent(known -> used(ref, known));
        return identity.flatMap(known -> find(known.member())).orElseGet(() -> create(ref));
    }

    /** Notes that a member takes part in a group. */
    public void join(String groupId, String memberId, Instant now) {
        memberships.join(groupId, memberId, now);
    }

    /** As {@link #join}, also where another process ended the membership. */
    public void rejoin(String groupId, String memberId, Instant now) {
        memberships.rejoin(groupId, memberId, now);
    }

    /** Ends a membership; false if there was none. */
    boolean leave(String groupId, String memberId) {
        return memberships.leave(groupId, memberId);
    }

    /** Those of the members who take part in the group. */
    public Set<String> inGroup(String groupId, Collection<String> memberIds) {
        return memberships.among(groupId, memberIds);
    }

    /** Since when a member takes part in a group; empty if they do not. */
    public Optional<Instant> since(String groupId, String memberId) {
        return memberships.since(groupId, memberId);
    }

    /** The ids of the groups a member takes part in. */
    public List<String> groupsOf(String memberId) {
        return memberships.groupsOf(memberId);
    }

    /** Everybody who takes part in a group. */
    public List<Member> of(String groupId) {
        return List.copyOf(findAll(memberships.membersOf(groupId)).values());
    }

    /** Stores what the change makes different and nothing else, so that two changes at once both hold. */
    public Member change(String id, UnaryOperator<Member> change) {
        Member before = find(id).orElseThrow(() -> new IllegalStateException("No member " + id));
        Member after = change.apply(before);
        Update update = StoredDifference.between(stored(before), stored(after));
        if (!update.getUpdateObject().isEmpty()) {
            mongo.updateFirst(query(where("_id").is(id)), update, Member.class);
        }
        return after;
    }

    private Document stored(Member member) {
        Document document = new Document();
        mongo.getConverter().write(member, document);
        return document;
    }

    /** Remembers whether private messages reach a member. */
    public void reachable(Member member, boolean reached) {
        if (member.unreachable() == reached) {
            change(member.id(), known -> known.withUnreachable(!reached));
        }
    }

    /** Keeps a member's name and zone as the platform of their first identity shows them. */
    @Override
    public void onProfile(MemberRef ref, Profile profile) {
        known(ref)
                .filter(member -> member.identities().get(0).equals(ref.key()))
                .filter(member ->
                        !member.name().equals(profile.name()) || !Objects.equals(member.zone(), zone(member, profile)))
                .ifPresent(member ->
                        change(member.id(), current -> current.withProfile(profile.name(), zone(current, profile))));
    }

    /** A platform that tells no zone leaves the one the member told. */
    private static @Nullable ZoneId zone(Member member, Profile profile) {
        return profile.zone() == null ? member.zone() : profile.zone();
    }

    /**
     * Notes a member's own time zone; where their platform tells one, that holds again with the next change of their profile.
     *
     * @param typed an IANA zone, or a city's name; what cannot be read is for {@link GroupDesk#readable}
     */
    public Member liveIn(Member member, String typed) {
        ZoneId zone = ZoneText.zone(typed);
        return change(member.id(), known -> known.withProfile(known.name(), zone));
    }

    /** Excuses a member's day: as a day off, it breaks no streak. */
    public void excuse(Member member, LocalDate day) {
        change(member.id(), known -> {
            List<Member.DaysOff> days = new ArrayList<>(known.daysOff());
            days.add(new Member.DaysOff(day, day));
            return known.withDaysOff(days);
        });
    }

    /** Switches a member's reminders; switching them on tries a member again whom no message reached. */
    public void remind(Member member, boolean wanted) {
        change(member.id(), known -> known.withReminders(wanted));
    }

    /** Gives an identity to a member, with what else was told of whoever had it before. */
    public void link(MemberRef ref, String memberId) {
        Optional<Member> before = known(ref).filter(old -> !old.id().equals(memberId));
        change(memberId, member -> before.map(member::with).orElse(member).withIdentity(ref.key()));
        mongo.upsert(
                query(where("_id").is(ref.key())),
                Update.update("member", memberId).set(Identity.LINKED, true),
                IDENTITIES);
        mongo.updateMulti(query(where("member").is(memberId)), Update.update(Identity.LINKED, true), IDENTITIES);
    }

    /** Deletes a member, their identities and memberships. */
    public void delete(Member member) {
        mongo.remove(query(where("member").is(member.id())), IDENTITIES);
        memberships.forget(member.id());
        mongo.remove(query(where("_id").is(member.id())), Member.class);
    }

    private Member create(MemberRef ref) {
        String id = ShortIds.next();
        try {
            mongo.insert(
                    new Document("_id", ref.key()).append("member", id).append("since", clock.instant()), IDENTITIES);
        } catch (DuplicateKeyException somebodyWasFaster) {
            Document identity = mongo.findById(ref.key(), Document.class, IDENTITIES);
            if (identity != null) {
                id = identity.get("member", String.class);
            }
        }
        return store(id, ref);
    }

    private Member store(String id, MemberRef ref) {
        Profile profile = profile(ref);
        Member member =
                new Member(id, profile.name(), profile.zone(), List.of(ref.key()), true, false, List.of(), false, null);
        try {
            return mongo.insert(member);
        } catch (DuplicateKeyException stored) {
            return find(id).orElse(member);
        }
    }

    private Profile profile(MemberRef ref) {
        try {
            return platforms.of(ref.platform()).profile(ref);
        } catch (ChatException unknown) {
            return new Profile("Member " + ref.user(), null, false, false);
        }
    }
}
