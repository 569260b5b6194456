package dev.whetstone.chat.adapter;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.ChatDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot says to whoever speaks to it alone while nobody waits for words there: where answers and commands belong. Once a day
 * for each person, so that nobody who says thanks is lectured each time.
 */
public final class UnheardWords {

    private static final Logger log = LoggerFactory.getLogger(UnheardWords.class);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final int MOST_PEOPLE = 10_000;

    private final AgedMap<String, Boolean> told;
    private final Clock clock;

    public UnheardWords(Clock clock) {
        this.told = new AgedMap<>(MOST_PEOPLE, clock);
        this.clock = clock;
    }

    /** @param tell says it to the person, under a mark of its own */
    public void answer(MemberRef person, BiConsumer<ChatMessage, String> tell) {
        if (isFirst(person)) {
            try {
                tell.accept(ChatMessage.text(ChatDesk.TALK), "unheard:" + clock.instant());
            } catch (RuntimeException e) {
                told.remove(person.key());
                log.info("Somebody is told with their next words that these are read elsewhere: {}", e.getMessage());
            }
        }
    }

    private synchronized boolean isFirst(MemberRef person) {
        if (told.youngerThan(PAUSE, person.key()).isPresent()) {
            return false;
        }
        told.put(person.key(), true);
        return true;
    }
}
