package dev.whetstone.slack.api;

import com.slack.api.util.thread.DaemonThreadExecutorServiceFactory;
import com.slack.api.util.thread.ExecutorServiceProvider;
import dev.whetstone.chat.adapter.IdlePools;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Threads for the SDK that go away when nothing is to do. */
final class ThreadPools implements ExecutorServiceProvider {

    @Override
    public ExecutorService createThreadPoolExecutor(String name, int size) {
        return IdlePools.pool(name, size);
    }

    @Override
    public ScheduledExecutorService createThreadScheduledExecutor(String name) {
        return DaemonThreadExecutorServiceFactory.createDaemonThreadScheduledExecutor(name);
    }
}
