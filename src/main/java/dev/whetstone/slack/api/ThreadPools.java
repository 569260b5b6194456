package dev.whetstone.slack.api;

import com.slack.api.util.thread.DaemonThreadExecutorServiceFactory;
import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads for the SDK and the adapter that go away when nothing is to do, so that a quiet workspace costs none. */
public final class ThreadPools implements ExecutorServiceProvider {

    @Override
    public ExecutorService createThreadPoolExecutor(String name, int size) {
        return pool(name, size);
    }

    @Override
    public ScheduledExecutorService createThreadScheduledExecutor(String name) {
        return DaemonThreadExecutorServiceFactory.createDaemonThreadScheduledExecutor(name);
    }

    public static ThreadPoolExecutor pool(String name, int size) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
        threads.setDaemon(true);
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
