package dev.whetstone.suggestion;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells admins of what is suggested and authors of what was decided; who cannot be asked now is asked again. */
record SuggestionWork(SuggestedQuestions suggestions, Telling telling, Workers workers, Clock clock)
        implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(SuggestionWork.class);
    private static final int BATCH = 100;
    private static final Duration AGAIN = Duration.ofMinutes(2);

    /** Whom to tell, and how they are reached. */
    record Telling(Groups groups, Members members, AdminNotes notes, Reach reach) {}

    @Override
    public int run(Instant now) {
        return workers.submitEach(
                suggestions.due(now, BATCH), due -> "suggestion " + due.id(), due -> advance(due.id()));
    }

    private void advance(String id) {
        Instant now = clock.instant();
        suggestions.claim(id, now, now.plus(AGAIN)).ifPresent(suggestion -> {
            Optional<StudyGroup> group = telling.groups().find(suggestion.groupId());
            if (group.map(found -> tell(suggestion, found)).orElse(true)) {
                suggestions.told(suggestion);
            }
        });
    }

    /** False if it must be tried again. */
    private boolean tell(Suggestion suggestion, StudyGroup group) {
        if (suggestion.isOpen()) {
            telling.notes()
                    .tell(group, suggestion.id(), "a member suggested a question; `/prep suggestions` shows it.");
            return true;
        }
        return Optional.ofNullable(suggestion.memberId())
                .flatMap(telling.members()::find)
                .map(author -> reaches(author, suggestion, group))
                .orElse(true);
    }

    private boolean reaches(Member author, Suggestion suggestion, StudyGroup group) {
        try {
            if (!telling.reach()
                    .tellOnce(
                            author.reach(),
                            message(suggestion, group),
                            suggestion.id() + "|told",
                            suggestion.tried())) {
                log.info("Nobody could be told what became of {}", suggestion.id());
            }
            return true;
        } catch (ChatException e) {
            log.info("The author of {} could not be told: {}", suggestion.id(), e.getMessage());
            return false;
        }
    }

    private static ChatMessage message(Suggestion suggestion, StudyGroup group) {
        String title = Markdown.escape(suggestion.text().title());
        return ChatMessage.text(
                suggestion.state() == Suggestion.State.APPROVED
                        ? "**%s** takes your question “%s”. It is posted with your name; until then nobody else sees it."
                                .formatted(Markdown.escape(group.name()), title)
                        : "**%s** does not take your question “%s”. The admins' word: “%s”."
                                .formatted(Markdown.escape(group.name()), title, Markdown.escape(suggestion.word())));
    }
}
