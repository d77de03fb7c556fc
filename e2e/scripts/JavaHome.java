import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the home of the running JDK to a file. */
class JavaHome {
    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, System.getProperty("java.home"));
    }
}
