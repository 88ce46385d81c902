import org.flywaydb.core.Flyway;

/** {@code Drive up FOLDER DATABASE}: Flyway's migrate on SQLite. */
public class Drive {
    public static void main(String[] arguments) {
        try {
            if (!arguments[0].equals("up")) throw new IllegalArgumentException("undo is not in Flyway's free edition");
            Flyway.configure()
                .dataSource("jdbc:sqlite:" + arguments[2], null, null)
                .locations("filesystem:" + arguments[1])
                .load()
                .migrate();
        } catch (Exception error) {
            System.err.println(error.getMessage());
            System.exit(1);
        }
    }
}
