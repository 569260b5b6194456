package dev.whetstone.dashboard.page;

import dev.whetstone.chat.Block;
import dev.whetstone.dashboard.Access;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The group's board, as the chat shows it to the same member. */
@Controller("dashboardBoard")
@ConditionalOnDashboard
class BoardController {

    /** A place on a board, as the buttons that turn its pages name it. */
    private static final Pattern PLACE =
            Pattern.compile("(week|month|all)(\\.[a-z]{1,20})?\\|\\d{1,4}\\|[^\\p{Cntrl}]{0,60}");

    private final Access access;
    private final Asking asking;

    BoardController(Access access, Asking asking) {
        this.access = access;
        this.asking = asking;
    }

    @GetMapping("/dashboard/groups/{group}/board")
    String board(
            @PathVariable String group,
            @RequestParam Map<String, String> asked,
            @RequestAttribute("_csrf") CsrfToken csrf,
            Model model) {
        Frame frame = Frame.of(access, Optional.of(group), "board", csrf);
        model.addAttribute("frame", frame);
        model.addAttribute("period", asked.getOrDefault("period", "month"));
        model.addAttribute("by", asked.getOrDefault("by", "points"));
        model.addAttribute("pieces", new Pieces(frame.times()).of(blocks(frame, asked)));
        return "dashboard/board";
    }

    private List<Block> blocks(Frame frame, Map<String, String> asked) {
        String place = asked.getOrDefault("at", "");
        if (PLACE.matcher(place).matches()) {
            return asking.press(frame.member(), frame.home(), Pieces.BOARD, place);
        }
        Map<String, String> values = new HashMap<>(asked);
        values.keySet().retainAll(List.of("period", "by"));
        values.values().removeIf(String::isBlank);
        return asking.command(frame.member(), frame.home(), "leaderboard", values);
    }
}
