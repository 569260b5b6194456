package dev.whetstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** What Spring is to find has to have a name it looks for: nobody would miss it, but it would never be there. */
class ConfigurationsTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.whetstone");

    @Test
    void everythingSpringIsToFindHasANameItLooksFor() {
        isFound().check(MAIN);
        assertThatThrownBy(() -> isFound().check(new ClassFileImporter().importClasses(Hidden.class)))
                .hasMessageContaining("Hidden");
    }

    private static ArchRule isFound() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .resideOutsideOfPackages("dev.whetstone.playground..", "dev.whetstone.dashboard..")
                .and()
                .areNotAnnotations()
                .and()
                .doNotBelongToAnyOf(Whetstone.class)
                .should()
                .haveSimpleNameEndingWith("Configuration")
                .orShould(beImported());
    }

    private static ArchCondition<JavaClass> beImported() {
        return ArchConditions.be(DescribedPredicate.describe("imported", ConfigurationsTests::isImported));
    }

    /** By another class, or as a member of a configuration. */
    private static boolean isImported(JavaClass found) {
        return found.getEnclosingClass()
                        .filter(outer -> outer.getSimpleName().endsWith("Configuration"))
                        .isPresent()
                || MAIN.stream()
                        .filter(from -> from.isAnnotatedWith(Import.class))
                        .flatMap(from -> Arrays.stream(
                                from.getAnnotationOfType(Import.class).value()))
                        .anyMatch(found::isEquivalentTo);
    }

    @Component
    private static final class Hidden {}
}
