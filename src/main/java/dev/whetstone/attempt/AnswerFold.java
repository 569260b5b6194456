package dev.whetstone.attempt;

import dev.whetstone.chat.ThreadRef;
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

    private final Terms terms;
    private final Map<String, DraftAttempt.Part> parts = new LinkedHashMap<>();
    private final List<DraftAttempt> drafts = new ArrayList<>();
    private final AnswerWords words = new AnswerWords();
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
            fold.drafts.forEach(fold.terms::gradeOf);
        } catch (Terms.Missing needed) {
            missing = needed.draft();
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
            case PEEK -> peeked = peeked || terms.isInTime(act);
        }
    }

    private void post(Act act) {
        if (parts.containsKey(act.message().key())) {
            return;
        }
        DraftAttempt.Part part = begun(act);
        DraftAttempt.Part before = act.thread() == null ? null : lastIn.put(act.thread(), part);
        if (terms.sealed() && terms.isInTime(act)) {
            part.uncounted = true;
            if (part.shape.blank()) {
                words.sayOnce(act, AnswerWords.PICTURE);
            } else {
                words.say(act, AnswerWords.SEALED);
            }
        } else if (part.shape.blank()) {
            talk(part);
            words.sayOnce(act, AnswerWords.PICTURE);
        } else if (part.shape.explicit()) {
            begin(part, act, true);
        } else if (before != null && before.breath != null && isOneBreath(before.breath, before, part)) {
            before.breath.add(part, act, hints);
        } else {
            place(part, act);
            part.keepBreath(before);
        }
        if (!terms.sealed() && terms.isInTime(act) && part.mayBeInAPicture(terms.kind())) {
            words.sayOnce(act, AnswerWords.WORDS_ALONE);
        }
    }

    private DraftAttempt.Part begun(Act act) {
        DraftAttempt.Part part = new DraftAttempt.Part(act, terms.shape(act));
        parts.put(act.message().key(), part);
        return part;
    }

    private boolean isOneBreath(DraftAttempt draft, DraftAttempt.Part before, DraftAttempt.Part part) {
        boolean goesOn = draft.isLive()
                && draft == drafts.get(drafts.size() - 1)
                && draft.isInTime() == terms.isInTime(part.first)
                && part.isSoonAfter(before)
                && part.shape.goesOn();
        return goesOn && terms.takesMore(draft, part.shape);
    }

    /** Finds a place for a message that is no part of another and does not say what it is. */
    private void place(DraftAttempt.Part part, Act act) {
        List<DraftAttempt> live = drafts.stream().filter(DraftAttempt::isLive).toList();
        boolean inTime = terms.isInTime(act);
        if (!part.shape.substantial()) {
            talk(part);
        } else if (live.isEmpty()) {
            begin(part, act, false);
        } else if (inTime && live.stream().allMatch(draft -> terms.isReplaceable(draft, part.shape))) {
            if (part.shape.refusal() == null && !part.shape.remark() && !part.shape.isAside()) {
                live.forEach(DraftAttempt::passOver);
            }
            begin(part, act, false);
        } else if (part.shape.code() || (!inTime && live.stream().allMatch(terms::isTalk))) {
            begin(part, act, false);
        } else {
            talk(part);
            sayElsewhere(part, act);
        }
    }

    /** Who answered on another platform did not see there how a further attempt begins; once in a round. */
    private void sayElsewhere(DraftAttempt.Part part, Act act) {
        String here = act.message().channel().platform();
        if (part.uncounted && drafts.stream().noneMatch(draft -> draft.isLive() && draft.isOn(here))) {
            words.sayOnce(act, AnswerWords.ELSEWHERE);
        }
    }

    /** After a full answer talk is talk; before it, what does not count is marked so. */
    private void talk(DraftAttempt.Part part) {
        part.uncounted = drafts.stream().noneMatch(draft -> draft.isLive() && terms.isFull(draft));
    }

    private void submit(Act act) {
        if (!parts.containsKey(act.message().key())) {
            begin(begun(act), act, true);
        }
    }

    private void begin(DraftAttempt.Part part, Act by, boolean insisted) {
        Optional<String> refusal = terms.refusalOfAttempt(part.shape, terms.isInTime(by), drafts);
        if (refusal.isPresent()) {
            part.uncounted = true;
            if (insisted || !part.shape.remark()) {
                words.say(by, refusal.get());
            }
            return;
        }
        DraftAttempt draft = new DraftAttempt(insisted, !terms.isInTime(by));
        draft.add(part, by, hints);
        drafts.add(draft);
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
        if (draft != null && draft.has(part) && (draft.isLive() || !draft.isInTime())) {
            editAttempt(act, part, draft);
        } else if (terms.isInTime(act) && !terms.sealed()) {
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
        Optional<String> refusal = terms.refusalOfEdit(now, terms.isInTime(act), draft);
        if (refusal.isPresent()) {
            words.say(act, refusal.get());
        } else {
            part.says(act, now);
            draft.changed(act, hints);
        }
    }

    private void delete(Act act) {
        DraftAttempt.Part known = parts.get(act.message().key());
        DraftAttempt.Part part = known == null ? begun(act) : known;
        TakenBack.of(part, terms, drafts).word(act, hints, peeked).ifPresent(word -> words.say(act, word));
    }

    private void press(Act act) {
        DraftAttempt.Part part = parts.get(act.message().key());
        boolean counts = part != null && part.draft != null && part.draft.isLive() && !terms.isTalk(part.draft);
        if (part == null || part.gone || counts) {
            return;
        }
        if (terms.sealed() && terms.isInTime(act)) {
            words.say(act, AnswerWords.SEALED);
        } else {
            if (part.draft != null) {
                part.draft.passOver();
            }
            begin(part, act, true);
        }
    }

    private Folded result(@Nullable DraftAttempt missing) {
        return new Folded(
                drafts.stream().map(terms::attempt).toList(),
                parts.values().stream()
                        .flatMap(part -> terms.sign(part).stream())
                        .toList(),
                words.all(),
                hints,
                peeked,
                missing == null ? null : terms.attempt(missing).withText(missing.text()));
    }
}
