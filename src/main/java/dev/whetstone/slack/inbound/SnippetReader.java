package dev.whetstone.slack.inbound;

import com.slack.api.Slack;
import com.slack.api.model.File;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Workspaces;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads text files of messages, from Slack's own file host and nowhere else: the token goes with the request. */
public final class SnippetReader {

    private static final Logger log = LoggerFactory.getLogger(SnippetReader.class);

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
     * The event with the files' text at its end.
     *
     * @param unread told of each file whose text is left out
     * @throws ChatException as unreachable if a file could not be read now
     */
    public ChatEvent withFiles(ChatEvent event, List<SlackFile> files, Consumer<UnreadFile> unread) {
        StringBuilder text = new StringBuilder(event.text());
        for (SlackFile file : files) {
            Content content = file.isTooLarge()
                    ? Content.none(UnreadFile.TOO_LARGE)
                    : readIfThere(event.message().channel().workspace(), file);
            if (!content.problem().isEmpty()) {
                unread.accept(file.unread(content.problem()));
            } else if (!content.text().isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(file.inMessage(content.text()));
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
                event.at(),
                event.pictured());
    }

    /** What is in a file, or why it is not known. */
    private record Content(String text, String problem) {

        static Content none(String problem) {
            return new Content("", problem);
        }
    }

    /** A file that is gone, or that Slack keeps to itself, takes nothing else with it. */
    private Content readIfThere(String team, SlackFile file) {
        try {
            return read(team, file);
        } catch (ChatException e) {
            if (e.fault() == Fault.UNREACHABLE) {
                throw e;
            }
            log.warn("File {} could not be read: {}", file.id(), e.getMessage());
            return Content.none(UnreadFile.NOT_TO_BE_HAD);
        }
    }

    private Content read(String team, SlackFile file) {
        String address = file.address().isEmpty() ? lookUp(team, file.id()) : file.address();
        if (!isOnFileHost(address)) {
            return Content.none(UnreadFile.NOT_TO_BE_HAD);
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

    private static Content text(Response response, SlackFile file) throws IOException {
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
        if (source.request(FileText.MOST + 1L)) {
            return Content.none(UnreadFile.TOO_LARGE);
        }
        return FileText.of(source.readByteArray())
                .map(text -> new Content(text, ""))
                .orElseGet(() -> Content.none(UnreadFile.NO_TEXT));
    }
}
