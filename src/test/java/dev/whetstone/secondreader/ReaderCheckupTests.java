package dev.whetstone.secondreader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import dev.whetstone.chat.extras.PlatformCheckup.Health;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderCheckupTests {

    private final FakeModel model = new FakeModel();

    @Test
    void theDoctorFindsIt() {
        assertThat(ServiceLoader.load(PlatformCheckup.class)).anyMatch(checkup -> checkup instanceof ReaderCheckup);
    }

    @Test
    void itSaysNothingWhereNoneIsConnected() {
        assertThat(run("", "")).isEmpty();
    }

    @Test
    void aReaderThatReadsSoundlyIsFine() {
        model.behaves(FakeModel.saying("{\"score\":1,\"met\":[\"match\"],\"reason\":\"It is right.\"}"));
        Finding found = run(model.url(), "fake-1").get(0);
        assertThat(found.health()).isEqualTo(Health.OK);
        assertThat(found.says()).isEqualTo("fake-1 on the bot's own machine reads soundly");
    }

    @Test
    void oneThatIsAwayOrOddIsAWarningBecauseGradingGoesOn() {
        model.behaves(FakeModel.status(401));
        Finding found = run(model.url(), "fake-1").get(0);
        assertThat(found.health()).isEqualTo(Health.WARN);
        assertThat(found.says())
                .contains("the server answered 401", "WHETSTONE_READER_URL")
                .doesNotContain(ReaderWorld.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models.example/v1",
                "ftp://models.example",
                "https://me:secret@models.example",
                "https://",
                "https://models.example/v1?key=secret",
                "http://a b"
            })
    void aBadAddressIsNamedWithoutRepeatingIt(String url) {
        Finding found = run(url, "fake-1").get(0);
        assertThat(found.health()).isEqualTo(Health.FAIL);
        assertThat(found.says()).contains("WHETSTONE_READER_URL must be").doesNotContain("secret");
    }

    @Test
    void anAddressNeedsAModel() {
        assertThat(run(model.url(), " ").get(0).says()).contains("WHETSTONE_READER_MODEL");
    }

    private static List<Finding> run(String url, String name) {
        Map<String, String> settings = Map.of(
                "whetstone.reader.url", url,
                "whetstone.reader.model", name,
                "whetstone.reader.key", ReaderWorld.KEY);
        return new ReaderCheckup().run(setting -> settings.getOrDefault(setting, ""));
    }
}
