package dev.whetstone.mock.signs;

import dev.whetstone.chat.Block;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.mock.feedback.InterviewSkills;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three lines where a member looks at their own day or standing, and one for a small win where there is one. */
record ThreeSigns(TechnicalSigns technical, InterviewSkills skills, PreparationSigns preparation, Clock clock)
        implements MemberFact {

    @Override
    public Map<String, String> figures(Member member) {
        Map<String, String> figures = new LinkedHashMap<>();
        TechnicalSigns.figure(technical.of(member.id())).ifPresent(mean -> figures.put("Technical: all topics", mean));
        skills.figure(member.id()).ifPresent(mean -> figures.put("Interview skills", mean));
        PreparationSigns.Days days = preparation.of(member, clock.instant());
        if (days.posted() > 0) {
            figures.put("Preparation: days in two weeks", "%d of %d".formatted(days.answered(), days.posted()));
        }
        return figures;
    }

    @Override
    public List<Block> about(Member member) {
        Instant now = clock.instant();
        List<TechnicalSigns.Graded> graded = technical.of(member.id());
        PreparationSigns.Days days = preparation.of(member, now);
        Optional<String> knows = TechnicalSigns.line(graded);
        Optional<String> shows = skills.line(member.id());
        Optional<String> prepares = preparation.line(member, days, now);
        if (Stream.of(knows, shows, prepares).allMatch(Optional::isEmpty)) {
            return List.of(new Block.Prose(
                    "*Where you stand shows here once you take part in a group, by an answer or a mock interview.*"));
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Optional<String> win = TechnicalSigns.win(graded, today).or(() -> PreparationSigns.win(days));
        String lines = Stream.of(
                        knows.orElse("**Technical:** nothing yet; the first graded answer counts."),
                        shows.orElse("**Interview skills:** nothing yet; feedback on a mock interview shows here."),
                        prepares.orElse("**Preparation:** nothing yet."),
                        win.orElse(""))
                .filter(line -> !line.isEmpty())
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
        return List.of(new Block.Prose(lines));
    }
}
