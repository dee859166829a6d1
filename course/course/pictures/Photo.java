package course.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * The picture that lessons 3 and 4 send: a lighthouse at dusk. The sky is smooth and the sea is busy,
 * so that the first 4096 bytes of the PNG hold about the upper third.
 */
final class Photo {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int HORIZON = 200;
    private static final long SEED = 4096;

    private Photo() {}

    /** Whether the file shows another picture. Encoders differ from JDK to JDK, so a file of the same picture is kept. */
    static boolean isStale(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        BufferedImage kept = ImageIO.read(file.toFile());
        return kept == null || !Arrays.equals(pixels(kept), pixels(draw()));
    }

    static void write(Path file) throws IOException {
        ImageIO.write(draw(), "png", file.toFile());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage draw() {
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawSky(pen);
            drawHills(pen);
            drawSea(pen, new Random(SEED));
            drawRock(pen);
            drawLighthouse(pen);
        } finally {
            pen.dispose();
        }
        return photo;
    }

    private static void drawSky(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1b2a52), 0, HORIZON, new Color(0xf7a072)));
        pen.fillRect(0, 0, WIDTH, HORIZON);
        pen.setColor(new Color(0x40ffe0a0, true));
        pen.fill(new Ellipse2D.Double(116, HORIZON - 52, 68, 68));
        pen.setColor(new Color(0xfff1c1));
        pen.fill(new Ellipse2D.Double(127, HORIZON - 41, 46, 46));
    }

    private static void drawHills(Graphics2D pen) {
        pen.setColor(new Color(0x5a4a73));
        var hills = new Path2D.Double();
        hills.moveTo(0, HORIZON);
        hills.curveTo(40, 150, 90, 160, 130, HORIZON - 6);
        hills.curveTo(190, 168, 240, 176, 300, HORIZON);
        hills.closePath();
        pen.fill(hills);
    }

    private static void drawSea(Graphics2D pen, Random random) {
        pen.setPaint(new GradientPaint(0, HORIZON, new Color(0xd98a6a), 0, HEIGHT, new Color(0x14304f)));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        for (int wave = 0; wave < 320; wave++) {
            double depth = random.nextDouble();
            double y = HORIZON + 3 + depth * depth * (HEIGHT - HORIZON);
            double length = 6 + depth * 40;
            double x = random.nextDouble() * WIDTH;
            pen.setColor(new Color(255, 220, 180, 25 + random.nextInt(70)));
            pen.setStroke(new BasicStroke((float) (0.6 + depth * 1.6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var crest = new Path2D.Double();
            crest.moveTo(x, y);
            crest.quadTo(x + length / 2, y - 1 - depth * 4, x + length, y);
            pen.draw(crest);
        }
    }

    private static void drawRock(Graphics2D pen) {
        pen.setColor(new Color(0x2b2438));
        var rock = new Path2D.Double();
        rock.moveTo(290, 262);
        rock.lineTo(318, 226);
        rock.lineTo(352, 214);
        rock.lineTo(410, 218);
        rock.lineTo(446, 240);
        rock.lineTo(480, 252);
        rock.lineTo(480, 276);
        rock.curveTo(420, 284, 340, 282, 290, 262);
        rock.closePath();
        pen.fill(rock);
    }

    private static void drawLighthouse(Graphics2D pen) {
        var beam = new Path2D.Double();
        beam.moveTo(382, 62);
        beam.lineTo(0, 14);
        beam.lineTo(0, 92);
        beam.closePath();
        pen.setColor(new Color(0x30fff3c4, true));
        pen.fill(beam);

        var tower = new Path2D.Double();
        tower.moveTo(371, 74);
        tower.lineTo(393, 74);
        tower.lineTo(404, 220);
        tower.lineTo(360, 220);
        tower.closePath();
        pen.setColor(new Color(0xf4efe6));
        pen.fill(tower);
        pen.setClip(tower);
        pen.setColor(new Color(0xc0392b));
        for (int y = 96; y < 220; y += 44) {
            pen.fill(new Rectangle2D.Double(355, y, 60, 22));
        }
        pen.setClip(null);

        pen.setColor(new Color(0x2b2438));
        pen.fill(new Rectangle2D.Double(366, 70, 32, 5));
        pen.fill(new Rectangle2D.Double(374, 44, 16, 4));
        var roof = new Path2D.Double();
        roof.moveTo(371, 48);
        roof.lineTo(382, 36);
        roof.lineTo(393, 48);
        roof.closePath();
        pen.fill(roof);
        pen.setColor(new Color(0xfff3c4));
        pen.fill(new Rectangle2D.Double(375, 50, 14, 20));
    }
}
