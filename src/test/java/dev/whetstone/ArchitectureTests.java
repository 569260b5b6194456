package dev.whetstone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the design that a compiler does not hold; each is also shown to fail where it is broken. */
class ArchitectureTests {

    private static final String[] DOMAIN = {
        "dev.whetstone.question..",
        "dev.whetstone.grading..",
        "dev.whetstone.plan..",
        "dev.whetstone.group..",
        "dev.whetstone.joining..",
        "dev.whetstone.round..",
        "dev.whetstone.asking..",
        "dev.whetstone.answer..",
        "dev.whetstone.attempt..",
        "dev.whetstone.copying..",
        "dev.whetstone.feedback..",
        "dev.whetstone.peers..",
        "dev.whetstone.trial..",
        "dev.whetstone.secondreader..",
        "dev.whetstone.award..",
        "dev.whetstone.leaderboard..",
        "dev.whetstone.season..",
        "dev.whetstone.reminder..",
        "dev.whetstone.appeal..",
        "dev.whetstone.teaching..",
        "dev.whetstone.home..",
        "dev.whetstone.review..",
        "dev.whetstone.rating..",
        "dev.whetstone.duel..",
        "dev.whetstone.badge..",
        "dev.whetstone.squad..",
        "dev.whetstone.recap..",
        "dev.whetstone.streak..",
        "dev.whetstone.inbox..",
        "dev.whetstone.schedule.."
    };
    private static final String[] ADAPTERS = {
        "dev.whetstone.slack..", "dev.whetstone.discord..", "dev.whetstone.playground.."
    };
    private static final Set<Class<?>> NOW_GIVERS = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.whetstone");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.whetstone");

    @Test
    void modulesDependOnEachOtherAsTheyDeclare() {
        ApplicationModules.of(Whetstone.class).verify();
    }

    @Test
    void theSlackSdkIsUsedByTheSlackAdapterAlone() {
        usedOnlyBy("com.slack..", "dev.whetstone.slack..").check(MAIN);
    }

    @Test
    void theDiscordSdkIsUsedByTheDiscordAdapterAlone() {
        usedOnlyBy("net.dv8tion..", "dev.whetstone.discord..").check(MAIN);
    }

    /** Each of these says why in one sentence; a new version of an SDK is looked at there and nowhere else. */
    @Test
    void whatAnSdkKeepsForItselfIsUsedInAFewKnownPlaces() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Socket|SlackApi|LimitedCall|Rest|UnavailableServers)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack.api..impl..", "net.dv8tion.jda.internal..")
                .check(MAIN);
    }

    @Test
    void quartzIsUsedByTheScheduleAlone() {
        usedOnlyBy("org.quartz..", "dev.whetstone.schedule..").check(MAIN);
        assertBroken(usedOnlyBy("org.quartz..", "dev.whetstone.round.."), MAIN);
    }

    @Test
    void onlyTheScheduleReadsTheTime() {
        timeComesFromTheClockBean().check(MAIN);
        assertBroken(timeComesFromTheClockBean(), new ClassFileImporter().importClasses(ReadsTheTime.class));
        assertBroken(timeComesFromTheClockBean(), new ClassFileImporter().importClasses(ReadsTheMillis.class));
        assertBroken(timeComesFromTheClockBean(), new ClassFileImporter().importClasses(ReadsTheDate.class));
        assertBroken(timeComesFromTheClockBean(), new ClassFileImporter().importClasses(MakesAClock.class));
    }

    @Test
    void questionsAndGradingKnowNoSpringButInTheirConfiguration() {
        springFree("dev.whetstone.question..", "dev.whetstone.grading..").check(MAIN);
        assertBroken(springFree("dev.whetstone.award.."), MAIN);
    }

    @Test
    void adaptersKnowNothingOfTheDomainButTheChat() {
        knowsOnlyTheChat(ADAPTERS).check(MAIN);
        assertBroken(knowsOnlyTheChat("dev.whetstone.answer.."), MAIN);
    }

    @Test
    void nobodyKnowsTheAdapters() {
        knownToNobody(ADAPTERS).check(MAIN);
        assertBroken(knownToNobody("dev.whetstone.award.."), MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
        assertBroken(
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                new ClassFileImporter().importClasses(Injected.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).contains("dev.whetstone.round").allMatch(ArchitectureTests::isNullMarked);
        assertThat(isNullMarked("java.lang")).isFalse();
    }

    @Test
    void testClassesEndInTests() {
        testsStandInClassesNamedTests()
                .check(TESTS.that(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Misnamed.class))));
        assertBroken(testsStandInClassesNamedTests(), new ClassFileImporter().importClasses(Misnamed.class));
    }

    private static ArchRule usedOnlyBy(String used, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(used);
    }

    private static ArchRule knowsOnlyTheChat(String... adapters) {
        return noClasses()
                .that()
                .resideInAnyPackage(adapters)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(DOMAIN).and(DescribedPredicate.not(resideInAnyPackage(adapters))));
    }

    private static ArchRule knownToNobody(String... adapters) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(adapters)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(adapters);
    }

    /** Settings are configuration; helpers of {@code org.springframework.util} know nothing of a container. */
    private static ArchRule springFree(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .haveNameNotMatching(".*(Configuration|Settings|package-info)")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAPackage("org.springframework.util"))));
    }

    private static ArchRule timeComesFromTheClockBean() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.whetstone.schedule..")
                .should()
                .callCodeUnitWhere(
                        DescribedPredicate.describe("reads the computer's time", ArchitectureTests::readsTime))
                .as("Only the schedule's clock reads the computer's time");
    }

    private static boolean readsTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean bare = target instanceof AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().isEmpty();
        return (name.equals("now") && bare && NOW_GIVERS.stream().anyMatch(owner::isEquivalentTo))
                || (name.equals("currentTimeMillis") && owner.isEquivalentTo(System.class))
                || (name.equals("getInstance") && owner.isEquivalentTo(Calendar.class))
                || (name.equals("<init>") && bare && owner.isEquivalentTo(Date.class))
                || (name.startsWith("system") && owner.isEquivalentTo(Clock.class));
    }

    private static ArchRule testsStandInClassesNamedTests() {
        return methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should(new ArchCondition<JavaMethod>("stand in a class whose name ends in Tests") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean named = method.getOwner().getSimpleName().endsWith("Tests");
                        events.add(new SimpleConditionEvent(method, named, method.getFullName()));
                    }
                });
    }

    private static boolean isNullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void assertBroken(ArchRule rule, JavaClasses classes) {
        assertThat(rule.evaluate(classes).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    static final class ReadsTheTime {
        Instant read() {
            return Instant.now();
        }
    }

    static final class ReadsTheMillis {
        long read() {
            return System.currentTimeMillis();
        }
    }

    @SuppressWarnings("JavaUtilDate")
    static final class ReadsTheDate {
        Date read() {
            return new Date();
        }
    }

    static final class MakesAClock {
        Clock make() {
            return Clock.systemUTC();
        }
    }

    @SuppressWarnings({"NullAway", "UnusedVariable"})
    static final class Injected {
        @org.springframework.beans.factory.annotation.Autowired
        private Clock clock;
    }

    static final class Misnamed {
        @org.junit.jupiter.api.Disabled("stands for a test in a wrong place")
        @Test
        void stands() {}
    }
}
