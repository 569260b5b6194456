package dev.whetstone.dashboard.entry;

import java.util.List;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/** What every page says to browsers: no scripts, nothing from elsewhere, kept nowhere, and its address told to nobody. */
final class SafeHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private SafeHeaders() {}

    static HeaderWriterFilter filter() {
        return new HeaderWriterFilter(List.of(
                new ContentSecurityPolicyHeaderWriter(POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                new CacheControlHeadersWriter(),
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter(),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
                new StaticHeadersWriter("Permissions-Policy", "camera=(), geolocation=(), microphone=()")));
    }
}
