package dev.whetstone.slack.api;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Notes for the calling thread whether a request left this machine: what never left was not done. */
final class SentRequests implements Interceptor {

    private static final ThreadLocal<Boolean> SENT = ThreadLocal.withInitial(() -> false);

    /** Forgets what this thread sent before. */
    static void begin() {
        SENT.set(false);
    }

    static boolean isSent() {
        return SENT.get();
    }

    /** Runs when the connection stands and before the request is written to it. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        SENT.set(true);
        return chain.proceed(chain.request());
    }
}
