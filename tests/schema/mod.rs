//! Schemas made by real statements in a real SQLite, read back, and written as text: every
//! `fixtures/schema/*.sql` leaves what the `.txt` beside it says, and is drawn soundly.

use std::path::{Path, PathBuf};

use stillroom::database::Database as _;
use stillroom::database::sqlite::Sqlite;
use stillroom::diagram::layout::faults;
use stillroom::diagram::{LayeredLayout, Layout as _, SvgOptions, graph, svg};
use stillroom::schema::diff::SchemaDiff;
use stillroom::schema::{Schema, export};

/// The fixtures' statements, by file.
fn fixtures() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema");
    let entries = std::fs::read_dir(directory).expect("the fixtures' directory exists");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

/// Runs statements, each of which ends with a semicolon at the end of a line.
fn schema_of(script: &str) -> Schema {
    let mut database = Sqlite::in_memory().expect("a database in memory opens");
    for statement in script.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        database.run(statement, &[]).unwrap_or_else(|error| panic!("{statement}: {}", error.message));
    }
    database.schema().expect("the schema can be read back")
}

#[test]
fn what_statements_make_is_read_back() {
    for path in fixtures() {
        let script = std::fs::read_to_string(&path).expect("a fixture is text");
        let expected =
            std::fs::read_to_string(path.with_extension("txt")).expect("each fixture has its text");
        assert_eq!(export::text::render(&schema_of(&script)), expected, "{}", path.display());
    }
}

#[test]
fn what_is_written_as_sql_makes_the_same_schema() {
    for path in fixtures() {
        let schema = schema_of(&std::fs::read_to_string(&path).expect("a fixture is text"));
        let again = schema_of(&export::sql::render(&schema).replace(";\n\n", ";\n"));
        assert_eq!(SchemaDiff::between(&schema, &again), SchemaDiff::default(), "{}", path.display());
    }
}

#[test]
fn every_schema_is_drawn_soundly() {
    for path in fixtures() {
        let schema = schema_of(&std::fs::read_to_string(&path).expect("a fixture is text"));
        let graph = graph(&[&schema], &["alembic_version"]);
        let layout = LayeredLayout.layout(&graph);
        assert_eq!(faults(&graph, &layout), [], "{}", path.display());
        let picture = svg(&schema, &graph, &layout, &SvgOptions::default());
        assert_eq!(picture.matches("<g data-table=").count(), graph.nodes.len());
        assert_eq!(picture.matches("<g data-from=").count(), graph.edges.len());
    }
}
