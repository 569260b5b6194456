package dev.whetstone.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.quartz.DateBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class ScheduleConfiguration {

    @Bean
    @Conditional(OffTrial.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Workers groupWorkers(ScheduleProperties properties) {
        return new Workers("group", properties.workers());
    }

    @Bean
    Heartbeat heartbeat(List<DueWork> works, Clock clock) {
        return new Heartbeat(works, clock);
    }

    /** Takes this process out of service. */
    @Bean
    TickHealth tickHealthIndicator(Heartbeat heartbeat) {
        return new TickHealth(heartbeat::sinceBeat, Duration.ofSeconds(30));
    }

    /** Restarts this process: a database that is away delays a tick by a minute or two, and would by a restart be no nearer. */
    @Bean
    TickHealth stuckHealthIndicator(Heartbeat heartbeat) {
        return new TickHealth(heartbeat::sinceBeat, Duration.ofMinutes(10));
    }

    @Bean
    MeterBinder tickMeter(Heartbeat heartbeat) {
        return registry -> Gauge.builder(
                        "whetstone.tick.age", () -> heartbeat.sinceBeat().toMillis() / 1e3)
                .baseUnit("seconds")
                .description("Time since due work was last looked for")
                .register(registry);
    }

    @Bean
    JobDetail tick() {
        return JobBuilder.newJob(Heartbeat.Tick.class)
                .withIdentity("tick")
                .storeDurably()
                .build();
    }

    /** On whole seconds, because that is when slots fall due. */
    @Bean
    Trigger everyTick(JobDetail tick, ScheduleProperties properties) {
        return every(tick, properties.tick());
    }

    @Bean
    TickWatch tickWatch(Heartbeat heartbeat, Scheduler scheduler, JobDetail tick, ScheduleProperties properties) {
        return new TickWatch(heartbeat, scheduler, () -> every(tick, properties.tick()), properties.tick());
    }

    static Trigger every(JobDetail tick, Duration interval) {
        return TriggerBuilder.newTrigger()
                .withIdentity("tick")
                .forJob(tick)
                .startAt(DateBuilder.evenSecondDateAfterNow())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                        .repeatForever())
                .build();
    }

    /** A trial's clock and the way to move it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnTrial.class)
    static class Trial {

        @Bean
        TravelClock clock(MongoTemplate mongo) {
            return new TravelClock(mongo, Clock.systemUTC());
        }

        @Bean
        Traveller traveller(
                TravelClock clock,
                ObjectProvider<DueWork> works,
                ObjectProvider<Heartbeat> heartbeat,
                List<Workers> workers) {
            return new Traveller(clock, works, heartbeat, workers);
        }
    }
}
