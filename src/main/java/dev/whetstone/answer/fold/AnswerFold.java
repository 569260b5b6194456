package dev.whetstone.answer.fold;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a member's acts in one round is their answer: a pure function of the acts in the order they were said, so that
 * the order they arrived in, repetitions, restarts and a second process change nothing. docs/answers.md tells the rules.
 */
public final class AnswerFold {

    /** Messages no further apart than this are one answer. */
    static final Duration ONE_BREATH = Duration.ofMinutes(3);

    private static final double FULL = 0.995;

    private final Terms terms;
    private final Map<String, DraftAttempt.Part> parts = new LinkedHashMap<>();
    private final List<DraftAttempt> drafts = new ArrayList<>();
    private final List<Folded.Word> words = new ArrayList<>();
    private final Map<ThreadRef, DraftAttempt.Part> lastIn = new LinkedHashMap<>();
    private int hints;
    private boolean peeked;

    private AnswerFold(Terms terms) {
        this.terms = terms;
    }

    /** Folds the acts as far as the known grades allow. */
    public static Folded of(Terms terms, Collection<Act> acts) {
        AnswerFold fold = new AnswerFold(terms);
        DraftAttempt missing = null;
        try {
            acts.stream().sorted(Act.AS_SAID).forEach(fold::take);
            fold.drafts.forEach(fold::grade);
        } catch (GradeMissing needed) {
            missing = needed.draft;
        }
        return fold.result(missing);
    }

    private void take(Act act) {
        switch (act.kind()) {
            case POSTED -> post(act);
            case SUBMITTED -> submit(act);
            case EDITED -> edit(act);
            case DELETED -> delete(act);
            case PRESSED -> press(act);
            case HINT -> hints = Math.min(terms.mostHints(), hints + 1);
            case PEEK -> peeked = peeked || terms.inTime().test(act.at());
        }
    }

    private void post(Act act) {
        if (parts.containsKey(act.message().key())) {
            return;
        }
        DraftAttempt.Part part = begun(act);
        DraftAttempt.Part before = act.thread() == null ? null : lastIn.put(act.thread(), part);
        if (terms.sealed() && isInTime(act)) {
            part.uncounted = true;
            if (part.shape.blank()) {
                sayUnreadable(act);
            } else {
                say(act, AnswerWords.SEALED);
            }
        } else if (part.shape.blank()) {
            talk(part);
            sayUnreadable(act);
        } else if (part.shape.explicit()) {
            begin(part, act, true);
        } else if (before != null && before.breath != null && isOneBreath(before.breath, before, part)) {
            before.breath.add(part, act, hints);
        } else {
            place(part, act);
            rememberBreath(before, part);
        }
    }

    private DraftAttempt.Part begun(Act act) {
        DraftAttempt.Part part = new DraftAttempt.Part(act, terms.shape(act));
        parts.put(act.message().key(), part);
        return part;
    }

    /** Talk between two parts of an answer does not tear it. */
    private static void rememberBreath(DraftAttempt.@Nullable Part before, DraftAttempt.Part part) {
        if (part.breath == null && before != null && isSoon(before, part)) {
            part.breath = before.breath;
        }
    }

    private static boolean isSoon(DraftAttempt.Part before, DraftAttempt.Part part) {
        return !part.first.at().isAfter(before.first.at().plus(ONE_BREATH));
    }

    private boolean isOneBreath(DraftAttempt draft, DraftAttempt.Part before, DraftAttempt.Part part) {
        if (!draft.isLive()
                || draft != last()
                || terms.kind() == Kind.CHOICE
                || draft.isLate() == isInTime(part.first)
                || !isSoon(before, part)
                || !(part.shape.substantial() || part.shape.words() == 1)) {
            return false;
        }
        Grade grade = grade(draft);
        if (isFull(grade) || isTalk(draft)) {
            return false;
        }
        return terms.kind() != Kind.SQL || (grade.isUnread() || !(part.shape.code() || part.shape.remark()));
    }

