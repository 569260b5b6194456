package dev.whetstone.suggestion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.GroupQuestions;
import dev.whetstone.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions that groups made of suggestions, each with the name of who suggested it. */
final class SuggestedQuestions implements GroupQuestions {

    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 80;

    /** A name that another process takes off is off here within this time. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final KeptSuggestions suggestions;
    private final Members members;
    private final ContentGate gate;
    private final Cache<String, Question> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KNOWN_FOR).build();

    SuggestedQuestions(KeptSuggestions suggestions, Members members, ContentGate gate) {
        this.suggestions = suggestions;
        this.members = members;
        this.gate = gate;
    }

    @Override
    public Optional<Question> find(String id) {
        return id.startsWith(Suggestion.PREFIX) ? Optional.ofNullable(known.get(id, this::read)) : Optional.empty();
    }

    @Override
    public List<String> of(String groupId) {
        return suggestions.of(groupId, Suggestion.State.APPROVED, MOST).stream()
                .map(Suggestion::id)
                .toList();
    }

    void forget(String memberId) {
        suggestions.forget(memberId);
        known.invalidateAll();
    }

    private @Nullable Question read(String id) {
        return suggestions
                .find(id)
                .filter(found -> found.state() == Suggestion.State.APPROVED)
                .flatMap(this::question)
                .orElse(null);
    }

    private Optional<Question> question(Suggestion suggestion) {
        SuggestedText text = suggestion.text();
        Instant decided = suggestion.decidedAt() == null ? suggestion.at() : suggestion.decidedAt();
        return gate.read(
                        suggestion.id(),
                        author(suggestion).map(name -> credited(text, name)).orElse(text),
                        decided.atZone(ZoneOffset.UTC).toLocalDate())
                .question();
    }

    private Optional<String> author(Suggestion suggestion) {
        return Optional.ofNullable(suggestion.memberId()).flatMap(members::find).map(Member::name);
    }

    private static SuggestedText credited(SuggestedText text, String name) {
        return new SuggestedText(
                text.kind(),
                text.topic(),
                text.difficulty(),
                text.title(),
                text.question() + "\n\n*Suggested by "
                        + Markdown.escape(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ".*",
                text.answer(),
                text.points());
    }
}
