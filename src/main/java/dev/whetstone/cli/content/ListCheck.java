package dev.whetstone.cli.content;

import dev.whetstone.badge.BadgeCatalog;
import dev.whetstone.grading.KnownErrors;
import dev.whetstone.grading.text.language.Glossary;
import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.ContentConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the lists that lie beside the questions: the glossary, the known errors and the badges. */
record ListCheck(List<ContentFile> glossaries, List<ContentFile> knownErrors, List<ContentFile> badges) {

    static ListCheck ofBuiltIn() {
        return new ListCheck(
                ContentConfiguration.packed("content/", "glossary.yaml"),
                ContentConfiguration.packed("content/", "known-errors.yaml"),
                ContentConfiguration.packed(BadgeCatalog.FOLDER, BadgeCatalog.FILE));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        read(glossaries, Glossary::read, problems);
        read(knownErrors, KnownErrors::read, problems);
        read(badges, BadgeCatalog::read, problems);
        return problems;
    }

    private static void read(
            List<ContentFile> files, BiConsumer<ContentFile, Findings> reader, List<Problem> problems) {
        for (ContentFile file : files) {
            Findings findings = new Findings(file.path());
            file.checkEncoding(findings);
            reader.accept(file, findings);
            problems.addAll(findings.list());
        }
    }
}