    private @Nullable DraftAttempt last() {
        return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    }

    /** Finds a place for a message that is no part of another and does not say what it is. */
    private void place(DraftAttempt.Part part, Act act) {
        List<DraftAttempt> live = drafts.stream().filter(DraftAttempt::isLive).toList();
        boolean inTime = isInTime(act);
        if (!part.shape.substantial()) {
            talk(part);
        } else if (live.isEmpty()) {
            begin(part, act, false);
        } else if (inTime && live.stream().allMatch(draft -> isReplaceable(draft, part))) {
            if (part.shape.refusal() == null && !part.shape.remark()) {
                live.forEach(DraftAttempt::passOver);
            }
            begin(part, act, false);
        } else if (part.shape.code()) {
            begin(part, act, false);
        } else {
            talk(part);
            sayElsewhere(part, act);
        }
    }

    /** Who answered on another platform did not see there how a further attempt begins; once in a round. */
    private void sayElsewhere(DraftAttempt.Part part, Act act) {
        String here = act.message().channel().platform();
        boolean told = words.stream().anyMatch(word -> word.sentence().equals(AnswerWords.ELSEWHERE));
        if (part.uncounted && !told && drafts.stream().noneMatch(draft -> draft.isLive() && draft.isOn(here))) {
            say(act, AnswerWords.ELSEWHERE);
        }
    }

    private boolean isReplaceable(DraftAttempt draft, DraftAttempt.Part later) {
        return draft.isInTime() && draft.isWorthless(terms.kind(), grade(draft), later.shape.words());
    }

    /** After a full answer talk is talk; before it, what does not count is marked so. */
    private void talk(DraftAttempt.Part part) {
        part.uncounted = drafts.stream().noneMatch(draft -> draft.isLive() && isFull(grade(draft)));
    }

    private void submit(Act act) {
        if (!parts.containsKey(act.message().key())) {
            begin(begun(act), act, true);
        }
    }

    private void begin(DraftAttempt.Part part, Act by, boolean insisted) {
        Optional<String> refusal = refusal(part, by);
        if (refusal.isPresent()) {
            part.uncounted = true;
            if (insisted || !part.shape.remark()) {
                say(by, refusal.get());
            }
            return;
        }
        DraftAttempt draft = new DraftAttempt(insisted, !isInTime(by));
        draft.add(part, by, hints);
        drafts.add(draft);
    }

    private Optional<String> refusal(DraftAttempt.Part part, Act by) {
        if (part.shape.blank()) {
            return Optional.of(AnswerWords.EMPTY);
        }
        if (terms.kind() == Kind.CHOICE && isInTime(by) && drafts.stream().anyMatch(DraftAttempt::isInTime)) {
            return Optional.of(AnswerWords.ONE_ATTEMPT);
        }
        if (drafts.size() >= Answer.MOST_ATTEMPTS) {
            return Optional.of(AnswerWords.TOO_MANY);
        }
        return Optional.ofNullable(part.shape.refusal());
    }

    private void edit(Act act) {
        DraftAttempt.Part part = parts.get(act.message().key());
        if (part == null) {
            post(act);
            return;
        }
        if (part.gone || act.digest().equals(part.digest)) {
            return;
        }
        DraftAttempt draft = part.draft;
        if (draft != null && draft.has(part) && (draft.isLive() || draft.isLate())) {
            editAttempt(act, part, draft);
        } else if (isInTime(act) && !terms.sealed()) {
            part.says(act, terms.shape(act));
            part.draft = null;
            if (part.shape.explicit()) {
                begin(part, act, true);
            } else {
                place(part, act);
            }
        }
    }

    private void editAttempt(Act act, DraftAttempt.Part part, DraftAttempt draft) {
        TextShape now = terms.shape(act);
        Optional<String> refusal = editRefusal(act, draft, now);
        if (refusal.isPresent()) {
            say(act, refusal.get());
        } else {
            part.says(act, now);
            draft.changed(act, hints);
        }
    }

