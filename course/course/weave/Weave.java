package course.weave;

import course.catalog.Lesson;
import course.catalog.Lessons;
import course.say.Messages;
import course.say.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites what is derived from a lesson's page and programs: the listings and the demo's output in
 * the pages, the cells of the translated page, and the {@code .jsh} scripts.
 */
public final class Weave {
    private static final String PAGE = "en";
    private static final List<String> ROLES = List.of("server", "client");
    private static final Pattern LISTING = Pattern.compile("java (\\w+\\.java(#\\w+)?)");
    private static final String DEMO = "text demo";

    private final Lesson lesson;

    public Weave(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * Rewrites whatever is stale.
     *
     * @return the files rewritten
     */
    public static List<Path> all(Lessons lessons) throws Refusal {
        List<Path> rewritten = new ArrayList<>();
        for (Lesson lesson : lessons.all()) {
            for (Map.Entry<Path, String> file : new Weave(lesson).files().entrySet()) {
                if (write(file.getKey(), file.getValue())) {
                    rewritten.add(file.getKey());
                }
            }
        }
        return rewritten;
    }

    /** Every derived file of the lesson, as it should be. */
    public Map<Path, String> files() throws Refusal {
        Page source = Page.parse(read(lesson.page(PAGE)));
        Map<String, String> derived = derived(source);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(lesson.page(PAGE), rewrite(source, derived).markdown());
        for (String language : Messages.LANGUAGES.subList(1, Messages.LANGUAGES.size())) {
            Page translation = Page.parse(read(lesson.page(language)));
            files.put(
                    lesson.page(language),
                    rewrite(withCells(translation, source), derived).markdown());
        }
        for (String role : ROLES) {
            files.put(lesson.folder().resolve(role + ".jsh"), script(source, role));
        }
        return files;
    }

    /** The text that belongs in each derived fence, by its info string. */
    private Map<String, String> derived(Page source) throws Refusal {
        Map<String, String> derived = new LinkedHashMap<>();
        for (String info : source.infos()) {
            var listing = LISTING.matcher(info);
            if (listing.matches()) {
                derived.put(info, Listing.of(lesson.folder(), listing.group(1)));
            } else if (info.equals(DEMO)) {
                derived.put(info, DemoOutput.of(lesson));
            }
        }
        return derived;
    }

    private static Page rewrite(Page page, Map<String, String> derived) {
        return page.map(block -> block.with(derived.getOrDefault(block.info(), block.text())));
    }

    /** Cells are written once, in the English page: the first cell of a role there is the first here. */
    private Page withCells(Page translation, Page source) throws Refusal {
        Page page = translation;
        for (String role : ROLES) {
            List<Page.Block> cells = source.fences(cell(role));
            if (translation.fences(cell(role)).size() != cells.size()) {
                throw new Refusal("weave.cells", lesson.packageName(), role, cells.size());
            }
            var next = cells.iterator();
            page = page.map(block -> block.info().equals(cell(role)) ? next.next() : block);
        }
        return page;
    }

    private static String script(Page source, String role) {
        return source.fences(cell(role)).stream().map(Page.Block::text).collect(Collectors.joining("\n"));
    }

    private static String cell(String role) {
        return "java " + role;
    }

    private static String read(Path file) throws Refusal {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new Refusal("file.missing", file);
        }
    }

    private static boolean write(Path file, String text) throws Refusal {
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return false;
            }
            Files.writeString(file, text);
            return true;
        } catch (IOException problem) {
            throw new Refusal("file.trouble", problem.getMessage());
        }
    }
}
