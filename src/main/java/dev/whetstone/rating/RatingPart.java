package dev.whetstone.rating;

import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.OwnPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A member's rating in their overview, with how sure it is and which way it moved. */
record RatingPart(Ratings ratings) implements OwnPart {

    /** Above this deviation a rating is a guess. */
    private static final double GUESS = 110;

    @Override
    public List<Block> of(StudyGroup group, Member member, LocalDate today) {
        return ratings.kept(group.id(), member.id())
                .<List<Block>>map(kept -> List.of(new Block.Prose(words(kept, today))))
                .orElse(List.of());
    }

    private static String words(KeptRating kept, LocalDate today) {
        Rating now = kept.in(RatedGame.monday(today));
        String between =
                "with 95 %% certainty between %d and %d".formatted(Math.round(now.low()), Math.round(now.high()));
        String rating = now.deviation() > GUESS
                ? "Rating: too early to tell, %s".formatted(between)
                : "Rating: about **%d**, %s".formatted(Math.round(now.value()), between);
        return rating + moved(kept, today)
                + ". It goes by your grades, held against how hard each question turned out, and by duels.";
    }

    /** Only the last two weeks are news. */
    private static String moved(KeptRating kept, LocalDate today) {
        LocalDate monday = RatedGame.monday(today);
        if (kept.week().isBefore(monday.minusWeeks(1))) {
            return "";
        }
        long by = Math.round(kept.value() - kept.before());
        String when = kept.week().isBefore(monday) ? "last week" : "this week";
        return by == 0
                ? "; it did not move %s".formatted(when)
                : String.format(Locale.ROOT, "; %s %d %s", by > 0 ? "up" : "down", Math.abs(by), when);
    }
}
