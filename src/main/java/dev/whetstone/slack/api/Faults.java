package dev.whetstone.slack.api;

import com.slack.api.methods.MethodsCompletionException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.slack.api.LimitedCall.GivenUpException;
import dev.whetstone.slack.api.LimitedCall.NotSentException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failed call means for its caller, with one sentence an admin can act on. */
public final class Faults {

    /** Slack's own faults, after which nobody knows what was done. */
    private static final Set<String> TROUBLE =
            Set.of("fatal_error", "internal_error", "service_unavailable", "request_timeout");

    private static final Set<String> LIMITS = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");
    private static final int LIMITED = 429;
    private static final String TOKEN = "Slack no longer accepts my token (%s): install the app again, and set "
            + "SLACK_BOT_TOKEN anew where it is set.";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "channel_not_found",
                    "Slack shows me no such channel (channel_not_found): invite me there with /invite, or set the "
                            + "group up in a channel that exists."),
            Map.entry(
                    "not_in_channel",
                    "I am not a member of the channel (not_in_channel): invite me there with /invite."),
            Map.entry(
                    "is_archived",
                    "The channel is archived (is_archived): unarchive it, or set the group up in another one."),
            Map.entry("account_inactive", TOKEN),
            Map.entry("token_revoked", TOKEN),
            Map.entry("token_expired", TOKEN),
            Map.entry("invalid_auth", TOKEN),
            Map.entry("not_authed", TOKEN),
            Map.entry(
                    "restricted_action",
                    "The workspace's settings keep me from posting there (restricted_action): allow it in the "
                            + "channel's posting permissions."),
            Map.entry("message_not_found", "The message is gone (message_not_found)."),
            Map.entry("user_not_found", "Slack shows me no such member (user_not_found)."),
            Map.entry("thread_not_found", "The thread is gone (thread_not_found)."));

    private Faults() {}

    /** The response, unless Slack failed in a way that says nothing about the request. */
    static <T extends SlackApiTextResponse> T requireDone(T response) {
        String error = error(response);
        if (!response.isOk() && LIMITS.contains(error)) {
            throw rateLimited(null);
        }
        if (!response.isOk() && TROUBLE.contains(error)) {
            throw new ChatException(Fault.AMBIGUOUS, "Slack is in trouble (" + error + ").", null);
        }
        return response;
    }

    public static <T extends SlackApiTextResponse> T requireOk(T response) {
        if (!response.isOk()) {
            throw refusal(response);
        }
        return response;
    }

    public static String error(SlackApiTextResponse response) {
        return Objects.requireNonNullElse(response.getError(), "unknown_error");
    }

    static ChatException refusal(SlackApiTextResponse response) {
        String error = error(response);
        String sentence = error.equals("missing_scope")
                ? "The app lacks the scope %s: add it, and install the app again.".formatted(response.getNeeded())
                : SENTENCES.getOrDefault(error, "Slack refused that (%s).").formatted(error);
        return new ChatException(Fault.REFUSED, sentence, new RefusalException(error));
    }

    /** Slack's own word for a refusal; empty for any other failure. */
    public static String code(ChatException e) {
        return e.getCause() instanceof RefusalException refusal ? String.valueOf(refusal.getMessage()) : "";
    }

    /** The SDK's exception, translated. */
    static ChatException of(@Nullable Throwable cause) {
        if (!(cause instanceof MethodsCompletionException failed)) {
            return unknown(cause);
        }
        if (failed.getIoException() != null) {
            return failed.getIoException() instanceof NotSentException
                    ? unreachable(failed.getIoException())
                    : unknown(failed.getIoException());
        }
        if (failed.getSlackApiException() != null) {
            return of(failed.getSlackApiException());
        }
        return other(failed.getOtherException());
    }

    /** Slack itself refuses with 200 and a word, limits with 429, and is in trouble above: all else is a proxy's or a portal's. */
    private static ChatException of(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == LIMITED) {
            return rateLimited(e);
        }
        String sentence = status >= 500 ? "Slack is in trouble" : "Something else answered in Slack's place";
        return new ChatException(Fault.AMBIGUOUS, sentence + " (HTTP " + status + ").", e);
    }

    private static ChatException other(@Nullable Exception e) {
        if (e instanceof GivenUpException) {
            return rateLimited(e);
        }
        if (e instanceof SlackFilesUploadV2Exception upload) {
            return upload(upload);
        }
        return e instanceof ChatException known ? known : unknown(e);
    }

    private static ChatException upload(SlackFilesUploadV2Exception e) {
        if (e.getCompleteResponse() != null) {
            return refusal(e.getCompleteResponse());
        }
        return e.getGetURLResponses().stream()
                .filter(response -> !response.isOk())
                .findFirst()
                .map(Faults::refusal)
                .orElseGet(() -> unreachable(e));
    }

    static ChatException rateLimited(@Nullable Throwable cause) {
        return new ChatException(
                Fault.UNREACHABLE, "Slack limits how much I may send; it is tried again later.", cause);
    }

    public static ChatException unreachable(@Nullable Throwable cause) {
        return new ChatException(Fault.UNREACHABLE, "Slack cannot be reached.", cause);
    }

    public static ChatException unknown(@Nullable Throwable cause) {
        return new ChatException(Fault.AMBIGUOUS, "Slack did not answer.", cause);
    }

    /** Carries Slack's word for a refusal. */
    private static final class RefusalException extends RuntimeException {
        RefusalException(String code) {
            super(code);
        }
    }
}
