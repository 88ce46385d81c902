//! The formats of SQL tools, on the folders in `tests/fixtures/formats/<tool>/<case>/`: what is read from each
//! against `<case>.expected.json`, and what a run leaves in the database against what the real tool left,
//! `<case>.real.json` (recorded by `tests/formats/record`, whose README tells the rest).
//!
//! With `STILLROOM_BLESS` set, the expected files are written instead, to be read over before they are kept.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use stillroom::database::{Database, Scalar, sqlite::Sqlite};
use stillroom::diagnostic::{Diagnostic, Severity};
use stillroom::engine::{Engine, Environment};
use stillroom::project::formats::Applied;
use stillroom::project::{Files, Part, Project, Script, Tool, discover};
use stillroom::protocol::{Event, ExportFormat, FileUpload, Request};

/// A moment: 2025-09-03 08:05:07.042 in UTC.
const NOW: i64 = 1_756_886_707_042;

/// A folder of a tool.
struct Case {
    name: String,
    folder: PathBuf,
}

impl Case {
    fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formats");
        let mut cases = Vec::new();
        for tool in folders(&root) {
            for folder in folders(&tool) {
                let name = folder.strip_prefix(&root).expect("it is below").to_string_lossy().into_owned();
                cases.push(Self { name, folder });
            }
        }
        cases
    }

    fn beside(&self, ending: &str) -> PathBuf {
        PathBuf::from(format!("{}.{ending}.json", self.folder.display()))
    }

    fn json(&self, ending: &str) -> Option<Value> {
        let text = std::fs::read_to_string(self.beside(ending)).ok()?;
        Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{} {ending}: {error}", self.name)))
    }

    /// The files of the folder: path and bytes.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        fn visit(folder: &Path, prefix: &str, found: &mut Vec<(String, Vec<u8>)>) {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    visit(&entry.path(), &format!("{name}/"), found);
                } else {
                    found.push((name, std::fs::read(entry.path()).expect("readable")));
                }
            }
        }
        let mut found = Vec::new();
        visit(&self.folder, "", &mut found);
        found.sort();
        found
    }

    fn project(&self) -> Project {
        let mut files = Files::default();
        for (path, bytes) in self.files() {
            files.insert(&path, bytes).expect("within limits");
        }
        let candidates = discover(&files);
        assert_eq!(candidates.len(), 1, "{}: {candidates:#?}", self.name);
        Project::load(&files, &candidates[0])
    }
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root).expect("the fixtures are there").flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// The expected file is what this makes of a project, and a list of `differences` from the real tool.
fn reading(project: &Project) -> Value {
    let order: Vec<String> =
        project.graph.upgrade_order().iter().map(|revision| revision.id.clone()).collect();
    let scripts: Vec<&Script> = order.iter().map(|id| &project.scripts[id.as_str()]).collect();
    let table = &project.version_table;
    let mut migrations = Map::new();
    for (index, script) in scripts.iter().enumerate() {
        let applied = Applied { script, rank: index + 1, at: NOW, milliseconds: 3 };
        let below = index.checked_sub(1).map(|below| scripts[below]);
        let entry = json!({
            "description": script.description,
            "up": part(&script.up),
            "down": script.down.as_ref().map(part),
            "applied": (table.applied)(&applied),
            "reverted": (table.reverted)(script, below),
        });
        migrations.insert(script.id.clone(), entry);
    }
    json!({
        "tool": project.tool().name(),
        "order": order,
        "findings": project.diagnostics.iter().map(finding).collect::<Vec<_>>(),
        "migrations": migrations,
        "version_table": table.create.iter().map(|sql| collapsed(sql)).collect::<Vec<_>>(),
    })
}

fn part(part: &Part) -> Value {
    let Part::Sql(sql) = part else { panic!("these tools have SQL only") };
    let statements: Vec<String> = sql.iter().map(|(text, _)| collapsed(text)).collect();
    json!({ "file": sql.path, "transaction": sql.transaction, "statements": statements })
}

fn finding(finding: &Diagnostic) -> String {
    let at = finding.location.as_ref().map_or(String::new(), |at| format!(" {}:{}", at.file, at.line));
    format!("{} {:?}{at} {}", finding.code, finding.severity, finding.message)
}

