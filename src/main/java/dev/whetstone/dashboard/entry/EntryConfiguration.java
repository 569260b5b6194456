package dev.whetstone.dashboard.entry;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.dashboard.DashboardPaths;
import dev.whetstone.dashboard.DashboardSessions;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring Security's filters before the dashboard's own addresses. They are put together here, filter by filter, and not by
 * {@code @EnableWebSecurity}, because that would put them before the health's port and every other address as well.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDashboard
class EntryConfiguration {

    @Bean
    SessionCookies dashboardCookies(
            DashboardSessions sessions, Access access, @Value("${whetstone.dashboard.address}") String address) {
        return new SessionCookies(sessions, access, address.strip().startsWith("https:"));
    }

    /** A body that took its time goes on in a second dispatch, which has to pass the filters as well. */
    @Bean
    FilterRegistrationBean<FilterChainProxy> dashboardSecurity(SessionCookies cookies, Access access, Clock clock) {
        FilterChainProxy proxy = new FilterChainProxy(new DefaultSecurityFilterChain(
                pathPattern(DashboardPaths.HOME + "/**"),
                new SecurityContextHolderFilter(cookies),
                SafeHeaders.filter(),
                new VisitLimits(clock),
                csrf(cookies.secure()),
                leaving(cookies),
                new AnonymousAuthenticationFilter(UUID.randomUUID().toString()),
                refusals(),
                new AuthorizationFilter(new Gates(access).manager())));
        proxy.setRequestRejectedHandler(new HttpStatusRequestRejectedHandler());
        var registration = new FilterRegistrationBean<>(proxy);
        registration.setName("dashboardSecurity");
        registration.addUrlPatterns(DashboardPaths.HOME, DashboardPaths.HOME + "/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.setOrder(-100);
        return registration;
    }

    private static CsrfFilter csrf(boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(SessionCookies.name("whetstone-form", secure));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        CsrfFilter filter = new CsrfFilter(tokens);
        filter.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
        filter.setAccessDeniedHandler((request, response, denied) -> PlainPages.write(
                response,
                HttpStatus.FORBIDDEN.value(),
                "That was not sent from here",
                "Nothing was done. If it was you, load the page again and press once more; cookies must be allowed."));
        return filter;
    }

    private static LogoutFilter leaving(SessionCookies cookies) {
        LogoutFilter filter = new LogoutFilter(
                (request, response, left) -> PlainPages.write(
                        response, HttpStatus.OK.value(), "You have left", "Nobody can go on here. " + PlainPages.ASK),
                cookies);
        filter.setLogoutRequestMatcher(pathPattern(HttpMethod.POST, DashboardPaths.LEAVE));
        return filter;
    }

    private static ExceptionTranslationFilter refusals() {
        ExceptionTranslationFilter filter = new ExceptionTranslationFilter(
                (request, response, nobody) -> PlainPages.write(
                        response,
                        HttpStatus.UNAUTHORIZED.value(),
                        "You are not signed in",
                        "There is no session here, or it is over. " + PlainPages.ASK),
                new NullRequestCache());
        filter.setAccessDeniedHandler((request, response, denied) -> PlainPages.turnBack(
                response,
                HttpStatus.FORBIDDEN.value(),
                "Nothing here for you",
                "There is no such page, or it is for members or admins of a group that you are none of."));
        return filter;
    }

    @Bean
    WebMvcConfigurer dashboardLooks() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(DashboardPaths.LOOKS + "**")
                        .addResourceLocations("classpath:/dashboard/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            }
        };
    }
}
