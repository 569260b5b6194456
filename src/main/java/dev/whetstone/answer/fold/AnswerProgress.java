package dev.whetstone.answer.fold;

import dev.whetstone.answer.kept.PrintLog;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works on an answer at the moment, and what was told of it; stored among the answer's own fields. */
public final class AnswerProgress {

    /** The sign a message wears. */
    record Signed(String message, Mark mark) {}

    private List<Signed> signs = List.of();
    private Set<String> told = Set.of();
    private boolean revealTold;
    private int printed;
    private @Nullable String holder;
    private @Nullable Instant heldUntil;

    /** Whether somebody else brings it forward at the moment. */
    public boolean isHeldByAnother(String who, Instant now) {
        return holder != null && !holder.equals(who) && heldUntil != null && now.isBefore(heldUntil);
    }

    public boolean isHeld() {
        return holder != null;
    }

    public void hold(String who, Instant until) {
        this.holder = who;
        this.heldUntil = until;
    }

    public void release() {
        this.holder = null;
        this.heldUntil = null;
    }

    public Optional<Mark> sign(MessageRef message) {
        return signs.stream()
                .filter(signed -> signed.message().equals(message.key()))
                .map(Signed::mark)
                .findFirst();
    }

    public void signed(Map<MessageRef, Optional<Mark>> now) {
        List<Signed> all = new ArrayList<>(signs);
        now.forEach((message, mark) -> {
            all.removeIf(signed -> signed.message().equals(message.key()));
            mark.ifPresent(sign -> all.add(new Signed(message.key(), sign)));
        });
        this.signs = List.copyOf(all);
    }

    public boolean isTold(String what) {
        return told.contains(what);
    }

    public void told(Collection<String> what) {
        Set<String> all = new LinkedHashSet<>(told);
        all.addAll(what);
        this.told = all;
    }

    public boolean isRevealTold() {
        return revealTold;
    }

    public void revealTold() {
        this.revealTold = true;
    }

    /** Number of its entry in the {@link PrintLog} after which others' answers were looked at; 0 if none were. */
    public int printed() {
        return printed;
    }

    public void printed(int number) {
        this.printed = number;
    }
}
