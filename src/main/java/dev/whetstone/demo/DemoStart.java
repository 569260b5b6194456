package dev.whetstone.demo;

import org.springframework.context.SmartLifecycle;

/** Begins the trial when the database is prepared and before the first page is served. */
final class DemoStart implements SmartLifecycle {

    private final Runnable begin;
    private boolean running;

    DemoStart(Runnable begin) {
        this.begin = begin;
    }

    @Override
    public void start() {
        running = true;
        begin.run();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the tick, which start in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
