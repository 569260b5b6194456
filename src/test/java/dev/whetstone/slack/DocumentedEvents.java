package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every event type of Slack's reference, in the shapes they come in; with some that are in none. */
public final class DocumentedEvents {

    /** Alone, with the user and channel by id, with them as objects, and with other kinds of values in their place. */
    public static final List<Function<String, JsonObject>> SHAPES =
            List.of(Payloads::event, DocumentedEvents::withIds, DocumentedEvents::withObjects, DocumentedEvents::odd);

    private DocumentedEvents() {}

    static Stream<String> types() {
        return Stream.of("""
            app_deleted app_home_opened app_installed app_mention app_rate_limited app_requested
            app_uninstalled_team assistant_thread_context_changed assistant_thread_started call_rejected
            channel_archive channel_created channel_deleted channel_history_changed channel_id_changed channel_left
            channel_rename channel_shared channel_unarchive channel_unshared dnd_updated dnd_updated_user
            email_domain_changed emoji_changed entity_details_requested file_change file_comment_added
            file_comment_deleted file_comment_edited file_created file_deleted file_public file_shared file_unshared
            function_executed grid_migration_finished grid_migration_started group_archive group_close group_deleted
            group_history_changed group_left group_open group_rename group_unarchive im_close im_created
            im_history_changed im_open invite_requested link_shared member_joined_channel member_left_channel message
            message_metadata_deleted message_metadata_posted message_metadata_updated pin_added pin_removed
            reaction_added reaction_removed resources_added resources_removed scope_denied scope_granted
            shared_channel_invite_accepted shared_channel_invite_approved shared_channel_invite_declined
            shared_channel_invite_received shared_channel_invite_requested star_added star_removed subteam_created
            subteam_members_changed subteam_self_added subteam_self_removed subteam_updated team_access_granted
            team_access_revoked team_domain_change team_join team_rename tokens_revoked url_verification_event
            user_change user_connection user_huddle_changed user_profile_changed user_resource_denied
            user_resource_granted user_resource_removed user_status_changed workflow_deleted workflow_published
            workflow_step_deleted workflow_step_execute workflow_unpublished never_heard_of_this_one
            """.strip().split("\\s+"));
    }

    private static JsonObject withIds(String type) {
        JsonObject event = Payloads.event(type);
        event.addProperty("user", "U1");
        event.addProperty("channel", "C1");
        event.addProperty("event_ts", "1700000000.000100");
        event.addProperty("tab", "messages");
        return event;
    }

    private static JsonObject withObjects(String type) {
        JsonObject event = Payloads.event(type);
        JsonObject user = new JsonObject();
        user.addProperty("name", "nobody");
        event.add("user", user);
        JsonObject channel = new JsonObject();
        channel.addProperty("id", "C1");
        channel.addProperty("name", "general");
        event.add("channel", channel);
        event.add("item", channel);
        return event;
    }

    private static JsonObject odd(String type) {
        JsonObject event = Payloads.event(type);
        event.add("user", null);
        event.add("subtype", null);
        event.addProperty("message", 7);
        event.add("tokens", new JsonArray());
        event.add("previous_message", new JsonArray());
        return event;
    }
}
