package dev.whetstone.cli.doctor;

import dev.whetstone.grading.meaning.EmbeddingModel;

/** Whether the embedding model, by which prose is graded, can be loaded here. */
final class ModelCheckup implements Checkup {

    private final EmbeddingModel model;

    ModelCheckup(EmbeddingModel model) {
        this.model = model;
    }

    @Override
    public Diagnosis run() {
        if (model.isOff()) {
            return Diagnosis.warn("grading", "the embedding model is switched off: prose is graded by its words alone");
        }
        return model.fault()
                .map(fault -> Diagnosis.warn(
                        "grading",
                        "the embedding model cannot be loaded (" + fault + "): prose is graded by its words alone"))
                .orElseGet(() -> Diagnosis.ok("grading", "the embedding model loads"));
    }
}
