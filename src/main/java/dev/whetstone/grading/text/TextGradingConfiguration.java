package dev.whetstone.grading.text;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.meaning.EmbeddingModel;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the graders of this package. */
@Configuration(proxyBeanMethods = false)
public class TextGradingConfiguration {

    /** The graders, for tools that run without a container. */
    public static List<Grader<?>> graders(EmbeddingModel model) {
        TextGradingConfiguration beans = new TextGradingConfiguration();
        return List.of(
                beans.choiceGrader(),
                beans.outputGrader(),
                beans.shortGrader(model),
                beans.codeGrader(model),
                beans.discussionGrader(),
                beans.practiceGrader());
    }

    /** The shipped model, unless {@code whetstone.grading.model} says {@code off}. */
    @Bean
    EmbeddingModel embeddingModel(@Value("${whetstone.grading.model:}") String setting) {
        return EmbeddingModel.of(setting);
    }

    @Bean
    ChoiceGrader choiceGrader() {
        return new ChoiceGrader();
    }

    @Bean
    OutputGrader outputGrader() {
        return new OutputGrader();
    }

    @Bean
    DiscussionGrader discussionGrader() {
        return new DiscussionGrader();
    }

    @Bean
    PracticeGrader practiceGrader() {
        return new PracticeGrader();
    }

    @Bean
    ShortGrader shortGrader(EmbeddingModel model) {
        return new ShortGrader(model);
    }

    @Bean
    CodeGrader codeGrader(EmbeddingModel model) {
        return new CodeGrader(model);
    }
}
