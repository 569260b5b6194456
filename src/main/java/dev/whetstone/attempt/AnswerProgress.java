package dev.whetstone.attempt;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.copying.PrintLog;
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

    /**
     * A grade from people that is still to be brought to the ledger, the sign and the author.
     *
     * @param at when they gave it
     * @param turns how often that was begun
     */
    public record PeoplesWord(Instant at, int turns) {}

    private @Nullable PeoplesWord peoplesWord;

    @SuppressWarnings("UnusedVariable") // the database's index is what reads it
    private @Nullable Instant nextFireAt;

    private String settledTold = "";
    private int settledTimes;

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

    /** Notes that people had a word on the grade, which is brought on at once; always true. */
    public boolean heard(Instant now) {
        this.peoplesWord = new PeoplesWord(now, 0);
        this.nextFireAt = now;
        return true;
    }

    /** What people said, if it is to be brought on still. */
    public Optional<PeoplesWord> peoplesWord() {
        return Optional.ofNullable(peoplesWord);
    }

    /** Notes that somebody sets about bringing it on, and until when nobody else does. */
    public void begin(PeoplesWord word, Instant until) {
        this.peoplesWord = new PeoplesWord(word.at(), word.turns() + 1);
        this.nextFireAt = until;
    }

    /** It was brought on, unless people said something else meanwhile. */
    public void broughtOn(PeoplesWord word) {
        if (word.equals(peoplesWord)) {
            this.peoplesWord = null;
            this.nextFireAt = null;
        }
    }

    /** Whether the last grade from people that the author was told of is this one. */
    public boolean isToldSettled(String what) {
        return settledTold.equals(what);
    }

    /** How many different grades from people the author was told of. */
    public int settledTimes() {
        return settledTimes;
    }

    public void toldSettled(String what) {
        this.settledTold = what;
        this.settledTimes++;
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
