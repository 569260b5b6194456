package dev.whetstone.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The Quartz job: one heartbeat, never two at once. */
@DisallowConcurrentExecution
final class TickJob implements Job {

    private final Heartbeat heartbeat;

    TickJob(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public void execute(JobExecutionContext context) {
        heartbeat.beat();
    }
}
