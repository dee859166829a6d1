package course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void anAddressIsOneThatAnotherComputerCouldReach() throws Exception {
        for (String text : Addresses.reachable()) {
            InetAddress address = InetAddress.getByName(text);
            assertEquals(text, address.getHostAddress(), "an address, without a scope");
            assertFalse(address.isLoopbackAddress(), text);
            assertFalse(address.isLinkLocalAddress(), text);
            assertFalse(address.isAnyLocalAddress(), text);
        }
    }

    @Test
    void theShorterOnesOfIpv4ComeFirst() {
        List<String> addresses = Addresses.reachable();

        assertEquals(
                addresses.stream().filter(address -> !address.contains(":")).toList(),
                addresses.stream().takeWhile(address -> !address.contains(":")).toList());
    }
}
