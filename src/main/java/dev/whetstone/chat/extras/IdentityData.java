package dev.whetstone.chat.extras;

import dev.whetstone.chat.MemberRef;

/** A platform's part in forgetting a person: it deletes what it keeps of this identity. Repeating it changes nothing. */
public interface IdentityData {

    void forget(MemberRef identity);
}
