package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;

/** A real Quartz whose next tick lies hours ahead of the wall clock, as it does once that clock was set back. */
class MovedClockTests {

    private static final Duration TICK = Duration.ofMillis(50);

    private final AtomicInteger beats = new AtomicInteger();
    private final Heartbeat heartbeat = new Heartbeat(List.of(now -> beats.incrementAndGet()), Clock.systemUTC());
    private final JobDetail job = JobBuilder.newJob(Heartbeat.Tick.class)
            .withIdentity("tick")
            .storeDurably()
            .build();

    private Scheduler quartz;
    private TickWatch watch;

    @BeforeEach
    void start() throws SchedulerException {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "moved" + System.identityHashCode(this));
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        quartz = new StdSchedulerFactory(settings).getScheduler();
        quartz.setJobFactory((bundle, scheduler) -> new Heartbeat.Tick(heartbeat));
        quartz.scheduleJob(job, ScheduleConfiguration.every(job, TICK));
        quartz.start();
        watch = new TickWatch(heartbeat, quartz, () -> ScheduleConfiguration.every(job, TICK), TICK);
    }

    @AfterEach
    void stop() throws SchedulerException {
        watch.stop();
        quartz.shutdown(true);
    }

    @Test
    void aClockSetBackByHoursStopsTheTickForSecondsOnly() throws SchedulerException {
        await().until(() -> beats.get() > 2);
        setBack(Duration.ofHours(3));
        int before = beats.get();
        watch.start();
        await().until(() -> beats.get() > before + 3);
        assertThat(quartz.getTriggersOfJob(job.getKey()))
                .as("one tick, not two")
                .hasSize(1);
    }

    @Test
    void aTickThatGoesOnIsLeftAlone() throws SchedulerException {
        watch.start();
        Date first = tick().getStartTime();
        await().until(() -> beats.get() > 60);
        assertThat(tick().getStartTime()).isEqualTo(first);
    }

    /** Quartz sees the same as if the wall clock had been set: the moment it waits for is as far away. */
    private void setBack(Duration step) throws SchedulerException {
        Trigger ahead = tick().getTriggerBuilder()
                .startAt(Date.from(Clock.systemUTC().instant().plus(step)))
                .build();
        quartz.rescheduleJob(ahead.getKey(), ahead);
    }

    private Trigger tick() throws SchedulerException {
        return quartz.getTriggersOfJob(job.getKey()).get(0);
    }
}
