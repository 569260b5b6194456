package dev.whetstone.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request go on only when its body is there as a whole. Until then it holds no thread, so that slow clients, however many,
 * keep nobody else waiting.
 */
final class WholeBodies extends OncePerRequestFilter {

    private static final String BODY = WholeBodies.class.getName();

    private final WebProperties bounds;
    private final Room room;

    WholeBodies(WebProperties bounds) {
        this.bounds = bounds;
        this.room = new Room(bounds.bodies().toBytes());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BODY) instanceof Arrival arrival) {
            goOn(request, arrival.body(), response, chain);
        } else if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            await(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void goOn(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WholeRequest whole = new WholeRequest(request, body);
        try {
            whole.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            Arrival.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "That form cannot be read.");
            return;
        }
        chain.doFilter(whole, response);
    }

    private void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(bounds.patience().toMillis());
        Arrival arrival = new Arrival(async, request.getInputStream(), bounds, room);
        request.setAttribute(BODY, arrival);
        async.addListener(arrival);
        request.getInputStream().setReadListener(arrival);
        arrival.expect(request.getContentLengthLong());
    }
}
