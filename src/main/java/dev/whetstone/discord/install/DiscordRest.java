package dev.whetstone.discord.install;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.JDAInfo;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads from Discord's REST service without a connection to its gateway; the token goes to that address and nowhere else. */
final class DiscordRest {

    private static final String DEFAULT = "https://discord.com/api/v10";

    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(15))
            .followRedirects(false)
            .build();
    private final String base;
    private final String token;

    /** An empty address means Discord's own. */
    DiscordRest(String base, String token) {
        this.base = (base.isBlank() ? DEFAULT : base.strip()).replaceAll("/+$", "");
        this.token = token.strip();
    }

    String base() {
        return base;
    }

    /** What is under a path such as {@code /users/@me}; never throws. */
    Answer get(String path) {
        HttpUrl url = HttpUrl.parse(base + path);
        if (url == null || !token.matches("[\\x21-\\x7e]+")) {
            return new Answer(url == null ? Answer.NO_ADDRESS : Answer.UNAUTHORIZED, "");
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (" + JDAInfo.GITHUB + ", " + JDAInfo.VERSION + ")")
                .build();
        try (Response response = http.newCall(request).execute()) {
            return new Answer(response.code(), response.body().string());
        } catch (IOException e) {
            return new Answer(Answer.UNREACHABLE, "");
        }
    }

    /** A status, or what kept it from coming, and the body. */
    record Answer(int status, String body) {

        static final int UNREACHABLE = 0;
        static final int NO_ADDRESS = -1;
        static final int UNAUTHORIZED = 401;

        /** Whether it is a good answer that can be read as an object or a list. */
        boolean isOk() {
            if (status != 200) {
                return false;
            }
            try {
                return body.stripLeading().startsWith("[")
                        ? DataArray.fromJson(body).length() >= 0
                        : !DataObject.fromJson(body).keys().isEmpty();
            } catch (ParsingException e) {
                return false;
            }
        }

        DataObject object() {
            return DataObject.fromJson(body);
        }

        DataArray list() {
            return DataArray.fromJson(body);
        }
    }
}
