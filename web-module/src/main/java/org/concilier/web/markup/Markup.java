package org.concilier.web.markup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.Writer;
import java.util.Iterator;

/** Puts {@link PageWriter} under every page; named in faces-config.xml. */
public class Markup extends RenderKitFactory {
    public Markup(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        return new Kit(getWrapped().getRenderKit(faces, id));
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {
        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            var faces = FacesContext.getCurrentInstance();
            return new PageWriter(getWrapped().createResponseWriter(writer, types, encoding), new Marks(faces));
        }
    }
}
