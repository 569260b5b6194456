package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

/** When there is a dashboard, and what is said where there is none. */
class DashboardSettingsTests {

    private static final String ADDRESS = "whetstone.dashboard.address";

    @ParameterizedTest
    @CsvSource({
        "https://study.example, https://study.example, true",
        "HTTPS://study.example:8443/, https://study.example:8443, true",
        "http://localhost:8080, http://localhost:8080, false",
        "http://[::1]:8080, http://[::1]:8080, false"
    })
    void anAddressIsAnOrigin(String typed, String origin, boolean secure) {
        assertThat(DashboardAddress.of(" " + typed + " ")).contains(new DashboardAddress(origin, secure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study.example",
                "https://",
                "https://study.example/whetstone",
                "https://study.example?a=b",
                "https://ada:secret@study.example",
                "ftp://study.example",
                "http://study.example",
                "https://study example"
            })
    void anythingElseIsRefusedInASentence(String typed) {
        assertThatThrownBy(() -> DashboardAddress.of(typed))
                .isInstanceOf(BadAddressException.class)
                .hasMessageStartingWith("WHETSTONE_DASHBOARD_ADDRESS must")
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverBesideThePlayground() {
        MockEnvironment settings = new MockEnvironment().withProperty(ADDRESS, "https://study.example");
        assertThatThrownBy(() -> ServedDashboard.in(settings))
                .hasMessageContaining("never served beside the playground");
        settings.setProperty("DISCORD_TOKEN", "a.b.c");
        assertThat(ServedDashboard.in(settings)).isPresent();
        settings.setProperty("whetstone.playground", "true");
        assertThatThrownBy(() -> ServedDashboard.in(settings)).isInstanceOf(BadAddressException.class);
        assertThat(ServedDashboard.in(new MockEnvironment().withProperty(ADDRESS, " ")))
                .isEmpty();
    }

    @Test
    void theDoctorSaysTheSame() {
        assertThat(findings(Map.of())).isEmpty();
        assertThat(findings(Map.of(ADDRESS, "https://study.example", "DISCORD_TOKEN", "a.b.c")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.health()).isEqualTo(PlatformCheckup.Health.OK);
                    assertThat(found.says()).contains("https://study.example");
                });
        assertThat(findings(Map.of(ADDRESS, "http://study.example", "DISCORD_TOKEN", "a.b.c")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.health()).isEqualTo(PlatformCheckup.Health.FAIL);
                    assertThat(found.says()).contains("must begin with https://");
                });
        assertThat(findings(Map.of(ADDRESS, "https://study.example")))
                .singleElement()
                .satisfies(found -> assertThat(found.says()).contains("playground"));
    }

    private static List<PlatformCheckup.Finding> findings(Map<String, String> settings) {
        return new DashboardCheckup().run(name -> settings.getOrDefault(name, ""));
    }

    @Test
    void aBadAddressEndsTheStartWithThatSentence() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {})))
                .anyMatch(AddressFailureAnalyzer.class::isInstance);
        FailureAnalysis analysis = new AddressFailureAnalyzer()
                .analyze(new IllegalStateException(new BadAddressException("It must be another.")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("It must be another.");
        assertThat(analysis.getAction()).contains("leave it out");
    }

    @Test
    void withoutAnAddressTheCommandSaysWhyThereIsNone() {
        World world = World.begin();
        world.group("ten");
        assertThat(world.type("ada", "dashboard")).contains("There is no dashboard, because");
        assertThat(world.mongo.getCollection("dashboard_links").countDocuments())
                .isZero();
    }
}
