package dev.whetstone.duel;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.grading.Grader;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.rating.RatingRuns;
import dev.whetstone.round.ChannelWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One turn at a duel: takes it, does what is to be done one thing after another, gives it back. Each message carries a mark of duel,
 * side and task; what cannot be done now is tried again later, and the other side never waits for that.
 */
final class DuelTurn {

    private static final Logger log = LoggerFactory.getLogger(DuelTurn.class);
    private static final Duration RATED_WITHIN = Duration.ofMinutes(10);
    private static final int MOST = 60;

    private final Duels duels;
    private final DuelPlaces places;
    private final DuelGrading grading;
    private final Voice voice;
    private final Clock clock;

    DuelTurn(Duels duels, DuelPlaces places, DuelGrading grading, Voice voice, Clock clock) {
        this.duels = duels;
        this.places = places;
        this.grading = grading;
        this.voice = voice;
        this.clock = clock;
    }

    void run(String id) {
        Optional<Duel> taken = duels.change(id, duel -> new DuelHold(duel).take(clock.instant()))
                .filter(Duels.Changed::done)
                .map(Duels.Changed::duel);
        taken.ifPresent(duel -> {
            if (!duel.state().isOpen()) {
                places.free(id);
            }
            if (duel.isFought()) {
                voice.ratings().ask(RATED_WITHIN, LocalDate.ofInstant(duel.endedAt(), ZoneOffset.UTC));
            }
            Set<DuelTask> failed = work(duel);
            Instant now = clock.instant();
            duels.change(id, current -> new DuelHold(current).give(duel.claims, now, failed));
        });
    }

    /** What could not be done. */
    private Set<DuelTask> work(Duel taken) {
        Set<DuelTask> failed = new HashSet<>();
        Set<Integer> away = new HashSet<>();
        Duel duel = taken;
        for (int steps = 0; steps < MOST; steps++) {
            Optional<DuelTask> next = DuelTask.of(duel).stream()
                    .filter(task -> !failed.contains(task))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            DuelTask task = next.get();
            Optional<Duels.Changed> proven = duels.change(
                    taken.id(), current -> new DuelHold(current).prove(taken.claims, task, clock.instant()));
            if (proven.filter(Duels.Changed::done).isEmpty()) {
                break;
            }
            if (away.contains(task.seat()) || !done(proven.get().duel(), task)) {
                away.add(task.seat());
                failed.add(task);
            }
            duel = duels.find(taken.id()).orElse(taken);
        }
        return failed;
    }

    /** A fault in one thing is logged and tried again; while the database is away the whole turn waits for its next. */
    private boolean done(Duel duel, DuelTask task) {
        try {
            return task.kind() == DuelTask.Kind.GRADE ? graded(duel, task) : said(duel, task);
        } catch (DataAccessException outage) {
            throw outage;
        } catch (Grader.GradingUnavailableException | ChatException later) {
            log.info("{} of duel {} has to wait: {}", task, duel.id(), later.getMessage());
        } catch (RuntimeException fault) {
            log.warn("{} of duel {} could not be done yet", task, duel.id(), fault);
        }
        return false;
    }

    private boolean graded(Duel duel, DuelTask task) {
        DuelSeat.Pending pending = duel.seat(task.seat()).pending();
        if (pending != null) {
            DuelAnswer answer = grading.grade(duel.questions().get(task.number()), pending.text());
            boolean unused = duels.isChanged(duel.id(), current -> current.graded(task, answer, clock.instant()));
        }
        return true;
    }

    private boolean said(Duel duel, DuelTask task) {
        if (!DuelTask.of(duel).contains(task)) {
            return true;
        }
        boolean tooLate = task.kind() == DuelTask.Kind.ASK && !clock.instant().isBefore(duel.until());
        if (!tooLate && !voice.say(duel, task)) {
            return false;
        }
        return duels.isChanged(duel.id(), current -> current.said(task, clock.instant()));
    }

    /** How the two, and the channel, hear of it. */
    record Voice(DuelTexts texts, Members members, Groups groups, Words words, RatingRuns ratings) {

        /** The means by which words leave. */
        record Words(Reach reach, ChannelWords channels) {}

        /** False if it must be tried again; whoever takes no messages finds it in {@code /prep duel}. */
        boolean say(Duel duel, DuelTask task) {
            String mark = "duel:%s:%d:%s".formatted(duel.id(), task.seat(), task.name());
            if (task.kind() == DuelTask.Kind.CHANNEL) {
                return groups.find(duel.groupId())
                        .map(group -> words.channels().say(group, mark, texts.forChannel(duel)))
                        .orElse(true);
            }
            return members.find(duel.seat(task.seat()).memberId())
                    .map(member -> {
                        ChatMessage message = texts.of(duel, task);
                        boolean delivered =
                                words.reach().tellOnce(member.reach(), message, mark, new DuelHold(duel).tried(task));
                        log.debug("{} of duel {}: {}", task, duel.id(), delivered);
                        return true;
                    })
                    .orElse(true);
        }
    }
}
