package dev.whetstone.dashboard.entry;

import dev.whetstone.dashboard.DashboardPaths;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** A page of one sentence, for whoever is turned away. */
final class PlainPages {

    /** What somebody without a session is told. */
    static final String ASK = "Type /prep dashboard in your group's channel, and I give you a link of your own.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Whetstone</title>
            <link rel="icon" type="image/svg+xml" href="%3$sicon.svg">
            <link rel="stylesheet" href="%3$sdashboard.css">
            </head>
            <body>
            <main class="plain">
            <h1>%1$s</h1>
            <p>%2$s</p>
            %4$s</main>
            </body>
            </html>
            """;

    private PlainPages() {}

    static void write(HttpServletResponse response, int status, String title, String sentence) throws IOException {
        write(response, status, title, sentence, "");
    }

    /** As {@link #write}, for somebody who is signed in and may go on elsewhere. */
    static void turnBack(HttpServletResponse response, int status, String title, String sentence) throws IOException {
        write(response, status, title, sentence, "<p><a href=\"/dashboard\">To your own pages</a></p>\n");
    }

    private static void write(HttpServletResponse response, int status, String title, String sentence, String way)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .print(PAGE.formatted(
                        HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(sentence), DashboardPaths.LOOKS, way));
    }
}
