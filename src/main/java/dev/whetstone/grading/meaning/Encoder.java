package dev.whetstone.grading.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.whetstone.grading.meaning.WordPieces.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Runs bge-small-en-v1.5, quantised, from the jar that ships it; one thread a text, two texts at a time. The same text has the
 * same vectors every time on one machine.
 */
final class Encoder {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /** Word pieces that are read together, the marks of start and end left out. */
    private static final int WINDOW = 254;

    /** Word pieces of a text that are read; what follows has no vectors. */
    static final int MOST = 4 * WINDOW;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final Cosines cosines;
    private final Semaphore turns = new Semaphore(2, true);

    /**
     * @throws OrtException if the model cannot be loaded
     * @throws IOException if its files cannot be read
     */
    Encoder() throws OrtException, IOException {
        this.wordPieces = WordPieces.read(new java.io.ByteArrayInputStream(read(TOKENIZER)));
        this.environment = OrtEnvironment.getEnvironment();
        this.session = session(environment, read(MODEL));
        this.cosines = new Cosines(environment);
    }

    /** One thread for each run, and no memory kept between runs. */
    static OrtSession session(OrtEnvironment environment, byte[] graph) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(graph, options);
        }
    }

    static byte[] read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Encoder.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** The product of word vectors, by the same runtime. */
    Cosines cosines() {
        return cosines;
    }

    /** The text's pieces, at most {@link #MOST}, with their vectors. */
    Encoding encode(String text) {
        List<Piece> pieces = wordPieces.of(text);
        List<Piece> kept = pieces.subList(0, Math.min(MOST, pieces.size()));
        float[] vectors = new float[kept.size() * Encoding.SIZE];
        for (int from = 0; from < kept.size(); from += WINDOW) {
            run(kept.subList(from, Math.min(kept.size(), from + WINDOW)), vectors, from * Encoding.SIZE);
        }
        return new Encoding(kept, vectors);
    }

    /** Puts the vectors of these pieces, one after the other, where they belong. */
    private void run(List<Piece> pieces, float[] vectors, int place) {
        long[] ids = new long[pieces.size() + 2];
        ids[0] = wordPieces.id(WordPieces.START);
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        ids[ids.length - 1] = wordPieces.id(WordPieces.END);
        turns.acquireUninterruptibly();
        try {
            states(ids).get(Encoding.SIZE, vectors, place, pieces.size() * Encoding.SIZE);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model failed", e);
        } finally {
            turns.release();
        }
    }

    private FloatBuffer states(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        }
    }
}
