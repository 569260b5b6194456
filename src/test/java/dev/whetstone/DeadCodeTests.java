package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No method stands in the main code that nobody there calls; a test is no reason to keep one. */
class DeadCodeTests {

    /** What templates and frameworks find by its name. */
    private static final Set<String> CALLED_BY_NAME = Set.of("dev.whetstone.playground");

    /** What a configuration names as the beginning or the end of a bean, what only tests look at, and what has still to go. */
    private static final Set<String> KNOWN = Set.of(
            "Answers.add",
            "Appeal.votes",
            "CodeGrader.program",
            "CollectionIndexes.unique",
            "DiscordProperties$Shards.isFirst",
            "DraftAttempt.isWithdrawn",
            "EmbeddedDatabase.port",
            "Experience.learned",
            "Groups.all",
            "NightlyBackup.start",
            "OAuthClient.close",
            "Pacer.waiting",
            "Runner.none",
            "SlackApi.waitingFor",
            "Taught.beside",
            "Traits.learn",
            "Workspaces.teams");

    /** Libraries whose types are only called or named are not read for that. */
    private static final List<String> NOT_FOLLOWED = List.of("AccessesToTypes", "MemberTypes");

    private static final JavaClasses MAIN = ArchConfiguration.withThreadLocalScope(DeadCodeTests::read);

    @Test
    void everyMethodIsCalled() {
        assertThat(uncalled(MAIN)).isSubsetOf(KNOWN);
        assertThat(uncalled(new ClassFileImporter().importClasses(Idle.class))).hasSize(1);
    }

    private static JavaClasses read(ArchConfiguration scope) {
        NOT_FOLLOWED.forEach(
                reason -> scope.setProperty("import.dependencyResolutionProcess.maxIterationsFor" + reason, "0"));
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.whetstone");
    }

    private static List<String> uncalled(JavaClasses classes) {
        return classes.stream()
                .filter(owner -> CALLED_BY_NAME.stream().noneMatch(owner.getPackageName()::startsWith))
                .flatMap(owner -> owner.getMethods().stream())
                .filter(DeadCodeTests::isOrdinary)
                .filter(method -> method.getAccessesToSelf().isEmpty()
                        && method.getReferencesToSelf().isEmpty())
                .filter(method -> !isInherited(method))
                .map(method -> method.getOwner().getName().replaceAll("^.*\\.", "") + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean isOrdinary(JavaMethod method) {
        boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE)
                || method.getName().contains("$");
        boolean ofRecord = method.getOwner().isRecord()
                && method.getOwner().tryGetField(method.getName()).isPresent();
        boolean ofEnum =
                method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean known = method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getPackageName().startsWith("org.springframework"));
        return !made && !ofRecord && !ofEnum && !known && !method.getName().equals("main");
    }

    /** Whether it stands for a method of a type above or is stood for by one below, which is called instead of it. */
    private static boolean isInherited(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.getAllRawSuperclasses().stream().anyMatch(above -> has(above, method))
                || owner.getAllRawInterfaces().stream().anyMatch(above -> has(above, method));
    }

    private static boolean has(JavaClass type, JavaMethod method) {
        return type.getMethods().stream()
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    static final class Idle {
        int called() {
            return 1;
        }

        int user() {
            return called();
        }
    }
}
