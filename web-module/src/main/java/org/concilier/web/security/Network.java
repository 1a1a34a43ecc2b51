package org.concilier.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Addresses that begin with the same bits, as {@code 10.0.0.0/8}; an address alone is a network of one. */
record Network(byte[] start, int bits) {
    /** @throws IllegalArgumentException when it is not one */
    static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        var start = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("not a network: " + text));
        var bits = parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > start.length * 8) throw new IllegalArgumentException("not a network: " + text);
        return new Network(start, bits);
    }

    boolean holds(String text) {
        return address(text).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] address) {
        if (address.length != start.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) return false;
        }
        return true;
    }

    /** The bytes of what is written as an IP address; a name is not asked for in the network. */
    static Optional<byte[]> address(String text) {
        if (text == null || !text.matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*")) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
