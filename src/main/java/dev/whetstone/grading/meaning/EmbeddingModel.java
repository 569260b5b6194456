package dev.whetstone.grading.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedding model, loaded once in the process when it is first needed; where it cannot be, or shall not, it is absent. */
public final class EmbeddingModel {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingModel.class);

    private final boolean wanted;

    private EmbeddingModel(boolean wanted) {
        this.wanted = wanted;
    }

    /** The model that ships with the bot. */
    public static EmbeddingModel shipped() {
        return new EmbeddingModel(true);
    }

    /** No model, which saves its memory. */
    public static EmbeddingModel off() {
        return new EmbeddingModel(false);
    }

    /** Off if the setting says {@code off}, the shipped one otherwise. */
    public static EmbeddingModel of(String setting) {
        return setting.strip().equalsIgnoreCase("off") ? off() : shipped();
    }

    /** Whether texts can be encoded; loads the model if need be. */
    public boolean isPresent() {
        return wanted && Shared.encoder() != null;
    }

    /** Whether it was switched off. */
    public boolean isOff() {
        return !wanted;
    }

    /** Why a wanted model is absent. */
    public Optional<String> fault() {
        return isPresent() || !wanted ? Optional.empty() : Optional.ofNullable(Shared.fault());
    }

    /**
     * The text with the vectors of its word pieces.
     *
     * @throws IllegalStateException if the model is absent
     */
    public Encoding encode(String text) {
        return present().encode(text);
    }

    /**
     * The cosines of the first word to each known one, of the second, and so on; rows of vectors of length one.
     *
     * @throws IllegalStateException if the model is absent
     */
    float[] cosines(FloatBuffer words, FloatBuffer known) {
        return present().cosines().of(words, known);
    }

    private Encoder present() {
        Encoder encoder = wanted ? Shared.encoder() : null;
        if (encoder == null) {
            throw new IllegalStateException("There is no embedding model");
        }
        return encoder;
    }

    /** Loaded by the first caller while the others wait; a failure is final. */
    private static final class Shared {

        private static final Shared ONE = new Shared();

        private final @Nullable Encoder encoder;
        private final @Nullable String fault;

        private Shared() {
            Encoder loaded = null;
            String reason = null;
            try {
                loaded = new Encoder();
                LOG.info("The embedding model is loaded");
            } catch (OrtException | IOException | RuntimeException | LinkageError e) {
                reason = e.toString();
                LOG.warn("The embedding model cannot be loaded, answers are compared by their words alone: {}", reason);
            }
            this.encoder = loaded;
            this.fault = reason;
        }

        static @Nullable Encoder encoder() {
            return ONE.encoder;
        }

        static @Nullable String fault() {
            return ONE.fault;
        }
    }
}
