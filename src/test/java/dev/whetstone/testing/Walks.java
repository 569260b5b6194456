package dev.whetstone.testing;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.not;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.schedule.DueWork;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Prints the files that an answer and a post pass: those of which a method runs, in the order in which they are first passed. Runs in
 * a JVM of its own, because classes that are changed after they were loaded lose the names of their parameters there (JDK-8240908).
 *
 * <p>Not counted are values (what holds nothing but data, enums and interfaces), graders, the reading and escaping of chat text, and
 * the database engine.
 */
public final class Walks {

    private static final String ROOT = "dev.whetstone.";
    private static final List<String> BESIDE =
            List.of("reading.", "storage.engine.", "grading.text.", "grading.sql.", "chat.Markdown", "testing.");
    private static final String LONG =
            "Answer: It builds a plan first, and only when somebody asks for a result does it run all of"
                    + " the steps, so that it can leave out what nobody needs and read no more columns of the file than are wanted at the end";

    private static final Set<String> SEEN = new LinkedHashSet<>();
    private static volatile String end = "";
    private static volatile boolean noting;

    private Walks() {}

    public static void main(String[] none) {
        new AgentBuilder.Default()
                .ignore(not(nameStartsWith(ROOT)))
                .type(type -> BESIDE.stream().noneMatch(name -> type.getName().startsWith(ROOT + name)))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Notice.class).on(isMethod().and(not(isAbstract())))))
                .installOn(ByteBuddyAgent.install());
        answer();
        post();
        System.exit(0);
    }

    /** Of a member's second answer, whose text is long enough to be held against others', until they are told how it went. */
    private static void answer() {
        World world = World.begin();
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds nothing, score=0.2");
        begin("feedback.Telling#tell");
        world.say(round, "ada", LONG);
        print("answer", world);
    }

    /** From the work that looks for slots, which the tick calls, until the round is open. */
    private static void post() {
        World world = World.begin();
        StudyGroup group = world.group("just-lazy");
        world.clock.set(World.NINE);
        DueWork slots = world.beans(DueWork.class).stream()
                .filter(work -> work.getClass().getSimpleName().equals("SlotWork"))
                .findFirst()
                .orElseThrow();
        begin("round.Followers#remind");
        slots.run(World.NINE);
        world.awaitIdle();
        world.only(group, Round.State.OPEN);
        print("post", world);
    }

    private static void begin(String last) {
        synchronized (SEEN) {
            SEEN.clear();
            end = ROOT + last;
            noting = true;
        }
    }

    /** Called by every method of the program. */
    public static void note(String type, String method) {
        if (!noting) {
            return;
        }
        synchronized (SEEN) {
            noting = noting && !end.equals(type + "#" + method);
            if (noting) {
                SEEN.add(type);
            }
        }
    }

    private static void print(String what, World world) {
        noting = false;
        List<String> files = List.copyOf(SEEN).stream()
                .filter(name -> !name.contains("__"))
                .map(name -> name.replaceFirst("\\$.*", ""))
                .distinct()
                .filter(name -> isCounted(named(name), world))
                .map(name -> name.substring(ROOT.length()))
                .toList();
        System.out.println(what + " " + String.join(" ", files));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCounted(Class<?> type, World world) {
        return !type.isInterface() && !isValue(type, world);
    }

    /** Whether it holds nothing but data and is no part of the program. */
    private static boolean isValue(Class<?> type, World world) {
        if (type.isEnum() || type.isInterface() || type.isPrimitive()) {
            return true;
        }
        if (!world.beans(type).isEmpty()) {
            return false;
        }
        List<Field> fields = Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(field -> isData(field.getType(), world));
    }

    private static boolean isData(Class<?> type, World world) {
        if (type.isArray()) {
            return isData(type.getComponentType(), world);
        }
        return type.isPrimitive()
                || Set.of("java.lang", "java.util", "java.time").contains(type.getPackageName())
                || (type.getName().startsWith(ROOT) && isValue(type, world));
    }

    /** What is put before every method. */
    static final class Notice {

        private Notice() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t") String type, @Advice.Origin("#m") String method) {
            Walks.note(type, method);
        }
    }
}
