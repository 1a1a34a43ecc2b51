package org.concilier.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One Payara Micro for all tests of this package: the archive of the build, and these tests in it. */
@ArquillianSuiteDeployment
public class Deployments {
    /** A page that cannot be made. */
    private static final String BROKEN = "<html xmlns=\"http://www.w3.org/1999/xhtml\">#{request.noSuchThing}</html>";

    @Deployment
    public static WebArchive concilier() {
        return ShrinkWrap.create(ZipImporter.class, "concilier.war")
                .importFrom(new File("../web-module/target/concilier.war"))
                .as(WebArchive.class)
                .addPackage(Deployments.class.getPackage())
                .addAsWebResource(new StringAsset(BROKEN), "broken.xhtml")
                .addAsLibraries(jar(Awaitility.class), jar(Matcher.class), jar(Assertions.class));
    }

    private static File jar(Class<?> of) {
        try {
            return new File(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
