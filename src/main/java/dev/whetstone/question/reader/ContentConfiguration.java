package dev.whetstone.question.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.question.GroupQuestions;
import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.ContentFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the packed questions and lays the group's own folder, {@code whetstone.content}, over them. */
@Configuration(proxyBeanMethods = false)
public class ContentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ContentConfiguration.class);

    /** What is packed never changes while a process runs; it is let go where memory runs short. */
    private static final Cache<String, List<ContentFile>> PACKED =
            Caffeine.newBuilder().softValues().build();

    @Bean
    QuestionBank questionBank(@Value("${whetstone.content:}") String folder, ObjectProvider<GroupQuestions> own) {
        QuestionLoader loader = new QuestionLoader();
        if (!folder.isBlank()) {
            Path root = Path.of(folder);
            if (!root.toFile().isDirectory()) {
                loader.problem(new Problem(folder, 1, "whetstone.content names no folder that can be read"));
            }
            loader.layer(new ContentFolder(root.resolve("questions")).files(".md", loader::problem));
        }
        QuestionBank bank = PackedQuestions.ofProgram().under(loader.bank());
        bank.problems().forEach(problem -> LOG.warn("Left out a question: {}", problem));
        LOG.info("{} questions loaded", bank.all().size());
        return bank.with(() -> own.getIfAvailable(() -> GroupQuestions.NONE));
    }

    /** The files of a tree of the class path, from a folder of classes or from the jar, in order of their paths, each path once. */
    public static List<ContentFile> packed(String tree, String ending) {
        return PACKED.get(tree + "**/*" + ending, pattern -> found(tree, pattern));
    }

    private static List<ContentFile> found(String tree, String pattern) {
        Map<String, ContentFile> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                String url = resource.getURL().toString();
                try (InputStream in = resource.getInputStream()) {
                    ContentFile file = ContentFile.of(url.substring(url.lastIndexOf(tree)), in.readAllBytes());
                    files.putIfAbsent(file.path(), file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The packed content cannot be read: " + tree, e);
        }
        return List.copyOf(files.values());
    }
}
