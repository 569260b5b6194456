package dev.whetstone.playground.acts;

import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.page.Page.Visit;
import dev.whetstone.playground.page.PageAnswers;
import dev.whetstone.playground.page.VisitFinder;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing, editing and deleting by hand, asking for a message to be counted, and putting a private word away; a line that starts with {@code /prep} goes to the desk. */
@Controller("playgroundSpeakController")
@ConditionalOnPlayground
class SpeakController {

    private final VisitFinder visits;
    private final Speaking speaking;
    private final PageDesk desk;
    private final PageWords words;

    SpeakController(VisitFinder visits, Speaking speaking, PageDesk desk, PageWords words) {
        this.visits = visits;
        this.speaking = speaking;
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/as/{member}/{channel}/say")
    ModelAndView say(
            @PathVariable String member,
            @PathVariable String channel,
            @RequestParam(defaultValue = "0") long thread,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String interaction,
            @RequestParam(defaultValue = "notice") String problems) {
        Visit visit = visits.acting(member, channel, thread);
        if (PageDesk.isCommand(text)) {
            return desk.line(visit, text, interaction, problems);
        }
        Place place = new Place(channel, thread);
        Optional<String> problem = speaking.say(visit.persona(), place, text, interaction);
        if (problem.isEmpty() && visit.channel().isDirect()) {
            problem = desk.hear(visit, interaction, text);
        } else if (problem.isEmpty() && visit.channel().isPlace()) {
            problem = words.overhear(visit, interaction, text);
        }
        return answer(visit, problem, problems);
    }

    @PostMapping("/as/{member}/{channel}/{message}/edit")
    ModelAndView edit(
            @PathVariable String member,
            @PathVariable String channel,
            @PathVariable long message,
            @RequestParam(defaultValue = "0") long thread,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "notice") String problems) {
        Visit visit = visits.acting(member, channel, thread);
        Optional<String> problem = speaking.edit(visit.persona(), message, text);
        if (problem.isEmpty()) {
            problem = words.again(visit, message);
        }
        return answer(visit, problem, problems);
    }

    @PostMapping("/as/{member}/{channel}/{message}/delete")
    ModelAndView delete(
            @PathVariable String member,
            @PathVariable String channel,
            @PathVariable long message,
            @RequestParam(defaultValue = "0") long thread) {
        Visit visit = visits.acting(member, channel, thread);
        Optional<String> problem = words.takenBack(visit, message).or(() -> speaking.delete(visit.persona(), message));
        return answer(visit, problem, "notice");
    }

    @PostMapping("/as/{member}/{channel}/{message}/count")
    ModelAndView count(
            @PathVariable String member,
            @PathVariable String channel,
            @PathVariable long message,
            @RequestParam(defaultValue = "0") long thread) {
        Visit visit = visits.acting(member, channel, thread);
        return answer(visit, speaking.count(visit.persona(), message), "notice");
    }

    @PostMapping("/as/{member}/{channel}/{message}/dismiss")
    ModelAndView dismiss(
            @PathVariable String member,
            @PathVariable String channel,
            @PathVariable long message,
            @RequestParam(defaultValue = "0") long thread) {
        Visit visit = visits.of(member, channel, thread);
        return answer(visit, speaking.dismiss(visit.persona(), message), "notice");
    }

    private static ModelAndView answer(Visit visit, Optional<String> problem, String problems) {
        return problem.map(sentence -> PageAnswers.problem(sentence, problems))
                .orElseGet(() -> PageAnswers.page(visit));
    }
}
