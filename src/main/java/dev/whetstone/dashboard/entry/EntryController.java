package dev.whetstone.dashboard.entry;

import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.dashboard.DashboardLinks;
import dev.whetstone.dashboard.DashboardPaths;
import dev.whetstone.dashboard.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a link: looking at it shows a button, however often, because chats fetch links for previews; pressing the button spends it. */
@Controller("dashboardEntry")
@ConditionalOnDashboard
class EntryController {

    private final DashboardLinks links;
    private final SessionCookies cookies;

    EntryController(DashboardLinks links, SessionCookies cookies) {
        this.links = links;
        this.cookies = cookies;
    }

    @GetMapping(DashboardPaths.OPEN)
    @Nullable
    String look(
            @RequestParam(defaultValue = "") String token,
            @RequestAttribute("_csrf") CsrfToken csrf,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (!links.isLive(token)) {
            gone(response);
            return null;
        }
        model.addAttribute("token", token);
        model.addAttribute("csrf", csrf.getToken());
        return "dashboard/open";
    }

    @PostMapping(DashboardPaths.OPEN)
    void open(@RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<SignedIn> who = links.spend(token);
        if (who.isEmpty()) {
            gone(response);
            return;
        }
        cookies.begin(who.get(), request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, DashboardPaths.HOME);
    }

    private static void gone(HttpServletResponse response) throws IOException {
        PlainPages.write(
                response,
                HttpStatus.GONE.value(),
                "This link opens nothing",
                "It was used, is older than fifteen minutes, or is not complete. " + PlainPages.ASK);
    }
}
