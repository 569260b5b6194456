package dev.whetstone.dashboard.entry;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.DashboardPaths;
import dev.whetstone.dashboard.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiPredicate;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;

/** Who may see which page: what is named here, and nothing else without a session. */
record Gates(Access access) {

    AuthorizationManager<HttpServletRequest> manager() {
        String group = DashboardPaths.of("{group}", "");
        return RequestMatcherDelegatingAuthorizationManager.builder()
                .requestMatchers(pathPattern(DashboardPaths.OPEN), pathPattern(DashboardPaths.LOOKS + "**"))
                .permitAll()
                .add(pathPattern(group + "/admin/**"), of(access::isAdmin))
                .add(pathPattern(group + "/**"), of(access::mayRead))
                .anyRequest()
                .authenticated()
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> of(BiPredicate<SignedIn, String> mayEnter) {
        return (authentication, request) ->
                new AuthorizationDecision(authentication.get().getPrincipal() instanceof SignedIn who
                        && mayEnter.test(who, request.getVariables().getOrDefault("group", "")));
    }
}
