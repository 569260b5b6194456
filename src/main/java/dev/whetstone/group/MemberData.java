package dev.whetstone.group;

/** A feature's part in forgetting a member: it deletes what it keeps of them. */
public interface MemberData {

    void forget(String memberId);
}
