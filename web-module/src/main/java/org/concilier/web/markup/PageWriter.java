package org.concilier.web.markup;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;

/** Gives scripts the nonce of their page, and forms that change something a token that counts once. */
class PageWriter extends ResponseWriterWrapper {
    private final Marks marks;
    private boolean posting;

    PageWriter(ResponseWriter wrapped, Marks marks) {
        super(wrapped);
        this.marks = marks;
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        getWrapped().startElement(name, component);
        if (name.equals("form")) posting = false;
        if (name.equals("script") && marks.nonce() != null) getWrapped().writeAttribute("nonce", marks.nonce(), null);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
        if (name.equals("method") && "post".equals(value)) posting = true;
        getWrapped().writeAttribute(name, value, property);
    }

    @Override
    public void endElement(String name) throws IOException {
        if (name.equals("form") && posting) writeToken();
        getWrapped().endElement(name);
    }

    private void writeToken() throws IOException {
        posting = false;
        var token = marks.token();
        if (token == null) return;
        getWrapped().startElement("input", null);
        getWrapped().writeAttribute("type", "hidden", null);
        getWrapped().writeAttribute("name", OneTime.FIELD, null);
        getWrapped().writeAttribute("value", token, null);
        getWrapped().endElement("input");
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new PageWriter(getWrapped().cloneWithWriter(writer), marks);
    }
}
