package course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.Addresses.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final List<Network> networks = new ArrayList<>();

    @Test
    void whatWillDoForMostComesFirst() throws Exception {
        in("eth1", "169.254.7.7");
        in("vboxnet0", "192.168.56.1");
        in("eth0", "fe80::1", "2001:db8:0:0:0:0:0:7", "192.168.1.20");
        in("wlan0", "10.0.0.5");

        assertEquals(
                List.of("192.168.1.20", "10.0.0.5", "2001:db8:0:0:0:0:0:7", "192.168.56.1", "169.254.7.7"),
                Addresses.reachable(networks));
    }

    @Test
    void twoComputersOnOneCableReachEachOtherThoughNobodyGaveThemAddresses() throws Exception {
        in("eth0", "169.254.12.34", "fe80::1");

        assertEquals(List.of("169.254.12.34"), Addresses.reachable(networks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vboxnet0", "vmnet8", "virbr0"})
    void aVirtualMachineReachesItsHost(String name) throws Exception {
        in(name, "192.168.56.1");

        assertEquals(List.of("192.168.56.1"), Addresses.reachable(networks));
    }

    @Test
    void onWindowsTheDescriptionTellsWhatAVirtualMachineReaches() throws Exception {
        networks.add(new Network("eth5", "VirtualBox Host-Only Ethernet Adapter", addresses("192.168.56.1")));
        in("eth6", "192.168.1.20");

        assertEquals(List.of("192.168.1.20", "192.168.56.1"), Addresses.reachable(networks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker0", "br-5d1c0ffee123", "veth12ab", "vnet0"})
    void aBridgeToContainersLeadsToNoOtherComputer(String name) throws Exception {
        in(name, "172.17.0.1");
        in("br0", "192.168.1.20");

        assertEquals(List.of("192.168.1.20"), Addresses.reachable(networks));
    }

    @Test
    void thisComputersOwnLoopIsNoWayForOthers() throws Exception {
        in("lo", "127.0.0.1", "::1");

        assertEquals(List.of(), Addresses.reachable(networks));
    }

    @Test
    void ofThisComputerOnlyAddressesWithoutAScopeAreNamed() throws Exception {
        for (String text : Addresses.reachable()) {
            InetAddress address = InetAddress.getByName(text);
            assertEquals(text, address.getHostAddress(), "an address, without a scope");
            assertFalse(address.isLoopbackAddress(), text);
            assertFalse(address.isAnyLocalAddress(), text);
        }
    }

    private void in(String name, String... addresses) throws UnknownHostException {
        networks.add(new Network(name, name, addresses(addresses)));
    }

    private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            addresses.add(InetAddress.getByName(text));
        }
        return addresses;
    }
}
