package org.concilier.shared;

import java.io.Serializable;

/** An HTTP answer as stored for replay: status, Location, ETag and JSON body, each null when it has none. */
public record Answer(int status, String location, String etag, String body) implements Serializable {}
