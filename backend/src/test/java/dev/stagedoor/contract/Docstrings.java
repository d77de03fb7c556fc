package dev.stagedoor.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say about themselves: the contract speaks in the words that stand beside the code. */
final class Docstrings {
    private final Map<String, DocCommentTree> comments = new HashMap<>();

    /** @param sources the top of a source tree */
    static Docstrings of(Path sources) {
        var docstrings = new Docstrings();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var found = Files.walk(sources);
                var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var java = found.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                docstrings.new Reader(trees).scan(unit, packageOf(unit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docstrings;
    }

    @Nullable
    String of(Class<?> type) {
        return firstSentence(comments.get(type.getCanonicalName()));
    }

    @Nullable
    String of(Method method) {
        return firstSentence(comments.get(
                key(method.getDeclaringClass().getCanonicalName(), method.getName(), method.getParameterCount())));
    }

    /** What a record's docstring says of one component. */
    @Nullable
    String of(Class<?> type, String component) {
        var comment = comments.get(type.getCanonicalName());
        return comment == null
                ? null
                : comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .filter(tag -> tag.getName().getName().contentEquals(component))
                        .map(tag -> text(tag.getDescription()))
                        .findFirst()
                        .orElse(null);
    }

    private static String packageOf(CompilationUnitTree unit) {
        return String.valueOf(unit.getPackageName());
    }

    private static String key(String type, String method, int parameters) {
        return type + "#" + method + "/" + parameters;
    }

    private static @Nullable String firstSentence(@Nullable DocCommentTree comment) {
        String text = comment == null ? "" : text(comment.getFirstSentence());
        return text.isEmpty() ? null : text;
    }

    private static String text(List<? extends DocTree> words) {
        return words.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Carries the name of the enclosing type. */
    private final class Reader extends TreePathScanner<@Nullable Void, String> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String enclosing) {
            String name = enclosing + "." + type.getSimpleName();
            keep(name);
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            keep(key(type, method.getName().toString(), method.getParameters().size()));
            return super.visitMethod(method, type);
        }

        private void keep(String name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.putIfAbsent(name, comment);
            }
        }
    }
}
