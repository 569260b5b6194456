package dev.whetstone.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A headless Chromium of the system; nothing is downloaded. Without one, tests are skipped, or fail where {@code CI=true}. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/local/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(Path chromium, Path chromedriver) {
        this.profile = newFolder();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
        size(1360, 860);
    }

    /** Starts a browser, or ends the test with a word about what is missing. */
    public static Browser start() {
        Optional<Path> chromium = first("CHROME_BIN", BROWSERS);
        Optional<Path> chromedriver = first("CHROMEDRIVER_BIN", DRIVERS);
        if (chromium.isPresent() && chromedriver.isPresent()) {
            return new Browser(chromium.get(), chromedriver.get());
        }
        String missing =
                "No Chromium with its chromedriver on this machine (apt-get install chromium chromium-driver, or name"
                        + " them in CHROME_BIN and CHROMEDRIVER_BIN): the page was not tried in a browser.";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(missing);
        }
        return Assumptions.abort(missing);
    }

    public void open(String address) {
        driver.get(address);
        until("document.readyState === 'complete' && document.querySelector('#live')?.streamSource?.readyState === 1");
    }

    /** Opens a page that does not listen for changes. */
    public void openPlain(String address) {
        driver.get(address);
    }

    /** Opens a page on which a script runs before any of its own. */
    public void open(String address, String script) {
        String id = String.valueOf(
                driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                        .get("identifier"));
        open(address);
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }

    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Sets the size of the window's inside. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Plays a reader's preference, such as {@code prefers-color-scheme: dark}. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** The first element that matches and can be seen, as soon as there is one. */
    public WebElement see(String css) {
        return waiting()
                .withMessage("Nothing to see at " + css)
                .until(d -> d.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    public void click(String css) {
        use(css, WebElement::click);
    }

    public void type(String css, CharSequence... keys) {
        use(css, element -> element.sendKeys(keys));
    }

    /**
     * Presses a button that sends its form, and waits until the page that came back is shown. That something on the page has
     * changed would not tell: the page also looks again by itself.
     */
    public void submit(String css) {
        driver.executeScript("""
                const answered = () => addEventListener("turbo:load", () => { window.answerShown = true }, { once: true })
                window.answerShown = false
                addEventListener("turbo:submit-end", answered, { once: true })
                """);
        click(css);
        until("window.answerShown");
    }

    /** Presses keys wherever the focus is. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Puts a text into a field at once, as pasting does. */
    public void paste(String css, String text) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
                see(css),
                text);
    }

    /** Waits until the element shows the text. */
    public void seeText(String css, String text) {
        waiting()
                .withMessage(() -> "No “" + text + "” at " + css + " but “" + texts(css) + "”")
                .until(d -> texts(css).stream().anyMatch(shown -> shown.contains(text)));
    }

    /** Waits until nothing that matches is shown. */
    public void seeNo(String css) {
        waiting()
                .withMessage(css + " is still there")
                .until(d -> d.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }

    /** What every element that matches shows; read in one go, since the page may change between two questions to it. */
    public List<String> texts(String css) {
        Object texts = driver.executeScript("""
                return Array.from(document.querySelectorAll(arguments[0]),
                    element => element.checkVisibility({ visibilityProperty: true }) ? element.innerText : "")
                """, css);
        return ((List<?>) Objects.requireNonNull(texts))
                .stream().map(String::valueOf).toList();
    }

    /** Waits until the JavaScript expression is true. */
    public void until(String expression) {
        waiting().withMessage("Never true: " + expression).until(d -> Boolean.TRUE.equals(evaluate(expression)));
    }

    public @Nullable Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** What the browser complained about since it was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Opens another tab and goes there; {@link #tab(int)} comes back. */
    public void newTab(String address) {
        driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        open(address);
    }

    public void tab(int number) {
        driver.switchTo().window(driver.getWindowHandles().stream().toList().get(number));
    }

    public void accept() {
        waiting().until(org.openqa.selenium.support.ui.ExpectedConditions.alertIsPresent());
        driver.switchTo().alert().accept();
    }

    /** Keeps a picture of the page in {@code target/screenshots}. */
    public Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once more if the page has put another element in its place between looking and using. */
    private void use(String css, Consumer<WebElement> use) {
        see(css);
        waiting().until(d -> {
            use.accept(d.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElseThrow(() -> new StaleElementReferenceException("Gone again: " + css)));
            return true;
        });
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    private static Optional<Path> first(String variable, List<String> places) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), places.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("whetstone-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that starts a new line in place of sending. */
    public static String newLine() {
        return Keys.chord(Keys.SHIFT, Keys.ENTER);
    }
}
