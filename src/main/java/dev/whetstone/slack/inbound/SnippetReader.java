package dev.whetstone.slack.inbound;

import com.slack.api.Slack;
import com.slack.api.model.File;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Workspaces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads text files of messages, from Slack's own file host and nowhere else: the token goes with the request. */
public final class SnippetReader {

    private final SlackApi api;
    private final Slack slack;
    private final Workspaces workspaces;
    private final SlackSettings settings;

    public SnippetReader(SlackApi api, Slack slack, Workspaces workspaces, SlackSettings settings) {
        this.api = api;
        this.slack = slack;
        this.workspaces = workspaces;
        this.settings = settings;
    }

    /**
     * The event with the files' text at its end; what is too large or no text is left out.
     *
     * @throws ChatException as unreachable if a file could not be read now
     */
    public ChatEvent withFiles(ChatEvent event, List<SlackFile> files) {
        StringBuilder text = new StringBuilder(event.text());
        for (SlackFile file : files) {
            String content =
                    file.isTooLarge() ? "" : read(event.message().channel().workspace(), file);
            if (!content.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(file.inMessage(content));
            }
        }
        return new ChatEvent(
                event.kind(),
                event.message(),
                event.revision(),
                event.thread(),
                event.author(),
                text.toString(),
                event.round(),
                event.at());
    }

    private String read(String team, SlackFile file) {
        String address = file.address().isEmpty() ? lookUp(team, file.id()) : file.address();
        if (!isOnFileHost(address)) {
            return "";
        }
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer " + workspaces.botToken(team))
                .build();
        try (Response response =
                slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
            return text(response, file);
        } catch (IOException e) {
            throw Faults.unreachable(e);
        }
    }

    private boolean isOnFileHost(String address) {
        try {
            return settings.isFileHost(URI.create(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Files from a shared channel come without their address. */
    private String lookUp(String team, String id) {
        File file = api.read(new Target(team, "files.info"), client -> client.filesInfo(request -> request.file(id)))
                .getFile();
        String address = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        return address == null ? "" : address;
    }

    private static String text(Response response, SlackFile file) throws IOException {
        if (response.code() == 429 || response.code() >= 500) {
            throw new ChatException(Fault.UNREACHABLE, "Slack's file host answered " + response.code() + ".", null);
        }
        String type = response.header("Content-Type", "");
        boolean page = String.valueOf(type).toLowerCase(Locale.ROOT).startsWith("text/html");
        if (!response.isSuccessful() || (page && !file.mimeType().startsWith("text/html"))) {
            throw new ChatException(
                    Fault.REFUSED, "Slack did not hand out a file: the app needs the scope files:read.", null);
        }
        BufferedSource source = response.body().source();
        boolean larger = source.request(SlackFile.MOST + 1L);
        String text = larger ? "" : source.readString(StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 ? "" : text;
    }
}
