package course.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Markdown page, seen as its fenced blocks and the text between them. */
final class Page {
    private static final String FENCE = "```";

    private final List<Block> blocks;

    private Page(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * A piece of the page.
     *
     * @param info what stands behind the opening fence, such as {@code java server}; null between fences
     * @param text the lines inside, each with its line end
     */
    record Block(String info, String text) {
        boolean isFence() {
            return info != null;
        }

        Block with(String newText) {
            return new Block(info, newText);
        }
    }

    static Page parse(String markdown) {
        List<Block> blocks = new ArrayList<>();
        var text = new StringBuilder();
        String info = null;
        for (String line : markdown.lines().toList()) {
            boolean opens = info == null && line.startsWith(FENCE);
            boolean closes = info != null && line.equals(FENCE);
            if (opens || closes) {
                blocks.add(new Block(info, text.toString()));
                text.setLength(0);
                info = opens ? line.substring(FENCE.length()).strip() : null;
            } else {
                text.append(line).append('\n');
            }
        }
        blocks.add(new Block(info, text.toString()));
        return new Page(blocks);
    }

    /** The fences with exactly that info string. */
    List<Block> fences(String info) {
        return blocks.stream().filter(block -> info.equals(block.info())).toList();
    }

    /** The info strings of all fences. */
    Set<String> infos() {
        return blocks.stream().filter(Block::isFence).map(Block::info).collect(Collectors.toSet());
    }

    /** The same page with every fence rewritten. */
    Page map(Function<Block, Block> rewrite) {
        return new Page(blocks.stream()
                .map(block -> block.isFence() ? rewrite.apply(block) : block)
                .toList());
    }

    String markdown() {
        var markdown = new StringBuilder();
        for (Block block : blocks) {
            markdown.append(block.isFence() ? FENCE + block.info() + "\n" + block.text() + FENCE + "\n" : block.text());
        }
        return markdown.toString();
    }
}
