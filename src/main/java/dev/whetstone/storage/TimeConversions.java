package dev.whetstone.storage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Stores local dates and times as ISO text: as MongoDB dates they would be moved by the time zone of the process that writes
 * them.
 */
@Configuration(proxyBeanMethods = false)
public class TimeConversions {

    /** The conversions every template of this program uses. */
    @Bean
    public static MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                asText(LocalDate.class, LocalDate::parse),
                asText(LocalTime.class, LocalTime::parse),
                asText(YearMonth.class, YearMonth::parse),
                asText(Duration.class, Duration::parse)));
    }

    private static <T> ConverterBuilder asText(Class<T> type, Function<String, T> read) {
        return ConverterBuilder.writing(type, String.class, Object::toString).andReading(read);
    }
}
