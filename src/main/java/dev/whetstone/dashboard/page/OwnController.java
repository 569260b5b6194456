package dev.whetstone.dashboard.page;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.dashboard.DashboardPaths;
import dev.whetstone.dashboard.SignedIn;
import dev.whetstone.feedback.AnswerHistory;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.journal.Journal;
import dev.whetstone.mock.journal.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a member sees of themselves. */
@Controller("dashboardOwnPages")
@ConditionalOnDashboard
class OwnController {

    private static final int ANSWERS = 10;
    private static final int ENTRIES = 20;
    private static final String CSRF = "_csrf";

    private final Access access;
    private final Asking asking;
    private final AnswerHistory history;
    private final MasteryView mastery;
    private final Journal journal;

    OwnController(Access access, Asking asking, AnswerHistory history, MasteryView mastery, Journal journal) {
        this.access = access;
        this.asking = asking;
        this.history = history;
        this.mastery = mastery;
        this.journal = journal;
    }

    /** The group they came from, or their first, or the journal where they have none any more. */
    @GetMapping(DashboardPaths.HOME)
    ResponseEntity<Void> home() {
        SignedIn who = Frame.reader();
        List<String> groups = access.groups(who).stream().map(StudyGroup::id).toList();
        String place = groups.contains(who.groupId())
                ? DashboardPaths.of(who.groupId(), "")
                : groups.stream()
                        .findFirst()
                        .map(group -> DashboardPaths.of(group, ""))
                        .orElse(DashboardPaths.HOME + "/journal");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .build();
    }

    @GetMapping("/dashboard/groups/{group}")
    String member(@PathVariable String group, @RequestAttribute(CSRF) CsrfToken csrf, Model model) {
        Frame frame = Frame.of(access, Optional.of(group), "me", csrf);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "pieces", new Pieces(frame.times()).of(asking.command(frame.member(), frame.home(), "me", Map.of())));
        return "dashboard/member";
    }

    @GetMapping("/dashboard/groups/{group}/answers")
    String answers(
            @PathVariable String group,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "0") String page,
            @RequestAttribute(CSRF) CsrfToken csrf,
            Model model) {
        Frame frame = Frame.of(access, Optional.of(group), "answers", csrf);
        int wanted = Paging.wanted(page);
        AnswerHistory.Part part = history.of(frame.home().id(), frame.member().id(), topic, wanted * ANSWERS, ANSWERS);
        model.addAttribute("frame", frame);
        model.addAttribute("topic", topic);
        model.addAttribute("topics", part.topics());
        model.addAttribute("paging", Paging.of(wanted, ANSWERS, part.found()));
        model.addAttribute(
                "answers",
                part.shown().stream()
                        .map(answer -> AnswerView.of(answer, frame.times()))
                        .toList());
        return "dashboard/answers";
    }

    @GetMapping("/dashboard/groups/{group}/mastery")
    String mastery(@PathVariable String group, @RequestAttribute(CSRF) CsrfToken csrf, Model model) {
        Frame frame = Frame.of(access, Optional.of(group), "mastery", csrf);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "topics", mastery.of(frame.home().id(), frame.member().id()));
        return "dashboard/mastery";
    }

    @GetMapping("/dashboard/journal")
    ModelAndView journal(@RequestParam(defaultValue = "0") String page, @RequestAttribute(CSRF) CsrfToken csrf) {
        Frame frame = Frame.of(access, Optional.empty(), "journal", csrf);
        List<JournalEntry> all = journal.of(frame.member().id());
        Paging paging = Paging.of(Paging.wanted(page), ENTRIES, all.size());
        return new ModelAndView(
                "dashboard/journal",
                Map.of(
                        "frame",
                        frame,
                        "paging",
                        paging,
                        "entries",
                        all.stream()
                                .skip((long) paging.page() * ENTRIES)
                                .limit(ENTRIES)
                                .map(entry -> EntryView.of(entry, frame.times()))
                                .toList()));
    }
}
