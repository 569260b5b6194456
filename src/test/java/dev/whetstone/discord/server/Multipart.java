package dev.whetstone.discord.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Takes a multipart body apart. */
final class Multipart {

    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?");

    private Multipart() {}

    record Parts(DataObject json, List<Request.File> files) {}

    static Parts read(byte[] body, String boundary) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        DataObject json = DataObject.empty();
        List<Request.File> files = new ArrayList<>();
        for (String part : all.split(Pattern.quote("--" + boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (name.find()) {
                byte[] content = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
                if (name.group(1).equals("payload_json")) {
                    json = DataObject.fromJson(content);
                } else {
                    files.add(new Request.File(name.group(2) == null ? "" : name.group(2), content));
                }
            }
        }
        return new Parts(json, files);
    }
}
