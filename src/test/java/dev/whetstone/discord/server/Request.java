package dev.whetstone.discord.server;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/** One request as the server got it. */
public record Request(String method, String path, Map<String, String> query, DataObject json, List<File> files) {

    /** A file that came with it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content) {}

    public boolean is(String start) {
        return (method + " " + path).startsWith(start);
    }
}
