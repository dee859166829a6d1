package course;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of this computer that another one could reach. */
final class Addresses {
    /** Bridges to containers on this same computer. */
    private static final Pattern INWARD = Pattern.compile("(docker|br-|veth|vnet).*");
    /** Networks between this computer and its virtual machines, by name or, on Windows, by description. */
    private static final Pattern HOST_ONLY = Pattern.compile("(virbr|vboxnet|vmnet).*|.*(Host-Only|VMware|Hyper-V).*");

    private Addresses() {}

    /**
     * A network that this computer is in.
     *
     * @param name as the system calls it, such as {@code eth0}
     * @param description for people; on Linux the name again
     */
    record Network(String name, String description, List<InetAddress> addresses) {
        boolean isHostOnly() {
            return HOST_ONLY.matcher(name).matches()
                    || HOST_ONLY.matcher(description).matches();
        }
    }

    /** Every address of a network that is up, those first that will do for most. */
    static List<String> reachable() {
        try {
            return reachable(Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .filter(Addresses::isUp)
                    .map(network -> new Network(
                            network.getName(),
                            String.valueOf(network.getDisplayName()),
                            Collections.list(network.getInetAddresses())))
                    .toList());
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    /**
     * IPv4 first, then IPv6, then what only virtual machines reach, then the addresses that two computers give
     * themselves on one cable. Those of IPv6 are left out: they mean nothing without the other side's interface.
     */
    static List<String> reachable(Collection<Network> networks) {
        return networks.stream()
                .filter(network -> !INWARD.matcher(network.name()).matches())
                .flatMap(network -> network.addresses().stream()
                        .filter(Addresses::leadsHere)
                        .map(address -> new Ranked(rank(network, address), text(address))))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::text)
                .toList();
    }

    private record Ranked(int rank, String text) {}

    private static int rank(Network network, InetAddress address) {
        if (address.isLinkLocalAddress()) {
            return 3;
        }
        if (network.isHostOnly()) {
            return 2;
        }
        return address instanceof Inet6Address ? 1 : 0;
    }

    private static boolean leadsHere(InetAddress address) {
        return !address.isLoopbackAddress() && !(address.isLinkLocalAddress() && address instanceof Inet6Address);
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** Without the scope that Java writes after an IPv6 address: it means nothing on another computer. */
    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
