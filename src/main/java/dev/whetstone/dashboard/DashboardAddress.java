package dev.whetstone.dashboard;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where the dashboard is reached from outside, such as {@code https://study.example}.
 *
 * @param origin scheme, host and port, without a slash at its end
 * @param secure whether it is https
 */
public record DashboardAddress(String origin, boolean secure) {

    static final String SETTING = "whetstone.dashboard.address";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The address in a setting; empty where there is none.
     *
     * @throws BadAddressException with a sentence that says what is wrong
     */
    static Optional<DashboardAddress> of(String setting) {
        String typed = setting.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        URI uri = uri(typed.replaceFirst("/+$", ""));
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (uri.getRawAuthority() == null || uri.getHost() == null || uri.getUserInfo() != null || hasMore(uri)) {
            throw bad();
        }
        if (!secure && !(scheme.equals("http") && HERE.contains(uri.getHost()))) {
            throw new BadAddressException(
                    "WHETSTONE_DASHBOARD_ADDRESS must begin with https://, because links and sessions could be read on their way;"
                            + " http:// is for this machine's own localhost only.");
        }
        return Optional.of(new DashboardAddress(scheme + "://" + uri.getRawAuthority(), secure));
    }

    private static boolean hasMore(URI uri) {
        return !uri.getRawPath().isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null;
    }

    private static URI uri(String typed) {
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static BadAddressException bad() {
        return new BadAddressException(
                "WHETSTONE_DASHBOARD_ADDRESS must be an address such as https://study.example, with nothing"
                        + " behind the host and its port.");
    }

    /** The address of a page. */
    String at(String path) {
        return origin + path;
    }
}
