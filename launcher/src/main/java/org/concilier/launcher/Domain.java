package org.concilier.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The server's domain in the home folder. Made anew from the distribution's own at every start: nothing in it is worth
 * keeping, and an application that an earlier start left deployed in it would be loaded twice.
 *
 * <p>The distribution's private key is known to the world; nothing here uses it, as only plain HTTP on the loopback
 * address is open.
 */
final class Domain {
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> JVM = List.of("-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    private final ServerSettings settings;
    private final Path folder;

    Domain(ServerSettings settings) {
        this.settings = settings;
        this.folder = settings.home().resolve("domain");
    }

    Path folder() {
        return folder;
    }

    Path bootCommands() {
        return folder.resolve("config/post-boot.asadmin");
    }

    void make() {
        var original = settings.payara().resolve("glassfish/domains/domain1");
        if (!Files.isDirectory(original)) {
            throw new Refusal("Payara Server is not in " + settings.payara() + "; build first with ./concilier build.");
        }
        PrivateFiles.delete(folder);
        PrivateFiles.copyFolder(original, folder);
        configure(new DomainXml(folder.resolve("config/domain.xml")));
        log();
        deployment();
    }

    private void configure(DomainXml xml) {
        listeners(xml);
        quiet(xml);
        xml.remove("java-config/jvm-options[starts-with(.,'-Xmx')]")
                .remove("java-config/jvm-options[contains(.,'additionalOSGiBundlesToStart')]")
                .remove("java-config/jvm-options[contains(.,'osgi.shell.telnet')]")
                .jvmOptions(JVM)
                .jvmOptions(settings.jvmOptions())
                .save();
    }

    private void listeners(DomainXml xml) {
        var http = "network-config/protocols/protocol[@name='http-listener-1']/http";
        xml.attribute("network-config/network-listeners/network-listener", "address", LOOPBACK)
                .attribute(listener("http-listener-1"), "port", String.valueOf(settings.port()))
                .attribute(listener("http-listener-2"), "enabled", "false")
                .attribute(listener("admin-listener"), "port", String.valueOf(Ports.free()))
                .attribute("iiop-service/iiop-listener", "address", LOOPBACK)
                .attribute("iiop-service/iiop-listener", "port", String.valueOf(Ports.free()))
                .attribute("iiop-service/iiop-listener[@security-enabled='true']", "enabled", "false")
                .attribute("admin-service/jmx-connector", "enabled", "false")
                .attribute(http, "xpowered-by", "false")
                .attribute(http, "server-header", "false")
                .attribute(http, "compression", "on")
                .attribute(
                        http,
                        "compressable-mime-type",
                        "text/html,text/css,image/svg+xml,text/javascript,application/javascript,application/json,text/plain");
    }

    /** No data grid, no messaging, no database server: each would open a port for something we do not use. */
    private static void quiet(DomainXml xml) {
        xml.attribute("hazelcast-config-specific-configuration", "enabled", "false")
                .insert(".", "jms-service", "type", "DISABLED")
                .attribute(pool("__TimerPool"), "value", h2("ejbtimer"))
                .attribute(pool("H2Pool"), "value", h2("embedded_default"));
    }

    private static String listener(String name) {
        return "network-config/network-listeners/network-listener[@name='" + name + "']";
    }

    private static String pool(String name) {
        return "/domain/resources/jdbc-connection-pool[@name='" + name + "']/property[@name='URL']";
    }

    private static String h2(String name) {
        return "jdbc:h2:${com.sun.aas.instanceRoot}/lib/databases/" + name;
    }

    /** One log, beside the domain so that it outlives it, and of bounded size. */
    private void log() {
        var file = folder.resolve("config/logging.properties");
        var handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        try {
            var text = Files.readString(file)
                    .replace("handlers=java.util.logging.ConsoleHandler", "handlers=")
                    .replace("${com.sun.aas.instanceRoot}/logs/server.log", escaped(ServerLog.in(settings.home())))
                    .replace(handler + "rotationLimitInBytes=2000000", handler + "rotationLimitInBytes=20000000")
                    .replace(handler + "maxHistoryFiles=0", handler + "maxHistoryFiles=5");
            Files.writeString(file, text);
        } catch (IOException e) {
            throw PrivateFiles.refusal(file, e);
        }
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    private void deployment() {
        var ear = settings.ear();
        if (!Files.isRegularFile(ear))
            throw new Refusal("There is no " + ear + "; build first with ./concilier build.");
        PrivateFiles.write(bootCommands(), "deploy --name concilier --force=true \"" + ear + "\"\n");
    }
}
