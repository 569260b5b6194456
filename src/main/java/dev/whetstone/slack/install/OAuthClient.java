package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;

/** The app's own credentials with Slack, and the connection they are used on. */
record OAuthClient(Slack slack, String id, String secret) {

    /** The next token and refresh token; a refresh token works once. */
    OAuthV2AccessResponse refresh(String refreshToken) throws IOException, SlackApiException {
        return slack.methods()
                .oauthV2Access(request -> request.clientId(id)
                        .clientSecret(secret)
                        .grantType("refresh_token")
                        .refreshToken(refreshToken));
    }

    void close() {
        SlackServer.close(slack);
    }

    /** The secret is not for logs. */
    @Override
    public String toString() {
        return "OAuthClient[" + id + "]";
    }
}
