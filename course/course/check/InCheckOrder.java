package course.check;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs the checks of an exercise in the order that they give themselves. */
final class InCheckOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparingInt(InCheckOrder::order));
    }

    private static int order(MethodDescriptor method) {
        return method.findAnnotation(Check.class).map(Check::order).orElse(Integer.MAX_VALUE);
    }
}
