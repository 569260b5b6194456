package dev.whetstone.testing;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;

/** The program's classes of which a method runs, in the order they are first passed, until one is passed at which the way ends. */
public final class Passed implements AutoCloseable {

    private static final Set<Class<?>> SEEN = new LinkedHashSet<>();
    private static volatile String end = "";
    private static volatile boolean noting;

    private final Instrumentation instrumentation = ByteBuddyAgent.install();
    private final ResettableClassFileTransformer noticing;

    /** @param beside beginnings of names, below {@code dev.whetstone}, of what is not looked at */
    public Passed(List<String> beside) {
        this.noticing = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(not(nameStartsWith("dev.whetstone.")))
                .type(type -> beside.stream().noneMatch(name -> type.getName().startsWith("dev.whetstone." + name)))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Notice.class).on(isMethod().and(not(isAbstract())))))
                .installOn(instrumentation);
    }

    /** Begins anew; the way ends when the method is called, such as {@code feedback.Telling#tell}. */
    public void begin(String last) {
        synchronized (SEEN) {
            SEEN.clear();
            end = "dev.whetstone." + last;
            noting = true;
        }
    }

    /** What was passed by now. */
    public List<Class<?>> classes() {
        synchronized (SEEN) {
            noting = false;
            return List.copyOf(SEEN);
        }
    }

    /** Called by every method that is noticed. */
    public static void note(Class<?> type, String method) {
        if (!noting) {
            return;
        }
        synchronized (SEEN) {
            noting = noting && !end.equals(type.getName() + "#" + method);
            if (noting) {
                SEEN.add(type);
            }
        }
    }

    @Override
    public void close() {
        noticing.reset(instrumentation, RedefinitionStrategy.RETRANSFORMATION);
    }

    /** What is put before every method. */
    static final class Notice {

        private Notice() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin Class<?> type, @Advice.Origin("#m") String method) {
            Passed.note(type, method);
        }
    }
}
