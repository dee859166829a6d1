package course.check;

import course.check.host.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener as an argument of a call: on a free port of the loopback interface, on a network of one's
 * choice.
 *
 * @param mostAtOnce the most bytes that one read brings
 * @param heldClient which client's writes are held, from 1 in the order in which they connect, or 0, or anybody's
 * @param heldAfter a write is held that ends after more than so many bytes,
 * @param heldBefore and after fewer than so many
 * @param heldAccept which client is connected, and the program does not hear of it before the release, or 0
 * @param saysWhatIsThere whether {@code available()} tells how many bytes have come; otherwise it answers 0
 */
public record Listener(
        int mostAtOnce, int heldClient, long heldAfter, long heldBefore, int heldAccept, boolean saysWhatIsThere) {
    static final Listener PLAIN = new Listener(Integer.MAX_VALUE, 0, 0, 0, 0, false);

    /** No read of the program brings more than so many bytes. */
    public Listener atMostAtOnce(int bytes) {
        return new Listener(bytes, heldClient, heldAfter, heldBefore, heldAccept, saysWhatIsThere);
    }

    /**
     * The first write to that client that goes beyond {@code after} bytes is held until {@link
     * Examinee#release} if it ends before {@code before} bytes.
     *
     * @param client from 1, in the order in which they connect
     */
    public Listener holding(int client, long after, long before) {
        return new Listener(mostAtOnce, client, after, before, heldAccept, saysWhatIsThere);
    }

    /** The same for the first write that goes beyond {@code after} bytes to any client, whoever that is. */
    public Listener holdingAnybody(long after, long before) {
        return holding(Protocol.ANYBODY, after, before);
    }

    /** Client number so much is connected, and {@code accept} does not return before {@link Examinee#release}. */
    public Listener acceptHeld(int client) {
        return new Listener(mostAtOnce, heldClient, heldAfter, heldBefore, client, saysWhatIsThere);
    }

    /** As most networks do: who throws away whatever has come by now then throws something away. */
    public Listener sayingWhatIsThere() {
        return new Listener(mostAtOnce, heldClient, heldAfter, heldBefore, heldAccept, true);
    }

    List<Step> story() {
        List<Step> steps = new ArrayList<>();
        if (mostAtOnce != PLAIN.mostAtOnce()) {
            steps.add(new Step("atMostAtOnce", mostAtOnce));
        }
        if (heldClient == Protocol.ANYBODY) {
            steps.add(new Step("holdingAnybody", heldAfter));
        } else if (heldClient != 0) {
            steps.add(new Step("holding", heldClient));
        }
        if (heldAccept != 0) {
            steps.add(new Step("acceptHeld", heldAccept));
        }
        return steps;
    }
}
