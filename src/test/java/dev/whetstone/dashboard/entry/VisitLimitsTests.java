package dev.whetstone.dashboard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.testing.StandingClock;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How often one visitor may ask. */
class VisitLimitsTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final VisitLimits limits = new VisitLimits(clock);

    @Test
    void linksAreLookedAtSeldom() throws Exception {
        for (int i = 0; i < VisitLimits.LINKS; i++) {
            assertThat(ask("198.51.100.7", "/dashboard/open").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("198.51.100.7", "/dashboard/open");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("3");
        assertThat(refused.getContentAsString()).contains("please wait a little");
        assertThat(ask("198.51.100.7", "/dashboard").getStatus()).isEqualTo(200);
        assertThat(ask("198.51.100.8", "/dashboard/open").getStatus()).isEqualTo(200);
        clock.move(Duration.ofSeconds(2));
        assertThat(ask("198.51.100.7", "/dashboard/open").getStatus()).isEqualTo(200);
    }

    @Test
    void pagesAreBoundedToo() throws Exception {
        for (int i = 0; i < VisitLimits.PAGES; i++) {
            assertThat(ask("2001:db8:1:2::" + Integer.toHexString(i), "/dashboard")
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(ask("2001:db8:1:2:ffff::1", "/dashboard").getStatus()).isEqualTo(429);
        assertThat(ask("2001:db8:1:3::1", "/dashboard").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
