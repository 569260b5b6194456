package dev.whetstone.slack.outbound;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts pictures and text files beside a message; the message stands also where that fails. */
public final class FileUploads {

    private static final Logger log = LoggerFactory.getLogger(FileUploads.class);

    private final SlackApi api;

    public FileUploads(SlackApi api) {
        this.api = api;
    }

    void beside(ChannelRef channel, @Nullable String thread, Rendered message) {
        message.pictures().forEach(picture -> quietly(channel, () -> picture(channel, thread, picture)));
        message.attachments().forEach(file -> quietly(channel, () -> attachment(channel, thread, file)));
    }

    void picture(ChannelRef channel, @Nullable String thread, Block.Picture picture) {
        picture.onLight()
                .get()
                .ifPresent(png -> upload(channel, thread, new Upload(picture.fileName(), png, picture.altText())));
    }

    void attachment(ChannelRef channel, @Nullable String thread, Block.Attachment file) {
        upload(channel, thread, new Upload(file.fileName(), file.text().getBytes(StandardCharsets.UTF_8), null));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Upload(
            String name, byte[] content, @Nullable String altText) {}

    private void upload(ChannelRef channel, @Nullable String thread, Upload upload) {
        api.send(
                new Target(channel.workspace(), "files.getUploadURLExternal", channel.channel()),
                client -> client.filesUploadV2(request -> request.channel(channel.channel())
                        .threadTs(thread)
                        .filename(upload.name())
                        .title(upload.name())
                        .altTxt(upload.altText())
                        .fileData(upload.content())));
    }

    private static void quietly(ChannelRef channel, Runnable upload) {
        try {
            upload.run();
        } catch (ChatException e) {
            log.warn("A file could not be put beside a message in {}: {}", channel.key(), e.getMessage());
        }
    }
}
