package dev.whetstone.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as Tomcat speaks it, but headers must be whole after a while. Tomcat bounds only the pause before each further byte, so that
 * one byte now and then keeps a connection for ever.
 */
public final class PatientProtocol extends Http11NioProtocol {

    private volatile Duration patience = Duration.ofSeconds(10);

    void setPatience(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new Patient(getAdapter());
    }

    /** Closes a connection that brings more of its headers too late; one that brings nothing is closed by its timeout. */
    private final class Patient extends Http11Processor {
        private @Nullable SocketWrapperBase<?> unfinished;
        private long begun;

        Patient(Adapter adapter) {
            super(PatientProtocol.this, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            boolean known = socket == unfinished;
            if (known && System.nanoTime() - begun > patience.toNanos()) {
                unfinished = null;
                return SocketState.CLOSED;
            }
            SocketState state = super.service(socket);
            if (state != SocketState.LONG || isAsync()) {
                unfinished = null;
            } else if (!known) {
                unfinished = socket;
                begun = System.nanoTime();
            }
            return state;
        }
    }
}
