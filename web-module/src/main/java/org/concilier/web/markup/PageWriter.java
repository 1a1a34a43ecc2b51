package org.concilier.web.markup;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;

/** Gives scripts the nonce of their page. */
class PageWriter extends ResponseWriterWrapper {
    private final Marks marks;

    PageWriter(ResponseWriter wrapped, Marks marks) {
        super(wrapped);
        this.marks = marks;
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        getWrapped().startElement(name, component);
        if (name.equals("script") && marks.nonce() != null) getWrapped().writeAttribute("nonce", marks.nonce(), null);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new PageWriter(getWrapped().cloneWithWriter(writer), marks);
    }
}
