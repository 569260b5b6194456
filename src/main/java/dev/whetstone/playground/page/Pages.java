package dev.whetstone.playground.page;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.playground.BlockWriter;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Files;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Messages;
import dev.whetstone.playground.Persona;
import dev.whetstone.playground.Place;
import dev.whetstone.playground.Roster;
import dev.whetstone.playground.live.Live;
import dev.whetstone.playground.page.MessageView.Author;
import dev.whetstone.playground.page.Page.Visit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a page together. */
@Component("playgroundPages")
@ConditionalOnPlayground
class Pages {

    private final Messages messages;
    private final Roster roster;
    private final Live live;
    private final Clock clock;
    private final Extras extras;

    Pages(Messages messages, Roster roster, Live live, Clock clock, Extras extras) {
        this.messages = messages;
        this.roster = roster;
        this.live = live;
        this.clock = clock;
        this.extras = extras;
    }

    Page page(Visit visit) {
        String tick = live.tick();
        Persona reader = visit.persona();
        Times times = new Times(reader.zoneId(), clock.instant());
        List<Persona> personas = roster.personas();
        Map<String, Author> authors = personas.stream().collect(Collectors.toMap(Persona::id, Author::of));
        Timeline timeline = new Timeline(messages, reader, authors, times);
        List<MessageView> posts = timeline.of(new Place(visit.channel().id(), 0), visit.show());
        return new Page(
                visit,
                personas.stream().map(persona -> speaker(persona, visit)).toList(),
                rooms(visit),
                posts,
                thread(visit, timeline, posts),
                extras.board(visit, times),
                extras.clockwork(times),
                tick);
    }

    private Page.@Nullable OpenThread thread(Visit visit, Timeline timeline, List<MessageView> posts) {
        if (visit.thread() == 0) {
            return null;
        }
        Optional<Message> root = messages.find(visit.thread())
                .filter(message ->
                        message.channel().equals(visit.channel().id()) && message.thread() == 0 && message.isShared());
        if (root.isEmpty()) {
            return null;
        }
        Place place = new Place(visit.channel().id(), visit.thread());
        return new Page.OpenThread(timeline.root(root.get()), timeline.of(place, visit.show()), replies(place, posts));
    }

    /** The number of replies, from the post above them if it is on the page. */
    private int replies(Place thread, List<MessageView> posts) {
        return posts.stream()
                .filter(post -> post.id() == thread.thread())
                .findFirst()
                .map(post -> post.thread() == null ? 0 : post.thread().replies())
                .orElseGet(() -> messages.summaries(thread.channel(), List.of(thread.thread())).values().stream()
                        .mapToInt(Messages.Summary::replies)
                        .sum());
    }

    private List<Page.Room> rooms(Visit visit) {
        return roster.channels(visit.persona()).stream()
                .map(channel -> new Page.Room(
                        channel, channel.id().equals(visit.channel().id()), messages.latest(channel)))
                .toList();
    }

    /** Whoever does not see the channel is met in their direct messages. */
    private static Page.Speaker speaker(Persona persona, Visit visit) {
        String href = visit.channel().isOpenTo(persona)
                ? "/as/" + persona.id() + "/" + visit.channel().id() + (visit.thread() == 0 ? "" : "/" + visit.thread())
                : "/as/" + persona.id() + "/" + persona.directChannel();
        return new Page.Speaker(
                Author.of(persona),
                persona.zone(),
                persona.admin(),
                persona.id().equals(visit.persona().id()),
                href);
    }

    /** What other parts of the bot add to the page, where they are there. */
    @Component("playgroundExtras")
    @ConditionalOnPlayground
    static class Extras {

        private final ObjectProvider<BoardView> boards;
        private final ObjectProvider<TimeTravel> travels;
        private final BlockWriter blocks;
        private final Roster roster;

        Extras(ObjectProvider<BoardView> boards, ObjectProvider<TimeTravel> travels, Files files, Roster roster) {
            this.roster = roster;
            this.boards = boards;
            this.travels = travels;
            this.blocks = new BlockWriter(files);
        }

        List<Map<String, Object>> board(Visit visit, Times times) {
            return boards.orderedStream()
                    .flatMap(view -> board(view, visit).stream())
                    .flatMap(message -> new BlockViews(times).of(blocks.write(message)).stream())
                    .toList();
        }

        /** Where the channel has no board of its own, that of the group at home stays. */
        private Optional<ChatMessage> board(BoardView view, Visit visit) {
            MemberRef reader = visit.persona().ref();
            return view.board(visit.channel().ref(), reader).or(() -> view.board(roster.home(), reader));
        }

        Page.Clockwork clockwork(Times times) {
            Optional<TimeTravel.Next> next =
                    Optional.ofNullable(travels.getIfAvailable()).flatMap(TimeTravel::upcoming);
            return new Page.Clockwork(
                    times.moment(times.now(), times.zone()),
                    next.map(TimeTravel.Next::what).orElse(null),
                    next.map(upcoming -> times.moment(upcoming.at(), times.zone()))
                            .orElse(null));
        }
    }
}
