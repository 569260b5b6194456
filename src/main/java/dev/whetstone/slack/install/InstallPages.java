package dev.whetstone.slack.install;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What somebody sees in the browser at the end of an installation: what to do next, or why it came to nothing. */
final class InstallPages implements OAuthRedirectUriPageRenderer {

    private static final Map<String, String> REASONS = Map.of(
            "access_denied", "The installation was cancelled, so nothing was installed.",
            "invalid_state", "This link was used before, is older than ten minutes, or was begun in another browser.",
            "org_wide_install", "Whetstone is installed into one workspace at a time, not into a whole organization.");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Whetstone</title>
            <style>
            body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.2rem; }
            code { background: #8882; padding: .1em .35em; border-radius: .3em; }
            @media (prefers-color-scheme: dark) { body { background: #1b1f22; color: #e8e8e8; } a { color: #8ecbff; } }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """;

    @Override
    public String renderSuccessPage(@Nullable Installer installer, @Nullable String completionUrl) {
        String team = installer instanceof DefaultInstaller named && named.getTeamName() != null
                ? named.getTeamName()
                : "your workspace";
        return PAGE.formatted("Whetstone is in " + HtmlUtils.htmlEscape(team), """
                <p>Two steps to the first question, both in Slack:</p>
                <ol>
                <li>In the channel of your study group type <code>/invite @Whetstone</code>.</li>
                <li>There, type <code>/prep setup</code> and fill in the form.</li>
                </ol>
                <p>You can close this page.</p>
                """);
    }

    @Override
    public String renderFailurePage(@Nullable String installPath, @Nullable String reason) {
        String why = REASONS.getOrDefault(
                String.valueOf(reason),
                "Slack or the bot's database did not answer as it should; nothing was installed.");
        return PAGE.formatted(
                "That did not work",
                "<p>%s</p>\n<p><a href=\"%s\">Try again</a></p>"
                        .formatted(why, HtmlUtils.htmlEscape(String.valueOf(installPath))));
    }
}
