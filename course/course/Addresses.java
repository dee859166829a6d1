package course;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of this computer that another one could reach. */
final class Addresses {
    /** Bridges to containers and virtual machines on this same computer. */
    private static final Pattern INWARD = Pattern.compile("(docker|br-|virbr|vnet|vboxnet|vmnet).*");

    private Addresses() {}

    /** Every address of a network that is up, IPv4 first; loopback and link-local ones left out. */
    static List<String> reachable() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .filter(Addresses::leadsOutside)
                    .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted((a, b) -> Integer.compare(a.getAddress().length, b.getAddress().length))
                    .map(Addresses::text)
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static boolean leadsOutside(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && !INWARD.matcher(network.getName()).matches();
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** Without the scope that Java writes after an IPv6 address: it means nothing on another computer. */
    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
