package dev.whetstone.discord.outbound;

import dev.whetstone.discord.view.Part;
import java.util.Set;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** The body of one message; whatever it says, it calls nobody. */
record Payload(DataObject json, Set<? extends AttachedFile> files) {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int EPHEMERAL = 1 << 6;

    static Payload create(Part part) {
        MessageCreateData data = part.create();
        Set<? extends FileUpload> files = data.getAllDistinctFiles();
        return new Payload(copy(data.toData()), files).silent();
    }

    static Payload edit(Part part) {
        MessageEditData data = part.edit();
        return new Payload(copy(data.toData()), data.getAllDistinctFiles()).silent();
    }

    Payload stamped(int number) {
        DiscordStamp.put(json, number);
        return this;
    }

    Payload once(String nonce) {
        json.put("nonce", nonce).put("enforce_nonce", true);
        return this;
    }

    /** For the first message of a forum's post, which cannot be read aloud. */
    Payload unspoken() {
        json.remove("tts");
        return this;
    }

    /** For an answer to an interaction that only its member sees. */
    Payload ephemeral() {
        json.put("flags", json.getInt("flags", 0) | EPHEMERAL);
        return this;
    }

    RequestBody body() {
        return body(json);
    }

    /** With this message as a part of a larger request. */
    RequestBody body(DataObject whole) {
        return files.isEmpty()
                ? RequestBody.create(whole.toString(), JSON)
                : AttachedFile.createMultipartBody(files, whole).build();
    }

    private Payload silent() {
        json.put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
        return this;
    }

    /** A copy in the form Discord documents: ids of files are text, and their kind is told by their part of the request. */
    private static DataObject copy(DataObject json) {
        DataObject copy = DataObject.fromJson(json.toString());
        copy.optArray("attachments").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .forEach(file -> file.put("id", file.getString("id")).remove("content_type"));
        return copy;
    }
}
