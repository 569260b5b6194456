package dev.whetstone.dashboard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.DashboardSessions;
import dev.whetstone.dashboard.SignedIn;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The cookie as it is set over https. */
class SessionCookiesTests {

    @Test
    void overHttpsNobodyElseCanSetTheCookie() {
        World world = World.begin();
        SessionCookies cookies = new SessionCookies(
                new DashboardSessions(world.mongo, world.clock),
                new Access(world.bean(Members.class), world.bean(Groups.class), world.bean(GroupRights.class)),
                true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.begin(new SignedIn("m7", "g1"), new MockHttpServletRequest(), response);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-whetstone=")
                .contains("; Path=/;", "; Secure;", "; HttpOnly;", "SameSite=Lax")
                .doesNotContain("Domain");
    }
}
