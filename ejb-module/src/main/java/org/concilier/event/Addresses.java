package org.concilier.event;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses belong to the public internet: all but those of the IANA special-purpose registries (RFC 6890). */
final class Addresses {
    private static final List<Block> SPECIAL = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3));

    /** What is global unicast, and of that what is not: tunnels may lead inside, the rest is for documents. */
    private static final Block GLOBAL = new Block("2000::", 3);

    private static final List<Block> NOT_GLOBAL = List.of(
            new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16), new Block("3fff::", 20));

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) return SPECIAL.stream().noneMatch(b -> b.holds(address));
        return GLOBAL.holds(address) && NOT_GLOBAL.stream().noneMatch(b -> b.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {
        Block(String start, int bits) {
            this(bytes(start), bits);
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            var whole = bits / 8;
            var rest = bits % 8;
            return bytes.length == start.length
                    && Arrays.equals(bytes, 0, whole, start, 0, whole)
                    && (rest == 0 || ((bytes[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0);
        }

        /** An address in figures: no name service is asked. */
        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }
    }
}
