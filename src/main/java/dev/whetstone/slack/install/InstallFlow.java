package dev.whetstone.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.bolt.service.OAuthStateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bolt's OAuth flow on the bot's own stores and pages; no code, state or token gets into a log. */
final class InstallFlow {

    static final String INSTALL = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";

    private static final Logger log = LoggerFactory.getLogger(InstallFlow.class);
    private static final int BAD_REQUEST = 400;
    private static final int BAD_GATEWAY = 502;

    private final InstallPages pages = new InstallPages();

    /** @param redirectUri where Slack is to send people back; null for the only address the app has */
    App app(
            OAuthClient client,
            @Nullable String redirectUri,
            InstallationService installations,
            OAuthStateService states) {
        App app = new App(AppConfig.builder()
                .slack(client.slack())
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(client.id())
                .clientSecret(client.secret())
                .scope(String.join(",", Scopes.ALL))
                .userScope(null)
                .redirectUri(redirectUri)
                .oauthInstallPath(INSTALL)
                .oauthRedirectUriPath(REDIRECT)
                .oauthCompletionUrl(null)
                .oauthCancellationUrl(null)
                .oAuthInstallPageRenderingEnabled(false)
                .oAuthRedirectUriPageRenderer(pages)
                .build());
        return answering(app.asOAuthApp(true), installations, states);
    }

    private App answering(App app, InstallationService installations, OAuthStateService states) {
        return app.service(installations)
                .service(states)
                .oauthPersistenceErrorCallback(args ->
                        failed(args.getResponse(), BAD_GATEWAY, args.getError().getMessage()))
                .oauthCallbackError((request, response) ->
                        failed(response, BAD_REQUEST, request.getPayload().getError()))
                .oauthCallbackStateError((request, response) -> failed(response, BAD_REQUEST, "invalid_state"))
                .oauthCallbackAccessError((com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler)
                        (request, response, answer) -> failed(response, BAD_GATEWAY, answer.getError()))
                .oauthCallbackException((request, response, e) ->
                        failed(response, BAD_GATEWAY, e.getClass().getSimpleName()));
    }

    private Response failed(Response response, int status, @Nullable String reason) {
        log.info("An installation came to nothing: {}", CheckFindings.code(reason));
        response.setStatusCode(status);
        response.setContentType("text/html; charset=utf-8");
        response.setBody(pages.renderFailurePage(INSTALL, reason));
        return response;
    }
}
