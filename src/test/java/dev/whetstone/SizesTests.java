package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.whetstone.SourceTree.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The guides for the eye: files of 200 code lines, methods of 30, constructors of five parameters; what exceeds them is named. */
class SizesTests {

    private static final int FILE = 200;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 5;

    /** What is longer still; a name may be taken away here, never added. */
    private static final Set<String> LONG_FILES = Set.of();

    private static final Set<String> LONG_METHODS = Set.of();

    private static final Set<String> WIDE_CONSTRUCTORS = Set.of();

    @Test
    void noFileIsLongerThanAPageOrThree() {
        Set<String> found = new TreeSet<>();
        SourceTree.all().stream()
                .filter(source -> codeLines(source.text()) > FILE)
                .forEach(source -> found.add(source.home() + "." + source.name()));
        assertThat(found).isSubsetOf(LONG_FILES);
        assertThat(codeLines("/** A word.\n * More. */\nint a = 1; // one\n\n// none\nint b = 2;\n"))
                .isEqualTo(2);
    }

    @Test
    void noMethodIsLongerThanTheEyeHolds() {
        assertThat(found(SourceTree.all()).methods).isSubsetOf(LONG_METHODS);
        String lines = "int a;".replace(";", ";\n").repeat(METHOD);
        assertThat(found(List.of(new Source("a", "B", "class B { void c() {\n" + lines + "} }"))).methods)
                .containsExactly("a.B.c");
    }

    @Test
    void noConstructorTakesMoreThanFive() {
        assertThat(found(SourceTree.all()).constructors).isSubsetOf(WIDE_CONSTRUCTORS);
        String six = "(int a, int b, int c, int d, int e, Clock f)";
        assertThat(found(List.of(
                                new Source("a", "B", "class B { B" + six + " {} }"),
                                new Source("a", "C", "record C" + six + " {}"),
                                new Source("a", "D", "record D" + six.replace("Clock", "int") + " {}")))
                        .constructors)
                .containsExactly("a.B", "a.C");
    }

    /** Lines that are neither blank nor nothing but a comment. */
    private static long codeLines(String text) {
        boolean comment = false;
        long lines = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            boolean begins = line.startsWith("/*");
            if (!comment && !begins && !line.isEmpty() && !line.startsWith("//")) {
                lines++;
            }
            comment = (comment || begins) && !line.contains("*/");
        }
        return lines;
    }

    private static Exceeding found(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<InMemory> files = sources.stream().map(InMemory::new).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        Exceeding exceeding = new Exceeding(Trees.instance(task).getSourcePositions());
        try {
            int next = 0;
            for (CompilationUnitTree unit : task.parse()) {
                exceeding.source = sources.get(next++);
                exceeding.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exceeding;
    }

    /** Gathers what exceeds a guide; a record counts where a clock says that it does something, else it is data. */
    private static final class Exceeding extends TreePathScanner<Void, Void> {

        private final SourcePositions positions;
        private Source source = new Source("", "", "");
        private final Set<String> methods = new TreeSet<>();
        private final Set<String> constructors = new TreeSet<>();

        Exceeding(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
            if (!ofRecord
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() > PARAMETERS) {
                constructors.add(path());
            }
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            int start = (int) positions.getStartPosition(unit, method);
            int end = (int) positions.getEndPosition(unit, method);
            if (start >= 0 && codeLines(source.text().substring(start, end)) > METHOD) {
                methods.add(path() + "." + method.getName());
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                List<VariableTree> parts = type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(part -> part.getModifiers().getFlags().stream()
                                .noneMatch(flag -> flag == javax.lang.model.element.Modifier.STATIC))
                        .toList();
                boolean acts = parts.stream()
                        .anyMatch(part -> String.valueOf(part.getType()).equals("Clock"));
                if (acts && parts.size() > PARAMETERS) {
                    constructors.add(path());
                }
            }
            return super.visitClass(type, null);
        }

        private String path() {
            return source.home() + "." + source.name();
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(Source source) {
            super(
                    URI.create("memory:///" + source.home().replace('.', '/') + "/" + source.name() + ".java"),
                    Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
