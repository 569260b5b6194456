package dev.whetstone.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.whetstone.chat.inbound.ChatInbox.InboxUnavailableException;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Senseless;
import dev.whetstone.slack.api.Workspaces;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes every event off Bolt's hands and reads it as JSON, since Slack's events are more, and other, than the SDK's classes.
 * An event is acknowledged when it is stored or means nothing to the bot; what could not be stored Slack sends again.
 */
public final class EventIntake implements Middleware {

    private static final Logger log = LoggerFactory.getLogger(EventIntake.class);
    private static final Set<RequestType> EVENTS = Set.of(RequestType.Event, RequestType.WorkflowStepExecute);

    private final Map<String, Consumer<DeliveredEvent>> handlers;

    public EventIntake(MessageEvents messages, SignPresses presses, PeopleEvents people, Workspaces workspaces) {
        this.handlers = Map.of(
                "message", messages::take,
                "reaction_added", presses::take,
                "team_join", people::changed,
                "user_change", people::changed,
                "member_left_channel", people::leftChannel,
                "app_home_opened", people::openedHome,
                "app_uninstalled", delivery -> workspaces.gone(delivery.team()),
                "tokens_revoked", delivery -> revoked(delivery, workspaces));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (!EVENTS.contains(request.getRequestType())) {
            return chain.next(request);
        }
        return take(DeliveredEvent.of(
                JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject()));
    }

    /** Takes in what Bolt could not read; what is no event at all means nothing to this bot. */
    public Response takeUnread(String body) {
        try {
            return take(DeliveredEvent.of(JsonParser.parseString(body).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException e) {
            log.warn("Slack sent something that makes no sense, and it is dropped");
            return Response.ok();
        }
    }

    private Response take(DeliveredEvent delivery) {
        Consumer<DeliveredEvent> handler = handlers.get(delivery.type());
        try {
            if (handler != null && !delivery.team().isEmpty()) {
                handler.accept(delivery);
            }
            return Response.ok();
        } catch (InboxUnavailableException | DataAccessException e) {
            log.warn(
                    "An event of {} could not be stored; Slack is to send it again: {}",
                    delivery.team(),
                    e.getMessage());
            return Response.error(503);
        } catch (Senseless e) {
            log.warn("An event of type {} makes no sense and is dropped: {}", delivery.type(), e.getMessage());
            return Response.ok();
        } catch (RuntimeException e) {
            log.error("An event of type {} could not be read", delivery.type(), e);
            return Response.error(500);
        }
    }

    /** Only the bot's own token matters; Slack also tells of members' tokens. */
    private static void revoked(DeliveredEvent delivery, Workspaces workspaces) {
        boolean bot = LenientJson.object(delivery.event(), "tokens").get("bot") instanceof JsonArray tokens
                && !tokens.isEmpty();
        if (bot) {
            workspaces.gone(delivery.team());
        }
    }
}
