package dev.whetstone.group;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** People who follow a plan together: their channels, plan, cadence and the next slot. */
@Document("groups")
public final class StudyGroup {

    /** Whether questions are posted. */
    public enum Status {
        ACTIVE,
        PAUSED,
        /** Every question of the plan was posted; an admin chooses what comes next. */
        FINISHED
    }

    @Id
    private final String id;

    private String name;
    private List<ChannelRef> channels = List.of();
    private Set<String> admins = Set.of();
    private Curriculum curriculum;
    private List<Curriculum> left = List.of();
    private Cadence cadence;
    private Status status = Status.ACTIVE;
    private @Nullable Slot nextSlot;

    @SuppressWarnings("UnusedVariable") // the database's index is what reads it
    private @Nullable Instant nextFireAt;

    private @Nullable LocalDate lastDate;
    private int firedOnLastDate;
    private boolean honours;
    private final Instant createdAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the template reads it
    private @Nullable Long version;

    @PersistenceCreator
    StudyGroup(String id, String name, Curriculum curriculum, Cadence cadence, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.curriculum = curriculum;
        this.cadence = cadence;
        this.createdAt = createdAt;
    }

    /** A new group that starts with the first slot from now on. */
    public static StudyGroup found(
            String id, String name, String planId, Cadence cadence, ChannelRef channel, MemberRef admin, Instant now) {
        StudyGroup group = new StudyGroup(id, name, Curriculum.of(planId), cadence, now);
        group.channels = List.of(channel);
        group.admins = Set.of(admin.key());
        group.plan(cadence.firstFrom(now, date -> true));
        return group;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<ChannelRef> channels() {
        return channels;
    }

    public Set<String> admins() {
        return admins;
    }

    public Curriculum curriculum() {
        return curriculum;
    }

    public Cadence cadence() {
        return cadence;
    }

    public Status status() {
        return status;
    }

    /** The next posting time, empty while paused or finished. */
    public Optional<Slot> nextSlot() {
        return Optional.ofNullable(nextSlot);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether an admin allowed honours for a month's champion, such as a role. */
    public boolean honours() {
        return honours;
    }

    public void honour(boolean allowed) {
        this.honours = allowed;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void addChannel(ChannelRef channel) {
        Set<ChannelRef> all = new LinkedHashSet<>(channels);
        all.add(channel);
        this.channels = new ArrayList<>(all);
    }

    /** Takes over the other's channels, admins and places in plans; this one's name, plan and cadence hold. */
    void takeIn(StudyGroup other) {
        other.channels.forEach(this::addChannel);
        other.admins.stream().map(MemberRef::parse).forEach(this::addAdmin);
        this.left = new PlansLeft(left)
                .with(curriculum, other.curriculum, other.left)
                .places();
    }

    /** False if it is not this group's, or its only one. */
    boolean removeChannel(ChannelRef channel) {
        List<ChannelRef> rest =
                channels.stream().filter(known -> !known.equals(channel)).toList();
        boolean isOne = !rest.isEmpty() && rest.size() < channels.size();
        this.channels = isOne ? rest : channels;
        return isOne;
    }

    public void addAdmin(MemberRef admin) {
        Set<String> all = new LinkedHashSet<>(admins);
        all.add(admin.key());
        this.admins = all;
    }

    /** Ends the rights of a person with these identities; false if they had none, or if nobody else has. */
    public boolean removeAdmin(Collection<String> identities) {
        Set<String> rest = new LinkedHashSet<>(admins);
        if (!rest.removeAll(identities) || rest.isEmpty()) {
            return false;
        }
        this.admins = rest;
        return true;
    }

    /** Ends the rights of a person who wants to be forgotten; who manages the workspace is left. */
    void forgetAdmin(Collection<String> identities) {
        Set<String> rest = new LinkedHashSet<>(admins);
        rest.removeAll(identities);
        this.admins = rest;
    }

    /** Changes the cadence; a date that had its questions already never gets them twice, whatever the zone. */
    public void follow(Cadence newCadence, Instant now) {
        this.cadence = newCadence;
        if (status == Status.ACTIVE) {
            planFrom(now);
        }
    }

    /** How far the group is, or was when it left it, in a plan. */
    public Curriculum placeIn(String planId) {
        return new PlansLeft(left).placeIn(planId, curriculum);
    }

    /** Studies something else, and remembers where it left; a finished group goes on. */
    public void study(Curriculum newCurriculum, Instant now) {
        this.left = new PlansLeft(left).leaving(curriculum, newCurriculum).places();
        this.curriculum = newCurriculum;
        if (status == Status.FINISHED) {
            this.status = Status.ACTIVE;
        }
        if (status == Status.ACTIVE) {
            planFrom(now);
        }
    }

    public void pause() {
        this.status = Status.PAUSED;
        plan(Optional.empty());
    }

    public void resume(Instant now) {
        this.status = Status.ACTIVE;
        planFrom(now);
    }

    /** Leaves the slot that is due alone until a moment: somebody is at work on it. */
    public void hold(Instant until) {
        this.nextFireAt = until;
    }

    /** Every question was posted. */
    public void finish() {
        this.status = Status.FINISHED;
        plan(Optional.empty());
    }

    /** Notes what a slot took from the curriculum and moves on to the following slot. */
    public void fired(Slot slot, Curriculum rest) {
        this.curriculum = rest;
        LocalDate last = lastDate;
        if (last == null || slot.date().isAfter(last)) {
            this.lastDate = slot.date();
            this.firedOnLastDate = 1;
        } else if (slot.date().equals(last)) {
            this.firedOnLastDate++;
        }
        plan(cadence.after(slot));
    }

    /** Moves on in the curriculum without a slot, as for a question posted by hand or left out. */
    public void moveOn(Curriculum rest) {
        this.curriculum = rest;
    }

    /** Plans from now on, or from a slot that is due and was not taken yet. */
    private void planFrom(Instant now) {
        Instant from = nextSlot().map(Slot::at).filter(now::isAfter).orElse(now);
        plan(cadence.firstFrom(from, this::mayFire));
    }

    private boolean mayFire(LocalDate date) {
        LocalDate last = lastDate;
        return last == null
                || date.isAfter(last)
                || (date.equals(last) && firedOnLastDate < cadence.times().size());
    }

    private void plan(Optional<Slot> slot) {
        this.nextSlot = slot.orElse(null);
        this.nextFireAt = slot.map(Slot::at).orElse(null);
    }
}
