package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.adapter.IdlePools;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.install.Invite;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.view.DiscordForms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Lets the desk work away from the gateway's thread, while the clock of Discord's patience runs. */
final class Exchanges implements AutoCloseable {

    /** The action of the button that opens a form which could not be opened at once. */
    static final String OPEN = "open-form";

    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);
    private static final int THREADS = 16;
    private static final int LONGEST_CHOICE = 100;
    private static final Reply TWICE = Reply.say("You pressed that twice; once is enough, and it counts once.");
    private static final Reply NO_SERVER = Reply.say("I do not know which server that was for; please do it there.");
    private static final Reply FORM_GONE =
            Reply.say("That form is gone; please start again with the command or button.");
    private static final Reply SORRY =
            Reply.say("Something went wrong on my side and nothing was changed; please try again in a minute.");

    private final Deliveries deliveries;
    private final DiscordCallers callers;
    private final AnswerableUses lately;
    private final Duration acknowledge;
    private final UnavailableServers absences;
    private final DoubleClicks repeats = new DoubleClicks();
    private final Map<String, Form> forms = RecentMaps.map(1_000);
    private final Map<String, Form> opened = RecentMaps.map(1_000);
    private final ThreadPoolExecutor desk = IdlePools.pool("discord-desk", THREADS);
    private final ScheduledExecutorService alarm =
            new ScheduledThreadPoolExecutor(1, new CustomizableThreadFactory("discord-alarm-"));

    Exchanges(
            Deliveries deliveries,
            DiscordCallers callers,
            AnswerableUses lately,
            UnavailableServers absences,
            Duration acknowledge) {
        this.absences = absences;
        this.deliveries = deliveries;
        this.callers = callers;
        this.lately = lately;
        this.acknowledge = acknowledge;
    }

    /** Runs the work and answers with what comes of it; {@code what} names a press that counts once if it comes twice. */
    void run(IReplyCallback event, String what, Supplier<Reply> work) {
        if (absences.isTurnedAway(event.getId())) {
            return;
        }
        Exchange exchange = new Exchange(event, deliveries, this::keep, this::opened);
        String key = what.isEmpty() ? "" : event.getUser().getId() + " " + what;
        if (!key.isEmpty() && !repeats.begin(key)) {
            exchange.answer(TWICE);
            return;
        }
        deliveries.begin(event);
        var unused = alarm.schedule(exchange::think, acknowledge.toMillis(), TimeUnit.MILLISECONDS);
        desk.execute(() -> {
            Reply reply = reply(event, exchange, work);
            repeats.end(key);
            answer(exchange, reply);
        });
    }

    private static void answer(Exchange exchange, Reply reply) {
        try {
            exchange.answer(reply);
        } catch (RejectedExecutionException stopping) {
            log.info("An interaction could not be answered any more");
        }
    }

    private Reply reply(IReplyCallback event, Exchange exchange, Supplier<Reply> work) {
        try {
            var call = callers.call(event, event.getId(), "", Map.of());
            String place = Long.toUnsignedString(event.getChannelIdLong());
            lately.used(call.member(), event.getToken(), place, exchange.acknowledged());
            return work.get();
        } catch (DiscordCallers.UnknownServerException e) {
            return NO_SERVER;
        } catch (DiscordCallers.NotInvitedException e) {
            return notInvited(event.getJDA().getSelfUser().getApplicationId());
        } catch (RuntimeException e) {
            log.error("An interaction failed", e);
            return SORRY;
        }
    }

    private static Reply notInvited(String application) {
        return Reply.say(
                "This server knows my commands and has not let me in, so I can do nothing here; somebody who may"
                        + " *Manage Server* can [invite me](" + Invite.link(application) + ").");
    }

    /** Opens a form that was kept. */
    void reopen(ButtonInteractionEvent event, String key) {
        Form form = forms.get(key);
        if (form == null) {
            new Exchange(event, deliveries, this::keep, this::opened).answer(FORM_GONE);
        } else {
            event.replyModal(DiscordForms.modal(form, opened(event.getId(), form)))
                    .queue(null, Exchange.quietly("a form"));
        }
    }

    /** Remembers a form that is opened now, and returns the id it is sent back with. */
    private String opened(String interaction, Form form) {
        String id = FormIds.of(form, interaction);
        opened.put(id, form);
        return id;
    }

    /** A button that opens a form that was sent again, as it was filled in; empty if this process does not know the form. */
    Optional<Block> again(ModalInteractionEvent event, Map<String, String> typed) {
        return Optional.ofNullable(opened.get(event.getModalId())).map(form -> {
            forms.put(event.getId(), form.filled(typed));
            return new Block.Choices(List.of(new Choice("Open the form again", OPEN, event.getId(), true)));
        });
    }

    /** A button that opens the form, for where Discord lets no form be opened now. */
    private ChatMessage keep(String interaction, Form form) {
        forms.put(interaction, form);
        return ChatMessage.of(
                new Block.Prose("**" + Markdown.escape(form.title()) + "** is ready:"),
                new Block.Choices(List.of(new Choice("Open the form", OPEN, interaction, true))));
    }

    void suggest(CommandAutoCompleteInteractionEvent event, Supplier<List<String>> work) {
        desk.execute(() -> {
            List<String> choices;
            try {
                choices = work.get();
            } catch (RuntimeException e) {
                log.warn("Nothing can be suggested: {}", e.getMessage());
                choices = List.of();
            }
            event.replyChoiceStrings(choices.stream()
                            .filter(choice -> !choice.isBlank() && choice.length() <= LONGEST_CHOICE)
                            .distinct()
                            .limit(25)
                            .toList())
                    .queue(null, Exchange.quietly("a suggestion"));
        });
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        desk.shutdownNow();
    }
}
