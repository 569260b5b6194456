package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class ContendedTests {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whoWasTooSlowBeginsAnew() {
        String done = Contended.change(() -> {
            switch (attempts.incrementAndGet()) {
                case 1 -> throw new OptimisticLockingFailureException("changed");
                case 2 -> throw new DuplicateKeyException("inserted");
                default -> {
                    return "done";
                }
            }
        });
        assertThat(done).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whoIsNeverFastEnoughIsToldSo() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> Contended.change(() -> {
                    attempts.incrementAndGet();
                    throw new OptimisticLockingFailureException("changed");
                }));
        assertThat(attempts).hasValue(50);
    }
}
