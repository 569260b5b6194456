package dev.whetstone.joining;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.ShortIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** {@code /prep link}: joins one person's identities on two platforms by a one-time code that lasts ten minutes. */
final class LinkCommand implements Command {

    private static final String CODES = "link_codes";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final MongoTemplate mongo;
    private final Members members;
    private final Joinings joinings;
    private final JoinSteps steps;
    private final JoinOffer offer;

    LinkCommand(MongoTemplate mongo, Members members, Joinings joinings, JoinSteps steps, JoinOffer offer) {
        this.mongo = mongo;
        this.members = members;
        this.joinings = joinings;
        this.steps = steps;
        this.offer = offer;
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
        return code.isEmpty() ? offer(call, member) : redeem(call, member, code);
    }

    private Reply offer(Call call, Member member) {
        String code = ShortIds.next();
        mongo.remove(query(where("until").lt(Date.from(call.at()))), CODES);
        Date until = Date.from(call.at().plus(LASTS));
        mongo.insert(new Document("_id", code).append("member", member.id()).append("until", until), CODES);
        return reply(
                call,
                List.of(member),
                "On the other platform type `/prep link %s` within ten minutes; do not show the code to anybody."
                        .formatted(code));
    }

    static void forget(MongoTemplate mongo, String memberId) {
        mongo.remove(query(where("member").is(memberId)), CODES);
    }

    private Reply redeem(Call call, Member member, String code) {
        Document offered = mongo.findAndRemove(query(where("_id").is(code)), Document.class, CODES);
        Member other = offered == null || offered.getDate("until").toInstant().isBefore(call.at())
                ? null
                : members.find(offered.getString("member")).orElse(null);
        if (other == null) {
            return Reply.say(
                    "That code is not known or no longer valid; get a new one with `/prep link` on the other platform.");
        }
        if (other.id().equals(member.id())) {
            return reply(call, List.of(member), "You are already the same person on both.");
        }
        if (steps.answeredAlike(member.id(), other.id())) {
            return Reply.say("You answered the same question as two people, and which answer counts I cannot tell: "
                    + "`/prep forget me` *here* deletes what you have here; a new code links you then.");
        }
        Optional<String> obstacle = steps.obstacle(member.id(), other.id());
        if (obstacle.isPresent()) {
            return Reply.say(obstacle.get() + " Then link them with a new code; nothing was changed.");
        }
        if (!joinings.begin(Joining.Kind.MEMBER, member.id(), other.id())) {
            return Reply.say("One of the two is being linked already; try again in a minute.");
        }
        return reply(
                call,
                List.of(other, member),
                "Linked: from now on you are one person on both platforms, with the points of both within a minute.");
    }

    /** What was done, and what an admin may want to do next. */
    private Reply reply(Call call, List<Member> person, String sentence) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(sentence)));
        blocks.addAll(offer.blocks(call, person));
        return new Reply.Private(new ChatMessage(blocks));
    }
}
