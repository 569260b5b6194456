import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a jar for one platform of the jar for all: the same, without the native libraries of the others. The same jar gives the
 * same bytes. {@code java deploy/OnePlatform.java whetstone.jar whetstone-linux-x64.jar linux-x64}
 */
final class OnePlatform {

    /** What the native libraries of a platform have in their names. */
    private static final Map<String, List<String>> OWN = Map.of(
            "linux-x64", List.of("so_linux_amd64", "native/linux-x64/", "lib/x86_64-linux-", "jna/linux-x86-64/"),
            "linux-aarch64", List.of("so_linux_arm64", "native/linux-aarch64/", "lib/aarch64-linux-", "jna/linux-aarch64/"),
            "macos-aarch64", List.of("so_macos_arm64", "native/osx-aarch64/", "lib/aarch64-macos-", "jna/darwin-aarch64/"),
            "windows-x64", List.of("so_windows_amd64", "native/win-x64/", "lib/x86_64-windows-", "jna/win32-x86-64/"));

    private static final Pattern NATIVE = Pattern.compile(
            "libduckdb_java\\.so_.*|ai/onnxruntime/native/.+|lib/.*-tree-sitter.*|com/sun/jna/[^/]+/.*jnidispatch.*");

    private final List<String> own;

    private OnePlatform(String platform) {
        this.own = Objects.requireNonNull(OWN.get(platform), () -> "The platforms are " + OWN.keySet());
    }

    public static void main(String[] args) throws IOException {
        try (InputStream from = Files.newInputStream(Path.of(args[0]));
                OutputStream to = Files.newOutputStream(Path.of(args[1]))) {
            new OnePlatform(args[2]).copy(from, to);
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (isKept(entry.getName())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        out.finish();
    }

    private boolean isKept(String name) {
        return !name.contains(".dSYM/")
                && (!NATIVE.matcher(name).matches() || own.stream().anyMatch(name::contains));
    }
}
