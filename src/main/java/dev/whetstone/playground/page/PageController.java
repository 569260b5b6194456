package dev.whetstone.playground.page;

import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.page.Page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page itself. */
@Controller("playgroundPageController")
@ConditionalOnPlayground
public class PageController {

    private static final int MOST = 5_000;

    private final Pages pages;
    private final VisitFinder visits;
    private final Messages messages;

    PageController(Pages pages, VisitFinder visits, Messages messages) {
        this.pages = pages;
        this.visits = visits;
        this.messages = messages;
    }

    /** A newcomer starts as the first member, in the group's channel, with the newest question's thread open. */
    @GetMapping("/")
    String start() {
        Visit first = visits.first();
        Optional<Message> newest = messages.newestPost(first.channel().id());
        return "redirect:" + first.base() + newest.map(post -> "/" + post.id()).orElse("");
    }

    @GetMapping({"/as/{member}/{channel}", "/as/{member}/{channel}/{thread}"})
    String page(
            @PathVariable String member,
            @PathVariable String channel,
            @PathVariable(required = false) Optional<String> thread,
            @RequestParam(defaultValue = "60") int show,
            @RequestParam(defaultValue = "") String view,
            HttpServletRequest request,
            Model model) {
        Visit visit = visits.of(member, channel, thread.map(Place::number).orElse(0L));
        Visit shown =
                new Visit(visit.persona(), visit.channel(), visit.thread(), Math.max(1, Math.min(show, MOST)), view);
        Page page = pages.page(shown);
        if (visit.thread() != 0 && page.thread() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "That thread is gone.");
        }
        model.addAttribute("page", page);
        model.addAttribute("nonce", request.getAttribute(Guard.NONCE));
        return "playground/page";
    }
}
