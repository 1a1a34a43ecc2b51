package org.concilier.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of forms that hold a list: always as many as there may be, the later ones folded away. */
@Named
@ApplicationScoped
public class FormRows {
    public List<Integer> of(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** Whether a row from this one on holds something, so that it is not folded away. */
    static boolean filled(Map<String, String> typed, String name, int from) {
        return typed.keySet().stream()
                .filter(key -> key.matches(name + "-\\d+-(name|limit)"))
                .anyMatch(key -> typed.get(key) != null && Integer.parseInt(key.split("-")[1]) >= from);
    }
}
