package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Wire;
import java.io.IOException;

/** What stands between a member's program and everything else. */
interface Isolation extends AutoCloseable {

    /** Starts one process for one program. */
    Wire start() throws IOException;

    /** What PySpark its processes have: Spark's version, {@code sqlframe} or nothing. */
    String pyspark();

    /** One sentence for {@code doctor}. */
    String says();

    @Override
    void close();
}
