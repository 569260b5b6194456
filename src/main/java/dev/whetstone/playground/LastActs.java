package dev.whetstone.playground;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.AgedMap;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where members wrote or pressed something last: a private word that promised to come "here" comes there. */
@Component("playgroundLastActs")
@ConditionalOnPlayground
public class LastActs {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final AgedMap<String, Place> places;

    LastActs(Clock clock) {
        this.places = new AgedMap<>(MOST, clock);
    }

    public void note(Persona who, Place place) {
        places.put(who.id(), place);
    }

    /** The channel around a thread or the member's talk with the bot, if that is where they were a moment ago; else the thread. */
    Place near(ThreadRef thread, MemberRef member) {
        Place around = Place.of(thread);
        return places.youngerThan(MOMENT, member.user())
                .filter(place -> !place.isThread())
                .filter(place -> place.channel().equals(around.channel())
                        || place.channel().equals(Persona.directChannel(member.user())))
                .orElse(around);
    }
}
