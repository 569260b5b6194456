package dev.whetstone.schedule;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that take parts of one item side by side; where none is free, or all are stopped, the part is taken by who hands it over. */
public final class Helpers implements AutoCloseable {

    private final ThreadPoolExecutor pool;

    public Helpers(String name, int most) {
        this.pool = new ThreadPoolExecutor(
                0,
                most,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new CustomizableThreadFactory(name + "-"),
                (work, full) -> work.run());
    }

    public void take(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
