package dev.whetstone.asking;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.plan.PlanFit;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.QuestionBank;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a group is told when a slot brings no question. */
record SlotNotices(ChatPlatforms platforms, AdminNotes notes, Plans plans, QuestionBank bank) {

    private static final Logger log = LoggerFactory.getLogger(SlotNotices.class);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int MOST_OFFERED = 3;

    /** Tells the admins which slots passed while nobody was there to post. */
    void missed(StudyGroup group, List<Slot> slots) {
        String dates = slots.stream()
                .limit(10)
                .map(slot -> slot.date() + " " + slot.time())
                .collect(Collectors.joining(", "));
        notes.tell(
                group,
                "missed:" + group.id() + ":" + slots.get(0).date()
                        + slots.get(0).label(),
                "I was away and skipped %s (%s%s). The plan goes on where it was."
                        .formatted(
                                slots.size() == 1 ? "one question" : slots.size() + " questions",
                                dates,
                                slots.size() > 10 ? ", …" : ""));
    }

    /** Says in every channel that the plan is finished, and offers what could come next; false if it must be tried again. */
    boolean finished(StudyGroup group) {
        String slot = group.nextSlot().map(next -> next.date() + next.label()).orElse("");
        String mark = "finished:" + group.id() + ":" + slot;
        boolean complete = true;
        for (ChannelRef channel : group.channels()) {
            complete &= finished(group, channel, mark);
        }
        return complete;
    }

    private boolean finished(StudyGroup group, ChannelRef channel, String mark) {
        try {
            ChatPlatform platform = platforms.of(channel);
            if (platform.findPost(channel, mark, since(group)).isEmpty()) {
                platform.post(channel, message(group), mark);
            }
            return true;
        } catch (ChatException e) {
            log.info(
                    "Group {} could not be told in {} that its plan is finished: {}",
                    group.id(),
                    channel.key(),
                    e.getMessage());
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }

    /** It cannot have been said before its slot was due, so no older message is read. */
    private static Instant since(StudyGroup group) {
        return group.nextSlot().map(slot -> slot.at().minus(EARLY)).orElse(group.createdAt());
    }

    private ChatMessage message(StudyGroup group) {
        String current = group.curriculum().planId();
        String title = plans.find(current).map(StudyPlan::title).orElse(current);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("Repeat what went badly", "next-plan", "repeat", true));
        fitting(group).forEach(plan -> choices.add(Choice.of("Start " + plan.title(), "next-plan", plan.id())));
        return ChatMessage.of(
                new Block.Heading("You made it through " + title),
                new Block.Prose(
                        "Every question of **%s** was posted. An admin can choose what comes next; `/prep leaderboard all` shows how it went."
                                .formatted(Markdown.escape(title))),
                new Block.Choices(choices));
    }

    /** The plans that go on best from here, by how far the group was in each. */
    private List<StudyPlan> fitting(StudyGroup group) {
        Set<String> asked = plans.all().stream()
                .flatMap(plan -> plan.upcoming(0, group.placeIn(plan.id()).position()).stream())
                .map(StudyPlan.Item::question)
                .collect(Collectors.toSet());
        return new PlanFit(
                        plans,
                        id -> bank.find(id).map(question -> question.head().topic()))
                .after(group.curriculum().planId(), asked, MOST_OFFERED);
    }
}
