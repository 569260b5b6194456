package dev.whetstone.chat.adapter;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that go away when nothing is to do, so that a quiet workspace costs none. */
public final class IdlePools {

    private static final int IDLE_SECONDS = 30;

    private IdlePools() {}

    /** A pool of at most so many daemon threads, for which any amount of work may wait. */
    public static ThreadPoolExecutor pool(String name, int size) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
        threads.setDaemon(true);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
