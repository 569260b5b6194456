package dev.whetstone.grading.text.taught;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Question;

/** Keeps what was read of the questions that were answered last; each is read once, and who comes meanwhile waits for it. */
public final class TaughtQuestions {

    private static final int KEPT = 24;

    private final EmbeddingModel model;
    private final LoadingCache<Question, Taught> kept;

    public TaughtQuestions(EmbeddingModel model) {
        this.model = model;
        this.kept = Caffeine.newBuilder().maximumSize(KEPT).build(question -> Taught.of(model, question));
    }

    /** Whether answers can be compared by meaning at all. */
    public boolean canRead() {
        return model.isPresent();
    }

    public Taught of(Question question) {
        return kept.get(question);
    }
}
