package dev.whetstone.grading.text;

import dev.whetstone.grading.Grader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the graders of this package. */
@Configuration(proxyBeanMethods = false)
public class TextGradingConfiguration {

    /** The graders, for tools that run without a container. */
    public static List<Grader<?>> graders() {
        TextGradingConfiguration beans = new TextGradingConfiguration();
        return List.of(
                beans.choiceGrader(),
                beans.outputGrader(),
                beans.shortGrader(),
                beans.codeGrader(),
                beans.discussionGrader());
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
    ShortGrader shortGrader() {
        return new ShortGrader();
    }

    @Bean
    CodeGrader codeGrader() {
        return new CodeGrader();
    }
}
