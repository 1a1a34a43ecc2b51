package org.concilier.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The server's configuration file, changed by XPath; a path that finds nothing is a fault, not a silent no. */
final class DomainXml {
    private static final String SERVER = "/domain/configs/config[@name='server-config']";

    private final Path file;
    private final Document document;

    DomainXml(Path file) {
        this.file = file;
        this.document = parse(file);
    }

    DomainXml attribute(String path, String name, String setting) {
        each(path, element -> element.setAttribute(name, setting));
        return this;
    }

    /** Puts a new element first in each one found. */
    DomainXml insert(String path, String name, String attribute, String setting) {
        each(path, parent -> {
            var child = document.createElement(name);
            child.setAttribute(attribute, setting);
            parent.insertBefore(child, parent.getFirstChild());
        });
        return this;
    }

    DomainXml remove(String path) {
        each(path, element -> element.getParentNode().removeChild(element));
        return this;
    }

    DomainXml jvmOptions(List<String> options) {
        each(
                "java-config",
                parent -> options.forEach(option -> {
                    var child = document.createElement("jvm-options");
                    child.setTextContent(option);
                    parent.appendChild(child);
                }));
        return this;
    }

    void save() {
        try (var out = Files.newOutputStream(file)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (IOException e) {
            throw PrivateFiles.refusal(file, e);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void each(String path, Consumer<Element> change) {
        try {
            var absolute = path.startsWith("/") ? path : SERVER + "/" + path;
            var found = (NodeList)
                    XPathFactory.newInstance().newXPath().evaluate(absolute, document, XPathConstants.NODESET);
            if (found.getLength() == 0) throw new IllegalStateException(file + " has no " + absolute);
            for (int i = 0; i < found.getLength(); i++) change.accept((Element) found.item(i));
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Document parse(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw PrivateFiles.refusal(file, e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new Refusal("Payara Server is not complete (" + file + "); run mvn clean and try again.");
        }
    }
}
