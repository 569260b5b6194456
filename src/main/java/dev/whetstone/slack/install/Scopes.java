package dev.whetstone.slack.install;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the bot asks a workspace's permission for: no more than it uses, the same as the manifests in {@code deploy/slack}. */
public final class Scopes {

    /** In alphabetical order, as the manifests list them. */
    public static final List<String> ALL = List.of(
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:write",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "reactions:read",
            "reactions:write",
            "users:read");

    /** What these are for is done in another way without them. */
    private static final String GROUP_MESSAGES = "mpim:";

    private Scopes() {}

    /** Whether all that is missing can be done without. */
    static boolean areSpared(Set<String> missing) {
        return missing.stream().allMatch(scope -> scope.startsWith(GROUP_MESSAGES));
    }

    static Set<String> missing(Collection<String> granted) {
        Set<String> missing = new TreeSet<>(ALL);
        missing.removeAll(granted);
        return missing;
    }

    static Set<String> unused(Collection<String> granted) {
        Set<String> unused = new TreeSet<>(granted);
        ALL.forEach(unused::remove);
        return unused;
    }
}
