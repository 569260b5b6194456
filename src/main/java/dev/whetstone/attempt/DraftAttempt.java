package dev.whetstone.attempt;

import dev.whetstone.chat.MessageRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An attempt while it is folded: the messages it is made of, as they stand. */
final class DraftAttempt {

    /** Messages no further apart than this are one answer. */
    static final Duration ONE_BREATH = Duration.ofMinutes(3);

    /** So many words in prose or code are hardly the whole of an answer. */
    private static final int FEW = 8;

    /** One message of a member as it stands. */
    static final class Part {
        final Act first;
        String text = "";
        String digest = "";
        TextShape shape;
        boolean gone;
        boolean uncounted;
        /** The attempt it belongs to, or the one it was said after in the same breath. */
        @Nullable
        DraftAttempt breath;

        @Nullable
        DraftAttempt draft;

        Part(Act first, TextShape shape) {
            this.first = first;
            this.shape = shape;
            says(first, shape);
        }

        final void says(Act act, TextShape now) {
            this.text = Intake.body(act.text());
            this.digest = act.digest();
            this.shape = now;
        }

        boolean isSoonAfter(Part before) {
            return !first.at().isAfter(before.first.at().plus(ONE_BREATH));
        }

        /** Talk between two parts of an answer does not tear it. */
        void keepBreath(@Nullable Part before) {
            if (breath == null && before != null && isSoonAfter(before)) {
                this.breath = before.breath;
            }
        }

        /** Whether an answer may be in what came with it rather than in its words, which are few or no answer. */
        boolean mayBeInAPicture(Kind kind) {
            boolean few = kind != Kind.CHOICE && kind != Kind.OUTPUT && draft != null && draft.words() < FEW;
            return Boolean.TRUE.equals(first.pictured()) && !shape.blank() && (uncounted || few);
        }

        MessageRef message() {
            return first.message();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final boolean insisted;
    private final boolean late;
    private boolean withdrawn;
    private boolean passedOver;
    private String text = "";
    private String digest = "";
    private int hints;
    private Instant at = Instant.EPOCH;

    /** @param insisted whether its author said that it is an answer, by form, press or word */
    DraftAttempt(boolean insisted, boolean late) {
        this.insisted = insisted;
        this.late = late;
    }

    /** Whether any of its messages stands on the platform. */
    boolean isOn(String platform) {
        return parts.stream()
                .anyMatch(part -> part.message().channel().platform().equals(platform));
    }

    void add(Part part, Act by, int hintsByNow) {
        parts.add(part);
        part.draft = this;
        part.breath = this;
        part.uncounted = false;
        changed(by, hintsByNow);
    }

    void changed(Act by, int hintsByNow) {
        List<Part> left = parts.stream().filter(part -> !part.gone).toList();
        if (left.isEmpty()) {
            return;
        }
        this.text = left.stream().map(part -> part.text).collect(Collectors.joining("\n"));
        this.digest = left.size() == 1
                ? left.get(0).digest
                : Act.digest(left.stream().map(part -> part.digest).collect(Collectors.joining(" ")));
        this.hints = hintsByNow;
        this.at = by.at();
    }

    /** A message of it was taken back; before the close that takes back what it said. */
    void lost(Act by, int hintsByNow, boolean inTime) {
        if (late || !inTime) {
            boolean nothingLeft = parts.stream().allMatch(part -> part.gone);
            this.text = nothingLeft ? "" : text;
            return;
        }
        this.withdrawn = parts.stream().allMatch(part -> part.gone);
        changed(by, hintsByNow);
    }

    void passOver() {
        this.passedOver = true;
    }

    boolean isLive() {
        return !withdrawn && !passedOver;
    }

    boolean isInTime() {
        return !late;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    int words() {
        return parts.stream()
                .filter(part -> !part.gone)
                .mapToInt(part -> part.shape.words())
                .sum();
    }

    /** What it said last, also when it was taken back. */
    String text() {
        return text;
    }

    String digest() {
        return digest;
    }

    /** Whether a later answer may take its place without cost: what was read and is worth nothing. */
    boolean isWorthless(Kind kind, Grade grade, int laterWords) {
        return switch (kind) {
            case SHORT, CODE -> grade.score() < Attempt.WORTHLESS;
            case SQL -> grade.isUnread();
            case OUTPUT -> grade.score() == 0 && isRemark();
            case DISCUSSION, PRACTICE -> isRemark() || (!insisted && words() < 15 && laterWords > 2 * words());
            case CHOICE -> false;
        };
    }

    /** Whether it turned out to be talk: its words are those of talk, and it is worth next to nothing. */
    boolean turnedOutARemark(Kind kind, Grade grade) {
        boolean aside = parts.stream().filter(part -> !part.gone).allMatch(part -> part.shape.isAside());
        return !insisted
                && (isRemark() || (aside && grade.certainty() == Grade.Certainty.CERTAIN))
                && switch (kind) {
                    case SHORT, CODE -> grade.score() < 0.3;
                    case SQL -> grade.isUnread();
                    case OUTPUT -> grade.score() == 0;
                    case DISCUSSION, PRACTICE -> true;
                    case CHOICE -> false;
                };
    }

    private boolean isRemark() {
        return parts.stream().filter(part -> !part.gone).allMatch(part -> part.shape.remark());
    }

    Attempt attempt(Optional<Grade> grade, Kind kind) {
        Part first = parts.get(0);
        boolean talk = grade.filter(known -> turnedOutARemark(kind, known)).isPresent();
        Attempt.State state = late
                ? Attempt.State.LATE
                : withdrawn
                        ? Attempt.State.WITHDRAWN
                        : passedOver || talk ? Attempt.State.PASSED_OVER : Attempt.State.COUNTS;
        return new Attempt(
                first.message(),
                first.first.thread(),
                first.first.author(),
                at,
                withdrawn ? "" : text,
                digest,
                hints,
                state,
                grade.orElse(null));
    }
}
