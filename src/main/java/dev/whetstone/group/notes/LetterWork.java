package dev.whetstone.group.notes;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters, again and again while a platform is away, for as long as they mean something. */
record LetterWork(Leases<Letter> leases, Letters letters, Members members, Reach reach, Workers workers)
        implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(LetterWork.class);
    private static final int BATCH = 200;

    @Override
    public int run(Instant now) {
        return workers.submitEach(leases.due(now, BATCH), id -> "letter " + id, id -> send(id, now));
    }

    private void send(String id, Instant now) {
        leases.take(id).ifPresent(leased -> {
            try {
                send(leased, now);
            } finally {
                leases.release(leased);
            }
        });
    }

    private void send(Leased<Letter> leased, Instant now) {
        Letter letter = leased.item();
        try {
            if (!isDelivered(leased, now)) {
                log.warn("{} takes no private messages", letter.admin());
            }
            letters.remove(letter);
        } catch (ChatException e) {
            log.info("{} could not be told yet: {}", letter.admin(), e.getMessage());
            if (now.isBefore(letter.end())) {
                leases.later(leased, letter);
            } else {
                log.warn("{} could not be told in time: {}", letter.admin(), letter.id());
                letters.remove(letter);
            }
        }
    }

    /** What is of no use any more is as good as delivered. */
    private boolean isDelivered(Leased<Letter> leased, Instant now) {
        Letter letter = leased.item();
        Letter.Place place = letter.place();
        if (place != null) {
            return !now.isBefore(place.until())
                    || reach.whisper(place.thread(), letter.reader(), letter.message(), letter.id());
        }
        @Nullable Instant tried = leased.fence() > 1 ? letter.at() : null;
        return reach.tellOnce(identities(letter.reader()), letter.message(), letter.id(), tried);
    }

    /** All identities of the person, the one they used last first; the appointed one where they are not known any more. */
    private List<MemberRef> identities(MemberRef admin) {
        return members.known(admin).map(Member::reach).orElseGet(() -> List.of(admin));
    }
}
