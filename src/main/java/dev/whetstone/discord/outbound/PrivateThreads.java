package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordPlace;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Need;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.Snowflakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private threads of a text channel, to which only their people are added. A thread's name ends in letters made of its mark, by which
 * it is found again. Where the bot may not read what is written there is none: in direct messages it may.
 */
public final class PrivateThreads implements PrivatePlaces {

    private static final Logger log = LoggerFactory.getLogger(PrivateThreads.class);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int AUTO_ARCHIVE = 1_440;
    private static final int LONGEST_TITLE = 90;

    private final Rest rest;
    private final PartSender sender;
    private final DiscordPlaces places;
    private final Permits permits;
    private final DiscordConnection connection;

    PrivateThreads(Rest rest, PartSender sender, DiscordPlaces places, Permits permits, DiscordConnection connection) {
        this.rest = rest;
        this.sender = sender;
        this.places = places;
        this.permits = permits;
        this.connection = connection;
    }

    @Override
    public Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark) {
        try {
            return asking(() -> opened(beside, people, name(title, mark)));
        } catch (ChatException e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            log.info("No private thread in {}: {}", beside.key(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ChannelRef> opened(ChannelRef beside, List<MemberRef> people, String name) {
        if (!connection.isReading() || !places.require(beside).hasPrivateThreads()) {
            return Optional.empty();
        }
        String id = permits.within(
                beside, Need.PRIVATE_THREAD, () -> standing(beside, name).orElseGet(() -> make(beside, name)));
        ChannelRef place = new ChannelRef(DiscordPlatform.ID, beside.workspace(), id);
        return letIn(place, people) ? Optional.of(place) : Optional.empty();
    }

    private static String name(String title, String mark) {
        String words = title.replaceAll("\\s+", " ").strip();
        int end = Math.min(words.length(), LONGEST_TITLE);
        boolean half = end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1));
        return words.substring(0, half ? end - 1 : end) + " · " + DiscordStamp.text(5, mark);
    }

    /** An archived one is over; only those in use are looked through. */
    private Optional<String> standing(ChannelRef beside, String name) {
        return rest
                .get(Route.Guilds.LIST_ACTIVE_THREADS.compile(beside.workspace()))
                .optArray("threads")
                .orElseGet(DataArray::empty)
                .stream(DataArray::getObject)
                .filter(thread -> thread.getString("name", "").equals(name))
                .map(DiscordPlace::of)
                .filter(thread -> thread.isPrivate()
                        && thread.parent().equals(beside.channel())
                        && thread.owner().equals(connection.self()))
                .map(DiscordPlace::id)
                .findFirst();
    }

    private String make(ChannelRef beside, String name) {
        DataObject thread = rest.send(
                Route.Channels.CREATE_THREAD.compile(beside.channel()),
                DataObject.empty()
                        .put("name", name)
                        .put("type", DiscordPlace.PRIVATE_THREAD)
                        .put("invitable", false)
                        .put("auto_archive_duration", AUTO_ARCHIVE));
        places.learn(thread);
        return thread.getString("id");
    }

    /** False if somebody may not come in; the thread is then of no use. */
    private boolean letIn(ChannelRef place, List<MemberRef> people) {
        try {
            people.forEach(one -> rest.call(Route.Channels.ADD_THREAD_MEMBER.compile(place.channel(), one.user())));
            return true;
        } catch (RestFault e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            archive(place, false);
            return false;
        }
    }

    @Override
    public void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried) {
        String unused = asking(() -> permits.within(
                place,
                Need.REPLY,
                () -> Optional.ofNullable(tried)
                        .flatMap(since -> sender.find(place.channel(), mark, since.minus(SKEW)))
                        .orElseGet(
                                () -> sender.send(place.channel(), message, mark, Snowflakes.time(place.channel())))));
    }

    /** Locked, too, where the bot may: else the next word in it would open it again. */
    @Override
    public void close(ChannelRef place) {
        boolean done = asking(() -> {
            try {
                return permits.within(place, Need.LOCK, () -> archive(place, true));
            } catch (ChatException refused) {
                return refused.fault() == Fault.REFUSED && archive(place, false);
            }
        });
        if (done) {
            places.forget(place.channel());
        }
    }

    /** One that is archived or gone is closed. */
    private boolean archive(ChannelRef place, boolean locked) {
        try {
            DataObject change = DataObject.empty().put("archived", true);
            DataObject unused = rest.send(
                    Route.Channels.MODIFY_CHANNEL.compile(place.channel()),
                    locked ? change.put("locked", true) : change);
            return true;
        } catch (RestFault e) {
            if (!e.is(RestFault.ARCHIVED, RestFault.UNKNOWN_CHANNEL)) {
                throw e;
            }
            return true;
        }
    }

    @Override
    public Optional<String> link(ChannelRef place) {
        return Optional.of("https://discord.com/channels/%s/%s".formatted(place.workspace(), place.channel()));
    }

    private static <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (RestFault e) {
            throw e.toChat();
        }
    }
}
