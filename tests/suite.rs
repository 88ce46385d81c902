//! `tests/alembic/SUITE.md` names a fixture for each behaviour that Alembic's own suite checks: they
//! have to be there.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value as Json;

/// The names behind a prefix, such as `op:`, in backticks.
fn named<'t>(text: &'t str, prefix: &str) -> BTreeSet<&'t str> {
    text.split('`').filter_map(|part| part.strip_prefix(prefix)).collect()
}

#[test]
fn every_named_fixture_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("tests/alembic/SUITE.md")).expect("the list is readable");
    let graphs = root.join("tests/fixtures/graph");
    let refused = std::fs::read_to_string(graphs.join("refused.json")).expect("the list is readable");
    let refused: Json = serde_json::from_str(&refused).expect("JSON");
    let is_refused =
        |name: &str| refused.as_array().is_some_and(|all| all.iter().any(|one| one["name"] == name));
    let operations = named(&text, "op:");
    let walked = named(&text, "graph:");
    let missing: Vec<&str> = operations
        .iter()
        .filter(|name| {
            !root.join(format!("tests/alembic/operations/{name}.expected.json")).exists() && **name != "NAME"
        })
        .chain(walked.iter().filter(|name| {
            !graphs.join(format!("{name}.json")).exists() && !is_refused(name) && **name != "NAME"
        }))
        .copied()
        .collect();
    assert!(missing.is_empty(), "SUITE.md names what is not there: {missing:?}");
    assert!(operations.len() > 50 && walked.len() > 30, "the list is read");
    let behaviours = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| behaviour"));
    assert_eq!(behaviours.count(), 500, "every test of the four files is on the list");
}
