//! The revision graph against real Alembic: every case of `fixtures/graph` must be answered as
//! Alembic 1.20.1 answers it. The fixtures are written by `alembic/graph_expect.py`.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use stillroom::revisions::{
    CommandError, Graph, HistoryOptions, NewRevisionOptions, Plan, Revision, RevisionError, VersionChange,
    VersionRow,
};

#[derive(Deserialize)]
struct Declared {
    id: String,
    down: Vec<String>,
    labels: Vec<String>,
    depends: Vec<String>,
    doc: String,
}

#[derive(Deserialize)]
struct Fixture {
    revisions: Vec<Declared>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    command: String,
    args: Vec<String>,
    rows: Vec<String>,
    answers: Vec<Value>,
}

#[derive(Deserialize)]
struct Refused {
    name: String,
    revisions: Vec<Declared>,
    refusal: Refusal,
}

#[derive(Deserialize)]
struct Refusal {
    class: String,
    message: String,
}

fn revisions(declared: Vec<Declared>) -> Vec<Revision> {
    declared
        .into_iter()
        .map(|one| Revision {
            path: format!("versions/{}.py", one.id),
            branch_labels: one.labels,
            depends_on: one.depends,
            doc: one.doc.trim().to_owned(),
            ..Revision::new(one.id, one.down)
        })
        .collect()
}

fn fixture_directory() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/graph")
}

fn row(row: VersionRow) -> String {
    match row {
        VersionRow::Insert(id) => format!("insert {id}"),
        VersionRow::Delete(id) => format!("delete {id}"),
        VersionRow::Update { from, to } => format!("update {from} {to}"),
    }
}

fn steps(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for step in &plan.steps {
        let log = step.log();
        let log = log.strip_prefix("Running ").expect("every log starts so");
        if let VersionChange::Impossible { exception, .. } = &step.version {
            lines.push(format!("{log} | {exception}"));
            break;
        }
        let rows: Vec<String> = step.version.rows().into_iter().map(row).collect();
        lines.push(format!("{log} | {}", rows.join("; ")));
    }
    lines
}

fn sorted_branches(text: &str) -> String {
    let blocks: Vec<String> = text
        .split("\n\n")
        .map(|block| {
            let mut lines: Vec<&str> = block.split('\n').collect();
            let is_follower = |line: &&str| line.trim_start().starts_with("-> ");
            let mut followers: Vec<&str> = lines.iter().copied().filter(|line| is_follower(line)).collect();
            followers.sort_unstable();
            for (line, follower) in lines.iter_mut().filter(|line| is_follower(line)).zip(followers) {
                *line = follower;
            }
            lines.join("\n")
        })
        .collect();
    blocks.join("\n\n")
}

fn answer(graph: &Graph, case: &Case) -> Result<Value, CommandError> {
    let has = |flag: &str| case.args.iter().any(|argument| argument == flag);
    let first = case.args.first().map(String::as_str).unwrap_or_default();
    Ok(match case.command.as_str() {
        "upgrade" => json!({"steps": steps(&graph.plan_upgrade(first, &case.rows)?)}),
        "downgrade" => {
            let plan = graph.plan_downgrade(first, &case.rows)?;
            json!({"steps": steps(&plan), "warnings": plan.warnings})
        }
        "stamp" => json!({"steps": steps(&graph.plan_stamp(&case.args, &case.rows)?)}),
        "history" => {
            let options = HistoryOptions {
                range: (!first.is_empty()).then(|| first.to_owned()),
                verbose: has("-v"),
                indicate_current: has("-i"),
            };
            json!({"text": graph.history(&options, Some(&case.rows))?})
        }
        "heads" => json!({"text": graph.heads_text(has("-v"), has("--resolve-dependencies"))?}),
        "branches" => json!({"text": sorted_branches(&graph.branches_text(has("-v"))?)}),
        "show" => json!({"text": graph.show_text(first, &case.rows)?}),
        "current" => {
            let text = graph.current_text(&case.rows, has("-v"))?;
            let mut lines: Vec<&str> = if has("-v") {
                text.split("Rev: ").skip(1).map(|entry| entry.strip_suffix('\n').unwrap_or(entry)).collect()
            } else {
                text.lines().collect()
            };
            lines.sort_unstable();
            let mark = if has("-v") { "Rev: " } else { "" };
            json!({"text": lines.iter().map(|line| format!("{mark}{line}")).collect::<Vec<_>>()})
        }
        "check_heads" => {
            graph.check_heads(&case.rows)?;
            graph.current_text(&case.rows, false)?;
            json!({"text": "ok"})
        }
        "revision" => {
            let options = NewRevisionOptions {
                splice: case.args[0] == "--splice",
                id: case.args[1].clone(),
                depends_on: Some(case.args[2].clone()).filter(|name| !name.is_empty()).into_iter().collect(),
                heads: case.args[3..].to_vec(),
                branch_labels: Vec::new(),
            };
            let revision = graph.new_revision(&options)?;
            json!({"down": revision.down_revisions, "depends": revision.depends_on})
        }
        other => panic!("unknown command {other}"),
    })
}

#[test]
fn every_case_is_answered_as_alembic_does() {
    let mut failures = Vec::new();
    let mut count = 0;
    let mut paths: Vec<_> = std::fs::read_dir(fixture_directory())
        .expect("fixtures exist")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    for path in paths.iter().filter(|path| !path.ends_with("refused.json")) {
        let name = path.file_stem().expect("a file").to_string_lossy();
        let text = std::fs::read_to_string(path).expect("readable");
        let fixture: Fixture = serde_json::from_str(&text).expect("written by graph_expect.py");
        let (graph, _) = Graph::load(revisions(fixture.revisions));
        assert_eq!(graph.refusal(), None, "{name}");
        for case in &fixture.cases {
            count += 1;
            let got = match answer(&graph, case) {
                Ok(value) => value,
                Err(CommandError { internal: Some(class), .. }) => json!({"internal": class}),
                Err(error) => json!({"error": error.message}),
            };
            if !case.answers.contains(&got) {
                failures.push(format!(
                    "{name}: {} {:?} at {:?}\n  ours:    {got}\n  Alembic: {}",
                    case.command, case.args, case.rows, case.answers[0]
                ));
            }
        }
    }
    assert!(count > 1000, "only {count} cases");
    assert!(
        failures.is_empty(),
        "{} of {count} differ:\n{}",
        failures.len(),
        failures.iter().take(25).cloned().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn what_alembic_refuses_is_said_in_its_words() {
    let text = std::fs::read_to_string(fixture_directory().join("refused.json")).expect("readable");
    let refused: Vec<Refused> = serde_json::from_str(&text).expect("written by graph_expect.py");
    assert!(refused.len() >= 10);
    for case in refused {
        let (graph, diagnostics) = Graph::load(revisions(case.revisions));
        let error = graph.refusal().unwrap_or_else(|| panic!("{} is refused", case.name));
        let message = match error {
            RevisionError::Key(name) => {
                assert_eq!(case.refusal.class, "KeyError", "{}", case.name);
                name.clone()
            }
            other => other.to_string(),
        };
        // Alembic lists a set of dependency cycles sorted, and everything in file order otherwise.
        assert_eq!(message, case.refusal.message, "{}", case.name);
        assert!(!diagnostics.is_empty(), "{} has a finding", case.name);
    }
}
