package dev.whetstone.discord.gateway;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Leaves out what JDA adds to a request's address though Discord's description knows nothing of it. */
final class DocumentedAddresses {

    private static final String WAIT = "wait";

    private DocumentedAddresses() {}

    /** An OkHttp interceptor: changing an answer to an interaction is always waited for. */
    static Response shape(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        HttpUrl address = request.url();
        boolean needless = request.method().equals("PATCH")
                && address.encodedPath().contains("/webhooks/")
                && address.queryParameter(WAIT) != null;
        return chain.proceed(
                needless
                        ? request.newBuilder()
                                .url(address.newBuilder()
                                        .removeAllQueryParameters(WAIT)
                                        .build())
                                .build()
                        : request);
    }
}
