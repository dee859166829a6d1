// tries: constants that double, until the compiler has no memory left
// gets: COMPILER_STOPPED 0
// told: The compiler came to no end
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;

public final class EchoEverything {
    private static final String A = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    private static final String B = A + A;
    private static final String C = B + B;
    private static final String D = C + C;
    private static final String E = D + D;
    private static final String F = E + E;
    private static final String G = F + F;
    private static final String H = G + G;
    private static final String I = H + H;
    private static final String J = I + I;
    private static final String K = J + J;
    private static final String L = K + K;
    private static final String M = L + L;
    private static final String N = M + M;
    private static final String O = N + N;
    private static final String P = O + O;
    private static final String Q = P + P;
    private static final String R = Q + Q;
    private static final String S = R + R;
    private static final String T = S + S;
    private static final String U = T + T;
    private static final String V = U + U;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        client.close();
        System.out.println(V + V + V);
    }
}
