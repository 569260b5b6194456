package dev.whetstone.chat;

/** Told by a platform what it knows of a person now, whenever it learns of a change; people nobody has met are ignored. */
public interface ProfileListener {

    void onProfile(MemberRef member, Profile profile);
}
