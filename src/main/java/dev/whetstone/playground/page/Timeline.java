package dev.whetstone.playground.page;

import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Persona;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.Playground;
import dev.whetstone.playground.page.MessageView.Author;
import dev.whetstone.playground.page.MessageView.ThreadSummary;
import dev.whetstone.web.MarkdownHtml;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Turns stored messages into what one reader sees of them. */
class Timeline {

    private static final MarkdownHtml MARKDOWN = MarkdownHtml.ofMembers();
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Messages messages;
    private final Persona reader;
    private final Map<String, Author> authors;
    private final Times times;

    Timeline(Messages messages, Persona reader, Map<String, Author> authors, Times times) {
        this.messages = messages;
        this.reader = reader;
        this.authors = authors;
        this.times = times;
    }

    /** The newest messages of a place that the reader sees, oldest first. */
    List<MessageView> of(Place place, int limit) {
        List<Message> found = new ArrayList<>(messages.list(visible(place), Sort.Direction.DESC, limit));
        Collections.reverse(found);
        Map<Long, Messages.Summary> threads =
                place.isThread() ? Map.of() : messages.summaries(place.channel(), ids(found));
        List<MessageView> views = new ArrayList<>();
        Message before = null;
        for (Message message : found) {
            Messages.Summary summary = threads.get(message.id());
            if (!message.deleted() || summary != null) {
                views.add(view(message, before, summary));
                before = message;
            }
        }
        return views;
    }

    /** A thread's first message. */
    MessageView root(Message message) {
        return view(message, null, null);
    }

    private Criteria visible(Place place) {
        Criteria criteria = Messages.at(place).and("audience").in("", reader.id());
        return place.isThread() ? criteria.and("deleted").is(false) : criteria;
    }

    private MessageView view(Message message, @Nullable Message before, Messages.@Nullable Summary summary) {
        LocalDate day = times.date(message.at());
        boolean newDay = before == null || !day.equals(times.date(before.at()));
        return new MessageView(
                message,
                author(message.author()),
                times.stamp(message.at()),
                newDay ? times.day(day) : null,
                !newDay && continues(message, before),
                message.author().equals(reader.id()) && !message.deleted(),
                MARKDOWN.html(message.text()),
                new BlockViews(times).of(message.blocks()),
                summary == null ? null : summary(summary));
    }

    private ThreadSummary summary(Messages.Summary summary) {
        List<Author> who =
                summary.authors().stream().sorted().limit(5).map(this::author).toList();
        return new ThreadSummary(summary.replies(), who, times.stamp(summary.last()));
    }

    private Author author(String id) {
        return id.equals(Playground.BOT) ? Author.BOT : authors.getOrDefault(id, new Author(id, id, "?", 7));
    }

    private static boolean continues(Message message, @Nullable Message before) {
        return before != null
                && before.author().equals(message.author())
                && before.audience().equals(message.audience())
                && !before.deleted()
                && (message.place().isThread() || !message.byBot())
                && Duration.between(before.at(), message.at()).compareTo(PAUSE) < 0;
    }

    private static List<Long> ids(List<Message> found) {
        return found.stream().map(Message::id).toList();
    }
}
