package org.concilier.identity.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first bits of an IP address. Guesses are limited by what one person commands: an IPv4 address or an IPv6 /64, and the
 * /24 or /48 around it.
 */
record Prefix(String network, int bits) {
    /** The narrow one and the wide one of an address; none when it is no address. */
    static List<Prefix> of(String address) {
        return bytes(address)
                .map(bytes -> bytes.length == 4
                        ? List.of(of(bytes, 32), of(bytes, 24))
                        : List.of(of(bytes, 64), of(bytes, 48)))
                .orElse(List.of());
    }

    /** What the log keeps of an address: the network, not the machine. Null when it is no address. */
    static String kept(String address) {
        var both = of(address);
        return both.isEmpty() ? null : both.get(1).toString();
    }

    private static Prefix of(byte[] address, int bits) {
        var masked = Arrays.copyOf(Arrays.copyOf(address, bits / 8), address.length);
        try {
            return new Prefix(InetAddress.getByAddress(masked).getHostAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    /** Only what is written as an address is read: a name would be asked for in the network. 0.0.0.0 stands for none. */
    private static Optional<byte[]> bytes(String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+(%\\w+)?") || !address.matches(".*[:.].*"))
            return Optional.empty();
        try {
            var found = InetAddress.getByName(address.replaceAll("%.*", ""));
            return found.isAnyLocalAddress() ? Optional.empty() : Optional.of(found.getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return network + "/" + bits;
    }
}
