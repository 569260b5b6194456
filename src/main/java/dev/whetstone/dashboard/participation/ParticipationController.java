package dev.whetstone.dashboard.participation;

import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.dashboard.page.Asking;
import dev.whetstone.dashboard.page.Frame;
import dev.whetstone.dashboard.page.Pieces;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** A group's participation, for its admins: {@code dashboard.entry} lets nobody else come here. */
@Controller("dashboardParticipation")
@ConditionalOnDashboard
class ParticipationController {

    private final Access access;
    private final Asking asking;
    private final Participations participations;

    ParticipationController(Access access, Asking asking, Participations participations) {
        this.access = access;
        this.asking = asking;
        this.participations = participations;
    }

    @GetMapping("/dashboard/groups/{group}/admin")
    String page(@PathVariable String group, @RequestAttribute("_csrf") CsrfToken csrf, Model model) {
        Frame frame = Frame.of(access, Optional.of(group), "admin", csrf);
        model.addAttribute("frame", frame);
        model.addAttribute("found", ParticipationView.of(participations.of(frame.home())));
        model.addAttribute(
                "waiting",
                new Pieces(frame.times()).of(asking.command(frame.member(), frame.home(), "waiting", Map.of())));
        model.addAttribute("silence", Participation.SILENT);
        model.addAttribute("days", Participation.DAYS);
        return "dashboard/participation";
    }

    @GetMapping("/dashboard/groups/{group}/admin/questions.csv")
    ResponseEntity<String> questions(@PathVariable String group) {
        return file(group, "questions.csv", ParticipationFiles::questions);
    }

    @GetMapping("/dashboard/groups/{group}/admin/members.csv")
    ResponseEntity<String> members(@PathVariable String group) {
        return file(group, "members.csv", ParticipationFiles::members);
    }

    private ResponseEntity<String> file(String groupId, String name, Function<Participation, String> content) {
        return access.groups()
                .find(groupId)
                .map(group -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"whetstone-" + name + "\"")
                        .body(content.apply(participations.of(group))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
