package dev.whetstone.group;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** {@code /prep link}: joins one person's identities on two platforms by a one-time code that lasts ten minutes. */
final class LinkCommand implements Command {

    private static final String CODES = "link_codes";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final MongoTemplate mongo;
    private final Members members;
    private final Clock clock;

    LinkCommand(MongoTemplate mongo, Members members, Clock clock) {
        this.mongo = mongo;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "link",
                "Makes you the same person on another platform",
                Audience.ANYONE,
                List.of(Parameter.optional("code", "the code you got on the other platform")));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        Member member = members.of(call.member());
        String code = call.value("code", "").strip().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? offer(member) : redeem(call, member, code);
    }

    private Reply offer(Member member) {
        String code = ShortIds.next();
        mongo.remove(query(where("until").lt(Date.from(clock.instant()))), CODES);
        Date until = Date.from(clock.instant().plus(LASTS));
        mongo.insert(new Document("_id", code).append("member", member.id()).append("until", until), CODES);
        return Reply.say(
                "On the other platform type `/prep link %s` within ten minutes; do not show the code to anybody."
                        .formatted(code));
    }

    static void forget(MongoTemplate mongo, String memberId) {
        mongo.remove(query(where("member").is(memberId)), CODES);
    }

    private Reply redeem(Call call, Member member, String code) {
        Document offer = mongo.findAndRemove(query(where("_id").is(code)), Document.class, CODES);
        if (offer == null || offer.getDate("until").toInstant().isBefore(clock.instant())) {
            return Reply.say(
                    "That code is not known or no longer valid; get a new one with `/prep link` on the other platform.");
        }
        String other = offer.get("member", String.class);
        if (other.equals(member.id())) {
            return Reply.say("You are already the same person on both.");
        }
        if (!members.groupsOf(member.id()).isEmpty()) {
            mongo.insert(offer, CODES);
            if (!members.groupsOf(other).isEmpty()) {
                return Reply.say(
                        "You take part in a group on each platform, and points are never moved between people. "
                                + "`/prep forget me` *here* deletes what you have here; then this code links you.");
            }
            return Reply.say("You have points here already, and points are never moved between people: "
                    + "get a code *here* with `/prep link` and type it on the other platform instead.");
        }
        members.link(call.member(), other);
        return Reply.say("Linked: from now on you are one person on both platforms.");
    }
}
