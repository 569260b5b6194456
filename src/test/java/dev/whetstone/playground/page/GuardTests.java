package dev.whetstone.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardTests {

    private final Guard guard = new Guard(Set.of("study.lan"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7", "study.lan:8080", "LOCALHOST"})
    void addressesAndKnownNamesAreServed(String host) throws ServletException, IOException {
        assertThat(ask("GET", host).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080", ""})
    void aNameThatWasPointedHereIsRefused(String host) throws ServletException, IOException {
        MockHttpServletResponse response = ask("GET", host);
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("WHETSTONE_PLAYGROUND_HOSTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:9999", "http://127.0.0.1:8080", "%%"})
    void anotherSiteChangesNothing(String origin) throws ServletException, IOException {
        MockHttpServletResponse response = ask("POST", "localhost:8080", "Origin", origin);
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void aFormWithoutAnOriginFromElsewhereChangesNothing() throws ServletException, IOException {
        assertThat(ask("POST", "localhost:8080", "Sec-Fetch-Site", "cross-site").getStatus())
                .isEqualTo(403);
    }

    @Test
    void thePageItselfMayChangeThings() throws ServletException, IOException {
        assertThat(ask("POST", "localhost:8080", "Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void onlyTheServersOwnScriptsRun() throws ServletException, IOException {
        assertThat(ask("GET", "localhost").getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private MockHttpServletResponse ask(String method, String host, String... headers)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Host", host);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
