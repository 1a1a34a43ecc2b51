package org.concilier.web.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.concilier.identity.QrSvg;

/** A text as a picture that a phone reads, inside the page: what is secret gets no address of its own. */
@Named("qr")
@ApplicationScoped
public class QrPicture {
    public String of(String text) {
        return QrSvg.dataUri(text);
    }
}