/// White space as single spaces.
fn collapsed(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_tool_has_its_folders() {
    let cases = Case::all();
    for tool in Tool::ALL.iter().filter(|tool| !tool.is_alembic()) {
        let name = tool.name().to_lowercase();
        for kind in ["statements", "transaction"] {
            let wanted = format!("{name}/{kind}");
            assert!(cases.iter().any(|case| case.name == wanted), "{wanted} is missing");
        }
    }
}

#[test]
fn folders_are_read_as_expected() {
    let bless = std::env::var_os("STILLROOM_BLESS").is_some();
    let mut faults = Vec::new();
    for case in Case::all() {
        let mut found = reading(&case.project());
        let expected = case.json("expected").unwrap_or_default();
        let differences = expected.get("differences").cloned().unwrap_or_else(|| json!({}));
        found["differences"] = differences;
        if bless {
            let text = serde_json::to_string_pretty(&found).expect("it is JSON");
            std::fs::write(case.beside("expected"), text + "\n").expect("can be written");
        } else if found != expected {
            faults.extend(unequal(&case.name, &expected, &found));
        }
    }
    assert!(faults.is_empty(), "expected, then found:\n{}", faults.join("\n"));
}

/// The places where two values differ.
fn unequal(place: &str, one: &Value, other: &Value) -> Vec<String> {
    match (one, other) {
        (Value::Object(left), Value::Object(right)) => {
            let mut keys: Vec<&String> = left.keys().chain(right.keys()).collect();
            keys.sort();
            keys.dedup();
            let below = |key: &String| {
                let value = |map: &Map<String, Value>| map.get(key).cloned().unwrap_or_default();
                unequal(&format!("{place} › {key}"), &value(left), &value(right))
            };
            keys.into_iter().flat_map(below).collect()
        }
        _ if one == other => Vec::new(),
        _ => vec![format!("  {place}\n    {one}\n    {other}")],
    }
}

#[test]
fn the_rows_of_a_version_table_tell_the_last_applied() {
    let head = |name: &str, rows: &[&str]| {
        let case = Case::all().into_iter().find(|case| case.name == name).expect("a case");
        let rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
        case.project().heads_of_rows(&rows)
    };
    assert_eq!(head("drizzle/ordering", &["1700000000000", "1700000000001"]), ["0002_book"]);
    assert_eq!(head("golang-migrate/ordering", &["1"]), ["01"]);
    assert_eq!(head("goose/ordering", &["1", "9"]), ["9"]);
    assert_eq!(head("flyway/ordering", &["1", "1.2", "1.10", "R__a_first_view"]), ["R__a_first_view"]);
    assert_eq!(head("dbmate/ordering", &[]), [""; 0]);
}

/// Flyway's undo is not in its free edition, so no recording tells: the history keeps a row for each way.
#[test]
fn flyway_goes_up_again_after_an_undo() {
    let case = Case::all().into_iter().find(|case| case.name == "flyway/undo").expect("a case");
    let mut run = Run::new(&case);
    for line in ["upgrade head", "downgrade -1", "upgrade head", "upgrade head", "downgrade base"] {
        assert_eq!(run.command(line), None, "{line}");
    }
    let state = run.state("flyway_schema_history", &[]);
    let rows: Vec<String> = state["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| format!("{} {} {} {}", row["installed_rank"], row["version"], row["type"], row["script"]))
        .collect();
    assert_eq!(
        rows,
        [
            r#"1 "1" "SQL" "V1__author.sql""#,
            r#"2 "2" "SQL" "V2__book.sql""#,
            r#"3 "2" "UNDO_SQL" "U2__book.sql""#,
            r#"4 "2" "SQL" "V2__book.sql""#,
            r#"5 "2" "UNDO_SQL" "U2__book.sql""#,
            r#"6 "1" "UNDO_SQL" "U1__author.sql""#,
        ]
    );
    assert!(state["objects"].get("table author").is_none());
}

#[test]
fn repeatable_scripts_are_noted() {
    let case = Case::all().into_iter().find(|case| case.name == "flyway/ordering").expect("a case");
    let mut run = Run::new(&case);
    assert_eq!((run.command("upgrade head"), run.command("upgrade head")), (None, None));
    let state = run.state("flyway_schema_history", &[]);
    assert_eq!(state["rows"].as_array().map(Vec::len), Some(5));
    assert_eq!(state["rows"][4]["script"], "R__titles.sql");
}

/// The engine with a folder open, and what it last refused or failed with.
struct Run {
    engine: Engine,
    database: Vec<u8>,
    failure: Option<String>,
}

impl Run {
    fn new(case: &Case) -> Self {
        let environment = Environment {
            clock: || NOW as f64,
            random: |bytes| bytes.fill(0xab),
            sqlite_target: None,
            variables: Vec::new(),
            x_arguments: Vec::new(),
        };
        let mut run = Self { engine: Engine::new(environment), database: Vec::new(), failure: None };
        let upload = |(path, bytes)| FileUpload { path, bytes };
        let files = case.files().into_iter().map(upload).collect();
        run.send(Request::OpenFiles { name: case.name.clone(), files });
        run
    }

    fn send(&mut self, request: Request) {
        let mut events = Vec::new();
        self.engine.handle(request, &mut |event| events.push(event));
        for event in events {
            match event {
                Event::Failure(failure) => self.failure = Some(failure.title),
                Event::Failed { message, .. } => self.failure = Some(message),
                Event::Exported { bytes, .. } => self.database = bytes,
                _ => {}
            }
        }
    }

    /// Runs a command; what it failed with.
    fn command(&mut self, line: &str) -> Option<String> {
        self.failure = None;
        self.send(Request::Command { line: line.to_owned() });
        let failure = self.failure.take();
        self.send(Request::Export {
            format: ExportFormat::Sqlite,
            scope: stillroom::protocol::ExportScope::default(),
        });
        failure
    }

    /// The objects of the database and the rows of the version table, as the recorder writes them.
    fn state(&self, table: &str, volatile: &[&str]) -> Value {
        let mut database = Sqlite::in_memory().expect("memory");
        database.restore(&self.database).expect("an exported database");
        let mut query = |sql: &str| database.run(sql, &[]).expect("it can be read").rows;
        let mut objects = Map::new();
        let master = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
                      ORDER BY type, name";
        for row in query(master) {
            let sql = match &row[1] {
                Scalar::Text(sql) => Value::String(collapsed(sql)),
                _ => Value::Null,
            };
            objects.insert(text(&row[0]), sql);
        }
        let mut rows = Vec::new();
        if objects.contains_key(&format!("table {table}")) {
            let names: Vec<String> = query(&format!("SELECT name FROM pragma_table_info('{table}')"))
                .iter()
                .map(|row| text(&row[0]))
                .collect();
            let columns: Vec<String> =
                names.iter().map(|name| format!("\"{name}\", typeof(\"{name}\")")).collect();
            for row in query(&format!("SELECT {} FROM \"{table}\" ORDER BY rowid", columns.join(", "))) {
                let cells = names.iter().zip(row.chunks(2)).map(|(name, pair)| {
                    let value = match &pair[0] {
                        Scalar::Null => Value::Null,
                        _ if volatile.contains(&name.as_str()) => json!(format!("<{}>", text(&pair[1]))),
                        Scalar::Integer(number) => json!(number),
                        Scalar::Real(number) => json!(number),
                        Scalar::Text(text) => json!(text),
                        Scalar::Blob(bytes) => {
                            let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                            json!(format!("x'{digits}'"))
                        }
                    };
                    (name.clone(), value)
                });
                rows.push(Value::Object(cells.collect()));
            }
        }
        json!({ "objects": objects, "rows": rows })
    }
}

fn text(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Text(text) => text.clone(),
        other => panic!("{other:?} is not text"),
    }
}

/// How a step of ours differs from the recorded one; nothing where it does not.
fn compare(case: &Case, run: &mut Run, step: &Value, real: &Value, has_error: bool) -> Vec<String> {
    let name = step["do"].as_str().expect("a name");
    let line = match name {
        "up" => "upgrade head",
        "down" => "downgrade -1",
        _ => "downgrade base",
    };
    let failure = run.command(line);
    let place = format!("{} › {name}", case.name);
    if let Some(error) = step["error"].as_str() {
        let is_told = failure.is_some() || has_error;
        return if is_told { Vec::new() } else { vec![format!("  {place} passes; the tool says: {error}")] };
    }
    if let Some(failure) = failure {
        return vec![format!("  {place} fails: {failure}")];
    }
    let volatile: Vec<&str> =
        real["volatile"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let found = run.state(real["version_table"].as_str().expect("a name"), &volatile);
    let wanted = json!({ "objects": step["objects"], "rows": step["rows"] });
    unequal(&place, &wanted, &found)
}

#[test]
fn runs_leave_what_the_real_tools_leave() {
    let mut faults = Vec::new();
    let mut compared = 0;
    for case in Case::all() {
        let Some(real) = case.json("real") else { continue };
        let expected = case.json("expected").unwrap_or_default();
        let has_error = case.project().diagnostics.iter().any(|finding| finding.severity == Severity::Error);
        let mut run = Run::new(&case);
        for step in real["steps"].as_array().expect("steps") {
            let name = step["do"].as_str().expect("a name");
            let found = compare(&case, &mut run, step, &real, has_error);
            compared += 1;
            match expected["differences"].get(name) {
                Some(_) if found.is_empty() => {
                    faults.push(format!("  {} › {name} differs no more: take the note away", case.name));
                }
                Some(_) => {}
                None => faults.extend(found),
            }
        }
    }
    assert!(compared > 100, "{compared} steps are recorded");
    assert!(faults.is_empty(), "the real tool, then ours:\n{}", faults.join("\n"));
}
