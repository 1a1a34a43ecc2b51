package org.concilier.privacy;

/** Where data came from (GDPR article 15(1)(g)). */
public enum Origin {
    PERSON("vous-même", "you"),
    PARTNER("les magasins et services qui travaillent pour nous", "the shops and services that work for us"),
    OURSELVES("écrit par notre propre système", "written by our own system"),
    DERIVED("calculé à partir de vos autres données", "computed from your other data");

    private final Label words;

    Origin(String fr, String en) {
        words = new Label(fr, en);
    }

    public Label words() {
        return words;
    }
}
