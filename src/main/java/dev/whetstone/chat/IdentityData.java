package dev.whetstone.chat;

/** A platform's part in forgetting a person: it deletes what it keeps of this identity. Repeating it changes nothing. */
public interface IdentityData {

    void forget(MemberRef identity);
}
