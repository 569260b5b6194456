package dev.whetstone.grading.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * The cosines of many words to many others as one product of matrices by the model's runtime, which takes a twentieth of the time of
 * as many dot products in a loop. The graph is {@code cosines = Gemm(words, known; transB = 1)} with {@code words} of n x 384,
 * {@code known} of m x 384 and {@code cosines} of n x m numbers.
 */
final class Cosines {

    private static final String GRAPH = "/grading/cosines.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * @throws OrtException if the runtime refuses the graph
     * @throws IOException if the graph cannot be read
     */
    Cosines(OrtEnvironment environment) throws OrtException, IOException {
        this.environment = environment;
        this.session = Encoder.session(environment, Encoder.read(GRAPH));
    }

    /** Of the first word to each known one, of the second, and so on; both are rows of length one, or zeros. */
    float[] of(FloatBuffer words, FloatBuffer known) {
        try (OnnxTensor left = tensor(words);
                OnnxTensor right = tensor(known);
                OrtSession.Result result = session.run(Map.of("words", left, "known", right))) {
            FloatBuffer cosines = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] all = new float[cosines.remaining()];
            cosines.get(all);
            return all;
        } catch (OrtException e) {
            throw new IllegalStateException("The product of word vectors failed", e);
        }
    }

    private OnnxTensor tensor(FloatBuffer rows) throws OrtException {
        FloatBuffer own = rows.duplicate();
        long[] shape = {own.remaining() / Encoding.SIZE, Encoding.SIZE};
        return OnnxTensor.createTensor(environment, own, shape);
    }
}
