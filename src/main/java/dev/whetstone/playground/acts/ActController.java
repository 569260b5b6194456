package dev.whetstone.playground.acts;

import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.WellFormed;
import dev.whetstone.playground.page.Page.Visit;
import dev.whetstone.playground.page.PageAnswers;
import dev.whetstone.playground.page.VisitFinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Buttons, forms, suggestions while a command is typed, and the jump in time. */
@Controller("playgroundActController")
@ConditionalOnPlayground
class ActController {

    private static final Logger log = LoggerFactory.getLogger(ActController.class);
    private static final String FIELD = "field.";

    private final VisitFinder visits;
    private final PageDesk desk;
    private final Suggestions suggestions;
    private final Messages messages;
    private final ObjectProvider<TimeTravel> travels;

    ActController(
            VisitFinder visits,
            PageDesk desk,
            Suggestions suggestions,
            Messages messages,
            ObjectProvider<TimeTravel> travels) {
        this.visits = visits;
        this.desk = desk;
        this.suggestions = suggestions;
        this.messages = messages;
        this.travels = travels;
    }

    @PostMapping("/as/{member}/{channel}/act")
    ModelAndView act(
            @PathVariable String member,
            @PathVariable String channel,
            @RequestParam(defaultValue = "0") long thread,
            @RequestParam String action,
            @RequestParam MultiValueMap<String, String> all) {
        PageDesk.Press press =
                new PageDesk.Press(action, first(all, "argument", ""), first(all, "interaction", ""), fields(all));
        return desk.act(visits.acting(member, channel, thread), press);
    }

    @GetMapping("/as/{member}/{channel}/suggest")
    @ResponseBody
    List<Suggestions.Suggestion> suggest(
            @PathVariable String member, @PathVariable String channel, @RequestParam String text) {
        return suggestions.to(text);
    }

    /** What fits into a form's field as it is typed. */
    @GetMapping("/as/{member}/{channel}/options")
    @ResponseBody
    List<String> options(@RequestParam String action, @RequestParam String field, @RequestParam String typed) {
        return suggestions.of(action, field, typed);
    }

    /** Lets time jump; a question that was posted thereby is opened, so that one sees where to answer. */
    @PostMapping("/as/{member}/{channel}/next")
    ModelAndView next(
            @PathVariable String member, @PathVariable String channel, @RequestParam(defaultValue = "0") long thread) {
        Visit visit = visits.of(member, channel, thread);
        Optional<Message> before = messages.newestPost(channel);
        try {
            travels.ifAvailable(TimeTravel::jump);
            Optional<Message> after = messages.newestPost(channel);
            boolean posted = !after.map(Message::id).equals(before.map(Message::id));
            return PageAnswers.page(
                    posted ? visits.of(member, channel, after.map(Message::id).orElse(thread)) : visit);
        } catch (RuntimeException e) {
            log.error("The jump in time failed", e);
            return PageAnswers.problem("The jump did not finish; please try it again.", "notice");
        }
    }

    private static String first(MultiValueMap<String, String> all, String name, String fallback) {
        String value = all.getFirst(name);
        return value == null ? fallback : value;
    }

    /** A form's fields without the empty ones; several values of one field are joined by commas. */
    private static Map<String, String> fields(MultiValueMap<String, String> all) {
        Map<String, String> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            String value = WellFormed.text(String.join(",", values));
            if (name.startsWith(FIELD) && !value.isBlank()) {
                fields.put(name.substring(FIELD.length()), value);
            }
        });
        return fields;
    }
}
