package dev.whetstone.playground.page;

import dev.whetstone.playground.Channel;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.LastActs;
import dev.whetstone.playground.Persona;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.Roster;
import dev.whetstone.playground.page.Page.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds whom and what an address names; a name nobody has, or another member's direct messages, are not found. */
@Component("playgroundVisits")
@ConditionalOnPlayground
public class VisitFinder {

    static final int SHOWN = 60;
    private final Roster roster;
    private final LastActs acts;

    VisitFinder(Roster roster, LastActs acts) {
        this.roster = roster;
        this.acts = acts;
    }

    Visit first() {
        Persona first = roster.personas().stream().findFirst().orElseThrow(() -> missing("There are no members."));
        return of(first.id(), roster.home().channel(), 0);
    }

    public Visit of(String member, String channel, long thread) {
        Persona persona = roster.persona(member).orElseThrow(() -> missing("There is no such member."));
        Channel found = roster.channel(channel)
                .filter(candidate -> candidate.isOpenTo(persona))
                .orElseThrow(() -> missing("There is no such channel."));
        return new Visit(persona, found, thread, SHOWN, "");
    }

    /** As {@link #of}, of a member who writes or presses something there. */
    public Visit acting(String member, String channel, long thread) {
        Visit visit = of(member, channel, thread);
        acts.note(visit.persona(), new Place(channel, thread));
        return visit;
    }

    private static ResponseStatusException missing(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }
}
