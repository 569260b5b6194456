package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.DiscordPlace;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Who uses a command or button, and where; in a direct message that is the server the message was sent for. */
final class DiscordCallers {

    private final DiscordPlaces places;
    private final DiscordProfiles profiles;
    private final DiscordMemory memory;
    private final Clock clock;

    DiscordCallers(DiscordPlaces places, DiscordProfiles profiles, DiscordMemory memory, Clock clock) {
        this.places = places;
        this.profiles = profiles;
        this.memory = memory;
        this.clock = clock;
    }

    Call call(Interaction event, String id, String argument, Map<String, String> values) {
        MemberRef member = member(event);
        Optional<ThreadRef> thread = thread(event);
        ChannelRef channel = thread.map(ThreadRef::channel)
                .orElseGet(() -> new ChannelRef(
                        DiscordPlatform.ID, member.workspace(), Long.toUnsignedString(event.getChannelIdLong())));
        return new Call(id, member, channel, thread.orElse(null), argument, values, clock.instant());
    }

    /** The thread an interaction happened in. */
    private Optional<ThreadRef> thread(Interaction event) {
        return event.getChannel() != null && event.getChannelType().isThread()
                ? places.find(Long.toUnsignedString(event.getChannelIdLong())).map(DiscordPlace::threadRef)
                : Optional.empty();
    }

    private MemberRef member(Interaction event) {
        Guild guild = event.getGuild();
        String user = event.getUser().getId();
        if (guild == null) {
            return new MemberRef(DiscordPlatform.ID, guildOf(event, user), user);
        }
        if (guild.isDetached()) {
            throw new NotInvitedException();
        }
        MemberRef ref = new MemberRef(DiscordPlatform.ID, guild.getId(), user);
        Member member = event.getMember();
        if (member != null) {
            profiles.learn(ref, profile(member));
        }
        return ref;
    }

    private String guildOf(Interaction event, String user) {
        String message = event instanceof GenericComponentInteractionCreateEvent pressed ? pressed.getMessageId() : "";
        return memory.guildOf(message, user).orElseThrow(UnknownServerException::new);
    }

    private static Profile profile(Member member) {
        boolean admin = member.isOwner() || member.hasPermission(Permission.MANAGE_SERVER);
        return new Profile(member.getEffectiveName(), null, member.getUser().isBot(), admin);
    }

    /** A server that knows the bot's commands and has not let the bot in. */
    static final class NotInvitedException extends RuntimeException {
        @Override
        public @Nullable Throwable fillInStackTrace() {
            return this;
        }
    }

    /** A direct message that belongs to no server the bot knows of. */
    static final class UnknownServerException extends RuntimeException {
        @Override
        public @Nullable Throwable fillInStackTrace() {
            return this;
        }
    }
}