    private Optional<String> editRefusal(Act act, DraftAttempt draft, TextShape now) {
        if (!isInTime(act) && draft.isInTime()) {
            return Optional.of(AnswerWords.EDITED_LATE);
        }
        if (terms.kind() == Kind.CHOICE) {
            return Optional.of(AnswerWords.FIRST_STANDS);
        }
        return now.blank() ? Optional.of(AnswerWords.EDITED_EMPTY) : Optional.ofNullable(now.refusal());
    }

    private void delete(Act act) {
        DraftAttempt.Part known = parts.get(act.message().key());
        DraftAttempt.Part part = known == null ? begun(act) : known;
        part.gone = true;
        if (part.draft != null) {
            part.draft.lost(act, hints, isInTime(act));
        }
    }

    private void press(Act act) {
        DraftAttempt.Part part = parts.get(act.message().key());
        boolean counts = part != null && part.draft != null && part.draft.isLive() && !isTalk(part.draft);
        if (part == null || part.gone || counts) {
            return;
        }
        if (!isInTime(act)) {
            say(act, AnswerWords.PRESSED_LATE);
        } else if (terms.sealed()) {
            say(act, AnswerWords.SEALED);
        } else {
            if (part.draft != null) {
                part.draft.passOver();
            }
            begin(part, act, true);
        }
    }

    private boolean isTalk(DraftAttempt draft) {
        return draft.turnedOutARemark(terms.kind(), grade(draft));
    }

    private boolean isInTime(Act act) {
        return terms.inTime().test(act.at());
    }

    private static boolean isFull(Grade grade) {
        return grade.certainty() != Grade.Certainty.PEERS && grade.score() >= FULL;
    }

    private Grade grade(DraftAttempt draft) {
        return terms.grade(draft.digest()).orElseThrow(() -> new GradeMissing(draft));
    }

    private void say(Act act, String sentence) {
        words.add(new Folded.Word(act.key(), act.author(), act.message().channel(), sentence));
    }

    /** Once in a round: whoever sends five pictures reads it once. */
    private void sayUnreadable(Act act) {
        if (words.stream().noneMatch(word -> word.sentence().equals(AnswerWords.PICTURE))) {
            say(act, AnswerWords.PICTURE);
        }
    }

    private Folded result(@Nullable DraftAttempt missing) {
        List<Attempt> attempts = drafts.stream().map(this::attempt).toList();
        return new Folded(
                attempts,
                parts.values().stream().flatMap(part -> sign(part).stream()).toList(),
                List.copyOf(words),
                hints,
                peeked,
                missing == null ? null : attempt(missing).withText(missing.text()));
    }

    private Attempt attempt(DraftAttempt draft) {
        return draft.attempt(terms.grade(draft.digest()), terms.kind());
    }

    private Optional<Folded.Sign> sign(DraftAttempt.Part part) {
        ThreadRef thread = part.first.thread();
        if (thread == null || part.gone || !isInTimeOrAnswer(part)) {
            return Optional.empty();
        }
        return Optional.of(new Folded.Sign(thread, part.message(), markOf(part)));
    }

    /** Talk after the close is no business of the bot's. */
    private boolean isInTimeOrAnswer(DraftAttempt.Part part) {
        return part.draft != null || isInTime(part.first);
    }

    private @Nullable Mark markOf(DraftAttempt.Part part) {
        if (part.draft == null) {
            return part.uncounted ? Mark.UNCOUNTED : null;
        }
        Attempt attempt = attempt(part.draft);
        Grade grade = attempt.grade();
        if (attempt.state() == Attempt.State.PASSED_OVER) {
            return Mark.UNCOUNTED;
        }
        return grade == null ? Mark.TAKEN : AnswerWords.signOf(grade);
    }

    /** A grade must be known before the fold can go on. */
    private static final class GradeMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient DraftAttempt draft;

        GradeMissing(DraftAttempt draft) {
            super("A grade is missing", null, false, false);
            this.draft = draft;
        }
    }
}
