package dev.whetstone.badge;

import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.OwnPart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A member's badges in their overview. */
record BadgePart(Badges badges, BadgeCatalog catalog) implements OwnPart {

    @Override
    public List<Block> of(StudyGroup group, Member member, LocalDate today) {
        String all = badges.of(group.id(), member.id()).stream()
                .flatMap(given -> catalog.find(given.badge()).stream())
                .map(Badge::title)
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? List.of() : List.of(new Block.Prose("Badges: " + all));
    }
}
