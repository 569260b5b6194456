package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.pool.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;

/** A child that has said already that it is ready, and is heard saying it again: what took long to start is not thrown away. */
record GreetedWire(Wire wire, InputStream in) implements Wire {

    static GreetedWire of(Wire wire, RunReport greeting) throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Frames.write(again, greeting);
        return new GreetedWire(wire, new SequenceInputStream(new ByteArrayInputStream(again.toByteArray()), wire.in()));
    }

    @Override
    public OutputStream out() {
        return wire.out();
    }

    @Override
    public Duration computed() {
        return wire.computed();
    }

    @Override
    public boolean alive() {
        return wire.alive();
    }

    @Override
    public long id() {
        return wire.id();
    }

    @Override
    public void kill() {
        wire.kill();
    }
}
