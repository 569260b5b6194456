package dev.whetstone.duel;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is to be done in a duel, as follows from how it stands: an answer to be graded, words for one of the two, or for the
 * channel.
 *
 * @param seat 0 for the challenger, 1 for who is challenged, {@link #BOTH} where it is about neither
 * @param about the number of the question it is about, from 0; for a draft its key, for what stands the change
 */
record DuelTask(int seat, Kind kind, String about) {

    static final int BOTH = 2;

    /** What there is to be done; the names are part of marks and stored, so they never change. */
    enum Kind {
        OFFER,
        DECLINED,
        LAPSED,
        WITHDRAWN,
        CALLED_OFF,
        GRADE,
        GRADED,
        ASK,
        DRAFT,
        /** A message whose words were counted was changed or taken back. */
        STANDS,
        THROUGH,
        RESULT,
        CHANNEL
    }

    /** About a question. */
    static DuelTask of(int seat, Kind kind, int number) {
        return new DuelTask(seat, kind, String.valueOf(number));
    }

    /** Unique within a seat, or the duel. */
    String name() {
        return kind.name() + ":" + about;
    }

    int number() {
        return Integer.parseInt(about);
    }

    /** All that is to be done now, in the order each of the two should hear of it. */
    static List<DuelTask> of(Duel duel) {
        List<DuelTask> tasks = new ArrayList<>();
        for (int seat = 0; seat < BOTH; seat++) {
            if (!duel.seat(seat).isGone()) {
                of(duel, seat).stream()
                        .filter(task -> task.kind() == Kind.GRADE
                                || !duel.seat(task.seat()).said().contains(task.name()))
                        .forEach(tasks::add);
            }
        }
        if (duel.isForChannel()) {
            tasks.add(of(BOTH, Kind.CHANNEL, 0));
        }
        return tasks;
    }

    private static List<DuelTask> of(Duel duel, int seat) {
        boolean challenger = seat == 0;
        boolean offered = duel.seat(1).said().contains(of(1, Kind.OFFER, 0).name());
        return switch (duel.state()) {
            case OFFERED -> when(!challenger, seat, Kind.OFFER);
            case DECLINED -> when(challenger, seat, Kind.DECLINED);
            case LAPSED -> when(challenger || offered, seat, Kind.LAPSED);
            case WITHDRAWN -> when(!challenger && offered, seat, Kind.WITHDRAWN);
            case CALLED_OFF -> when(true, seat, Kind.CALLED_OFF);
            case RUNNING -> running(duel.seat(seat), seat);
            case DONE -> done(duel.seat(seat), seat);
        };
    }

    private static List<DuelTask> when(boolean holds, int seat, Kind kind) {
        return holds ? List.of(of(seat, kind, 0)) : List.of();
    }

    private static List<DuelTask> running(DuelSeat own, int seat) {
        List<DuelTask> tasks = new ArrayList<>(graded(own, seat));
        if (own.pending() != null) {
            tasks.add(of(seat, Kind.GRADE, own.next()));
        } else if (own.next() < Duel.QUESTIONS) {
            tasks.add(of(seat, Kind.ASK, own.next()));
        } else {
            tasks.add(of(seat, Kind.THROUGH, 0));
        }
        DuelSeat.Draft draft = own.draft();
        if (draft != null) {
            tasks.add(new DuelTask(seat, Kind.DRAFT, draft.key()));
        }
        return tasks;
    }

    private static List<DuelTask> done(DuelSeat own, int seat) {
        List<DuelTask> tasks = new ArrayList<>(graded(own, seat));
        tasks.add(of(seat, Kind.RESULT, 0));
        return tasks;
    }

    private static List<DuelTask> graded(DuelSeat own, int seat) {
        List<DuelTask> tasks = new ArrayList<>();
        String edited = own.edited();
        if (edited != null) {
            tasks.add(new DuelTask(seat, Kind.STANDS, edited));
        }
        for (int number = 0; number < own.answers().size(); number++) {
            tasks.add(of(seat, Kind.GRADED, number));
        }
        return tasks;
    }
}
