package dev.whetstone.secondreader;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that reads along; off unless there is an address.
 *
 * @param url where the OpenAI chat API is served, such as {@code http://127.0.0.1:11434/v1}
 * @param model the model's name as the server knows it
 * @param key what the server lets the bot in by, empty if it asks for nothing
 * @param use which answers are read
 * @param timeout how long one request may take in all
 * @param daily how many requests are made on one day, UTC, by all processes together
 */
@Validated
@ConfigurationProperties("whetstone.reader")
record ReaderProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String model,
        @DefaultValue("") String key,
        @DefaultValue("unsure") ReaderUse use,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(seconds = 30)
        Duration timeout,

        @DefaultValue("200") @Min(1) int daily) {

    private static final String PATH = "/chat/completions";

    ReaderProperties {
        url = url.strip();
        model = model.strip();
        key = key.strip();
        if (!url.isEmpty()) {
            ReaderAddress.of(url);
            if (model.isEmpty()) {
                throw new IllegalArgumentException(
                        "WHETSTONE_READER_URL is set, but WHETSTONE_READER_MODEL does not say which model to ask.");
            }
        }
    }

    /** Where requests are sent. */
    URI endpoint() {
        String base = url.replaceFirst("/+$", "");
        return URI.create(base.endsWith(PATH) ? base : base + PATH);
    }

    /** The model and whose computer it runs on, as people are told. */
    String name() {
        return model + ReaderAddress.of(url).where();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ReaderProperties[%s, %s, %s, %s, %d a day]".formatted(url, model, use, timeout, daily);
    }
}
