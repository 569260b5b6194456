package dev.whetstone.dashboard;

import java.io.Serializable;

/**
 * For whom a link or a session is.
 *
 * @param memberId the member
 * @param groupId the group in whose channel they asked for it
 */
public record SignedIn(String memberId, String groupId) implements Serializable {}
