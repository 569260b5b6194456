package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.LocalDate;
import java.util.List;

/** What another feature adds to a member's own overview, {@code /prep me}; a feature contributes it as a bean. */
public interface OwnPart {

    /** Only the member sees it; empty where there is nothing to say. */
    List<Block> of(StudyGroup group, Member member, LocalDate today);
}
