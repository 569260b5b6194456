package dev.whetstone.review;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.question.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a member in a direct message how an answer went, with the model answer. */
record ReviewTelling(Members members, ChatPlatforms platforms) {

    private static final Logger log = LoggerFactory.getLogger(ReviewTelling.class);

    /**
     * Throws where a platform is away, so that it is told later; whoever takes no messages finds the grade in {@code /prep review}.
     *
     * @param tried since when it may have been told already; null where nobody has tried
     */
    void tell(ReviewCard card, Question question, Grade grade, String mark, @Nullable Instant tried) {
        members.find(card.memberId()).ifPresent(member -> {
            ChatMessage message = new ChatMessage(blocks(card, question, grade));
            if (!new Reach(platforms).tellOnce(member.reach(), message, mark, tried)) {
                log.info("The member behind {} takes no private messages", card.id());
            }
        });
    }

    private static List<Block> blocks(ReviewCard card, Question question, Grade grade) {
        boolean known = card.score() >= Recall.KNOWN;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**“%s”, once more: %d %%.** %s It comes back on %s."
                .formatted(
                        Markdown.escape(question.head().title()),
                        Math.round(card.score() * 100),
                        known ? "You know it now." : "Not yet; here is how it goes.",
                        CardDay.of(card.due()))));
        blocks.addAll(RichText.blocks(grade.explanation().isBlank() ? grade.verdict() : grade.explanation()));
        blocks.add(new Block.Prose("**Model answer**"));
        blocks.addAll(RichText.blocks(question.body().modelAnswer()));
        return blocks;
    }
}
