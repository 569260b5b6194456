package dev.whetstone.dashboard.entry;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.DashboardSessions;
import dev.whetstone.dashboard.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/**
 * Knows whose request it is by a cookie with the session's secret. Over https its name begins with {@code __Host-}, so that no other
 * host and no page over http can set it.
 */
record SessionCookies(DashboardSessions sessions, Access access, boolean secure)
        implements SecurityContextRepository, LogoutHandler {

    private static final String NAME = "whetstone";

    /** A cookie's name that nobody else can set, where the browser sees to that. */
    static String name(String plain, boolean secure) {
        return secure ? "__Host-" + plain : plain;
    }

    /** Signs somebody in, in place of whoever was signed in here. */
    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(sessions::end);
        put(response, sessions.begin(who), DashboardSessions.LONGEST);
    }

    private void put(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(NAME, secure), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(NAME, secure)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    @Override
    @SuppressWarnings("deprecation") // the way that is offered instead calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return secret(holder.getRequest())
                .flatMap(sessions::find)
                .filter(who -> access.member(who).isPresent())
                .<SecurityContext>map(who -> new SecurityContextImpl(new OneTimeTokenAuthentication(who, List.of())))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret(request).flatMap(sessions::find).isPresent();
    }

    /** A session begins by {@link #begin} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        secret(request).ifPresent(sessions::end);
        put(response, "", Duration.ZERO);
    }
}
