package dev.whetstone.reminder;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Sends each member who still owes an answer one direct message a round. */
final class Reminders implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final String SENT = "reminders";
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final MongoTemplate mongo;
    private final Members members;
    private final AnswerStatus answers;
    private final ChatPlatforms platforms;
    private final Clock clock;

    Reminders(MongoTemplate mongo, Members members, AnswerStatus answers, ChatPlatforms platforms, Clock clock) {
        this.mongo = mongo;
        this.members = members;
        this.answers = answers;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public void remind(Round round, StudyGroup group, Question question) {
        for (Member member : members.of(group.id())) {
            try {
                if (wants(member, round) && !answers.isDone(round, member.id()) && claim(round, member)) {
                    send(round, group, question, member);
                }
            } catch (ChatException e) {
                log.info("A reminder for round {} could not be sent: {}", round.id(), e.getMessage());
            }
        }
    }

    @Override
    public boolean isOwed(Round round, StudyGroup group) {
        return members.of(group.id()).stream().anyMatch(member -> !answers.isDone(round, member.id()));
    }

    private boolean wants(Member member, Round round) {
        return member.reminders() && !member.unreachable() && !member.isOff(round.date()) && !isNight(member, round);
    }

    private boolean isNight(Member member, Round round) {
        ZoneId own = member.zone();
        LocalTime local =
                clock.instant().atZone(own == null ? round.zone() : own).toLocalTime();
        return !local.isBefore(NIGHT) || local.isBefore(MORNING);
    }

    /** True for the one caller who may send it. */
    private boolean claim(Round round, Member member) {
        try {
            mongo.insert(
                    new Document("_id", round.id() + "|" + member.id())
                            .append("member", member.id())
                            .append("at", clock.instant()),
                    SENT);
            return true;
        } catch (DuplicateKeyException sent) {
            return false;
        }
    }

    private void send(Round round, StudyGroup group, Question question, Member member) {
        MemberRef ref = MemberRef.parse(member.identities().get(0));
        ChatMessage message = ChatMessage.of(
                new Block.Prose("Your answer to **“%s”** in *%s* is still missing."
                        .formatted(Markdown.escape(question.head().title()), Markdown.escape(group.name()))),
                new Block.Moment("Closes", round.closesAt(), round.zone()),
                new Block.Choices(List.of(
                        new Choice("Answer", "answer", round.id(), true),
                        Choice.of("No more reminders", "mute-reminders", ""))));
        ChatPlatform.Delivery delivery =
                platforms.of(ref.platform()).tell(ref, message, "remind:" + round.id() + ":" + member.id());
        members.reachable(member, delivery == ChatPlatform.Delivery.DELIVERED);
        if (delivery == ChatPlatform.Delivery.REFUSED) {
            round.posts().stream()
                    .filter(post -> post.channel().platform().equals(ref.platform()))
                    .filter(post -> post.channel().workspace().equals(ref.workspace()))
                    .findFirst()
                    .ifPresent(post -> sayUnreached(post.posted().thread(), ref, member));
        }
    }

    /** In the thread, so that only the member sees it where the platform can do that; nothing further is sent until they ask for it. */
    private void sayUnreached(ThreadRef thread, MemberRef ref, Member member) {
        ChatMessage message = ChatMessage.text(
                "%s, private messages from me do not reach you, so I will not remind you any more. Allow them for this server and type `/prep remind on` to get reminders again."
                        .formatted(Markdown.escape(member.name())));
        String mark = "unreached:" + thread.thread() + ":" + member.id();
        ChatPlatform platform = platforms.of(ref.platform());
        if (platform.whisper(thread, ref, message, mark) == ChatPlatform.Delivery.REFUSED) {
            platform.reply(thread, message, mark);
        }
    }

    void forget(String memberId) {
        mongo.remove(Query.query(Criteria.where("member").is(memberId)), SENT);
    }
}
