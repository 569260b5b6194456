package dev.whetstone.slack.api;

import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something from Slack that lacks what every such thing has: sending it again would make no more of it. */
public final class Senseless extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NOBODYS = 404;
    private static final Logger log = LoggerFactory.getLogger(Senseless.class);

    public Senseless(String lacking) {
        super(lacking);
    }

    /** Takes in what comes, so that it does not come again, and says so in one line where it makes no sense. */
    @SuppressWarnings("rawtypes")
    public static Response drop(Request request, Response response, MiddlewareChain chain) throws Exception {
        try {
            Response done = chain.next(request);
            if (done.getStatusCode() == NOBODYS) {
                throw new Senseless("nothing here takes it");
            }
            return done;
        } catch (Senseless e) {
            log.warn("A {} of Slack's makes no sense and is dropped: {}", request.getRequestType(), e.getMessage());
            return Response.ok();
        }
    }
}
