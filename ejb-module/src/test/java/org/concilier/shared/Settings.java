package org.concilier.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The settings of a test: what it set, then the product's own defaults file. */
final class Settings implements Config {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, s -> s,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, Boolean::valueOf,
            Double.class, Double::valueOf,
            Duration.class, Duration::parse,
            URI.class, URI::create,
            Path.class, Path::of);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            boolean.class, Boolean.class,
            double.class, Double.class);

    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final Properties defaults = new Properties();

    Settings() {
        try (var file = Database.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(String name, String content) {
        given.put(name, content);
    }

    Object property(ConfigProperty property, Type type) {
        var found = text(property.name())
                .or(() -> Optional.of(property.defaultValue())
                        .filter(d -> !d.equals(ConfigProperty.UNCONFIGURED_VALUE) && !d.isEmpty()));
        if (Injection.raw(type) == Optional.class) return found.map(t -> read(t, argument(type)));
        var text = found.orElseThrow(() -> new IllegalStateException("no setting " + property.name()));
        var raw = Injection.raw(type);
        if (raw != List.class && raw != Set.class) return read(text, raw);
        var parts =
                Arrays.stream(text.split(",")).map(t -> read(t, argument(type))).toList();
        return raw == List.class ? parts : Set.copyOf(parts);
    }

    private static Class<?> argument(Type type) {
        return Injection.raw(((ParameterizedType) type).getActualTypeArguments()[0]);
    }

    private static Object read(String text, Class<?> type) {
        return READERS.get(BOXES.getOrDefault(type, type)).apply(text);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.getOrDefault(name, defaults.getProperty(name)))
                .filter(t -> !t.isEmpty());
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type)
                .orElseThrow(() -> new java.util.NoSuchElementException("no setting " + name));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return text(name).map(t -> type.cast(read(t, type)));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return defaults.stringPropertyNames();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
