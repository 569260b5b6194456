package dev.whetstone.dashboard.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.dashboard.DashboardPaths;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one visitor may ask: {@value #PAGES} pages and {@value #LINKS} links a minute; each process counts for itself. */
final class VisitLimits extends OncePerRequestFilter {

    static final int PAGES = 300;
    static final int LINKS = 30;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int VISITORS = 20_000;
    /** Of an address of the sixth version one customer has at least so many bytes alike. */
    private static final int SHARED_BYTES = 8;

    private final Cache<String, Bucket> budgets = Caffeine.newBuilder()
            .maximumSize(VISITORS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final TimeMeter time;

    VisitLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean link = request.getRequestURI().equals(DashboardPaths.OPEN);
        String visitor = visitor(request.getRemoteAddr()) + (link ? "|link" : "");
        ConsumptionProbe probe =
                budgets.get(visitor, key -> budget(link ? LINKS : PAGES)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        PlainPages.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS.value(),
                "Too often",
                "That was more than I answer in a minute; please wait a little and load the page again.");
    }

    private Bucket budget(int most) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }

    static String visitor(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, SHARED_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** The bot's own clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
