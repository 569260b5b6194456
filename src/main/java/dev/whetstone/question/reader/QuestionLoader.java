package dev.whetstone.question.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.question.Problem;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the bank from layers of files; a broken file is a problem and leaves the rest alone. */
public final class QuestionLoader {

    /** What was read of a file, for as long as somebody has the file: reading it again gives the same. */
    private static final Cache<ContentFile, Outcome> READ =
            Caffeine.newBuilder().weakKeys().softValues().build();

    private final Map<String, LoadedQuestion> byId = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Lays files over what is there: a question with the id of an earlier layer's replaces it. */
    public QuestionLoader layer(List<ContentFile> files) {
        Map<String, LoadedQuestion> layer = new LinkedHashMap<>();
        files.parallelStream()
                .map(file -> READ.get(file, QuestionLoader::read))
                .toList()
                .forEach(read -> {
                    read.loaded().ifPresent(loaded -> add(loaded, layer));
                    problems.addAll(read.problems());
                });
        byId.putAll(layer);
        return this;
    }

    /** Notes a problem that was met before the files could be read. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** What was loaded, ordered as it was read. */
    public List<LoadedQuestion> loaded() {
        return List.copyOf(byId.values());
    }

    public QuestionBank bank() {
        List<Question> questions =
                byId.values().stream().map(LoadedQuestion::question).toList();
        return new QuestionBank(questions, problems);
    }

    private void add(LoadedQuestion loaded, Map<String, LoadedQuestion> layer) {
        LoadedQuestion first = layer.putIfAbsent(loaded.question().id(), loaded);
        if (first != null) {
            problems.add(loaded.problem("/id", "the id is taken by " + first.file()));
        }
    }

    private static Outcome read(ContentFile file) {
        Findings findings = new Findings(file.path());
        Optional<LoadedQuestion> loaded = Schooled.READER.read(file, findings);
        return new Outcome(loaded, findings.list());
    }

    /** The reader, with its schema, made when the first file is read. */
    private static final class Schooled {
        static final QuestionReader READER = new QuestionReader();
    }

    private record Outcome(Optional<LoadedQuestion> loaded, List<Problem> problems) {}
}
