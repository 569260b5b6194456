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
            "reactions:read",
            "reactions:write",
            "users:read");

    private Scopes() {}

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
