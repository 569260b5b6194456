package dev.whetstone.playground.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other web sites away from a page that has no login: requests must name this server by an address or a known name, and
 * only the page itself may change anything.
 */
final class Guard extends OncePerRequestFilter {

    static final String NONCE = "playgroundNonce";
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.%]+]");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Set<String> names;

    /** {@code names} are the host names this server may be called by besides {@code localhost} and bare addresses. */
    Guard(Set<String> names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String refusal = refusal(request);
        if (refusal != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().println(refusal);
            return;
        }
        String nonce = UUID.randomUUID().toString();
        request.setAttribute(NONCE, nonce);
        protect(response, nonce);
        chain.doFilter(request, response);
    }

    private @Nullable String refusal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !isOurs(host)) {
            return "This playground is not known by that name; use its address, or add the name to"
                    + " WHETSTONE_PLAYGROUND_HOSTS.";
        }
        boolean foreign = !READING.contains(request.getMethod())
                && (fromElsewhere(request.getHeader("Origin"), host) || isForeign(request.getHeader("Sec-Fetch-Site")));
        return foreign ? "Only the playground's own page may do that." : null;
    }

    private boolean isOurs(String host) {
        String name = host.replaceFirst(":\\d*$", "");
        return name.equalsIgnoreCase("localhost")
                || ADDRESS.matcher(name).matches()
                || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean fromElsewhere(@Nullable String origin, String host) {
        if (origin == null) {
            return false;
        }
        try {
            return !host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isForeign(@Nullable String site) {
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static void protect(HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                        + "'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
