import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats Java with palantir-java-format, or says what is not formatted: {@code JavaFormat check|apply report folder...}.
 * The report stays empty when there is nothing to say.
 *
 * <p>A program of its own because the formatter reads Java with the compiler of the JDK that it runs on, which must be
 * the one that the code is built with and not whichever one Maven runs on.
 */
class JavaFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<Source> unformatted =
                Stream.of(args).skip(2).flatMap(JavaFormat::unformatted).toList();
        if (apply) {
            for (Source source : unformatted) {
                Files.writeString(source.file, source.formatted);
                System.out.println("Formatted " + source.file);
            }
        }
        Path report = Path.of(args[1]);
        Files.createDirectories(report.getParent());
        Files.writeString(report, apply || unformatted.isEmpty() ? "" : complaint(unformatted));
    }

    private static String complaint(List<Source> unformatted) {
        StringBuilder text = new StringBuilder("Not formatted:\n");
        unformatted.forEach(source -> text.append("  ").append(source.file).append('\n'));
        return text.append("This formats them: mvn -N verify -Dformat=apply").toString();
    }

    private static Stream<Source> unformatted(String folder) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList().parallelStream()
                    .map(JavaFormat::read)
                    .filter(source -> !source.text.equals(source.formatted));
        } catch (IOException problem) {
            throw new IllegalStateException("Cannot read the Java files in " + folder, problem);
        }
    }

    private static Source read(Path file) {
        try {
            String text = Files.readString(file);
            String imports =
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.PALANTIR);
            return new Source(file, text, FORMATTER.formatSource(imports));
        } catch (IOException | FormatterException problem) {
            throw new IllegalStateException("Cannot format " + file + ": " + problem.getMessage(), problem);
        }
    }

    private record Source(Path file, String text, String formatted) {}
}
