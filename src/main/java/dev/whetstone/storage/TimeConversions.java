package dev.whetstone.storage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
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
                WriteDate.INSTANCE,
                ReadDate.INSTANCE,
                WriteTime.INSTANCE,
                ReadTime.INSTANCE,
                WriteMonth.INSTANCE,
                ReadMonth.INSTANCE,
                WriteDuration.INSTANCE,
                ReadDuration.INSTANCE));
    }

    @WritingConverter
    private enum WriteDate implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private enum ReadDate implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private enum WriteTime implements Converter<LocalTime, String> {
        INSTANCE;

        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private enum ReadTime implements Converter<String, LocalTime> {
        INSTANCE;

        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }

    @WritingConverter
    private enum WriteMonth implements Converter<YearMonth, String> {
        INSTANCE;

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private enum ReadMonth implements Converter<String, YearMonth> {
        INSTANCE;

        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }

    @WritingConverter
    private enum WriteDuration implements Converter<Duration, String> {
        INSTANCE;

        @Override
        public String convert(Duration duration) {
            return duration.toString();
        }
    }

    @ReadingConverter
    private enum ReadDuration implements Converter<String, Duration> {
        INSTANCE;

        @Override
        public Duration convert(String text) {
            return Duration.parse(text);
        }
    }
}
