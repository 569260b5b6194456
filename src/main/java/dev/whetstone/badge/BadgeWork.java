package dev.whetstone.badge;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells members in private which badges they were given: first the message, which carries a mark, then the note that it was sent. */
final class BadgeWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(BadgeWork.class);
    private static final int BATCH = 200;

    private final Leases<GivenBadge> leases;
    private final BadgeCatalog catalog;
    private final Telling telling;
    private final Workers workers;

    BadgeWork(Leases<GivenBadge> leases, BadgeCatalog catalog, Telling telling, Workers workers) {
        this.leases = leases;
        this.catalog = catalog;
        this.telling = telling;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        return workers.submitEach(leases.due(now, BATCH), id -> "badge " + id, this::tell);
    }

    private void tell(String id) {
        Optional<Leased<GivenBadge>> taken = leases.take(id);
        if (taken.isEmpty()) {
            return;
        }
        Leased<GivenBadge> leased = taken.get();
        try {
            catalog.find(leased.item().badge())
                    .ifPresent(badge -> telling.tell(leased.item(), badge, leased.fence() > 1));
            leases.end(leased, null);
        } catch (ChatException e) {
            log.info("The badge {} could not be told yet: {}", id, e.getMessage());
            leases.later(leased, leased.item());
        } finally {
            leases.release(leased);
        }
    }

    /** How it reaches them; whoever takes no private messages finds it in {@code /prep me}. */
    record Telling(Members members, Groups groups, ChatPlatforms platforms) {

        /** @param again whether it was taken before, so that it may have been told */
        void tell(GivenBadge given, Badge badge, boolean again) {
            @Nullable Instant tried = again ? dayBefore(given) : null;
            members.find(given.memberId()).ifPresent(member -> {
                String group = groups.find(given.groupId())
                        .map(StudyGroup::name)
                        .map(name -> " *(" + Markdown.escape(name) + ")*")
                        .orElse("");
                ChatMessage message = ChatMessage.text(
                        "%s **%s** %s%s".formatted(badge.sign(), Markdown.escape(badge.name()), badge.says(), group));
                boolean unused = new Reach(platforms).tellOnce(member.reach(), message, "badge:" + given.id(), tried);
            });
        }

        /** In no zone was it given any earlier. */
        private static Instant dayBefore(GivenBadge given) {
            return given.date().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
