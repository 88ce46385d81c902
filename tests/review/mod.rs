//! Reviews from request to report, on small folders and on public ones.

mod again;
pub mod support;

use stillroom::protocol::{Outcome, ReviewFormat, ReviewSource, StepKind};

use support::{Review, base, file, upload, with};

#[test]
fn a_not_null_column_is_proved_on_rows() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.add_column('users', sa.Column('active', sa.Boolean(), nullable=False))",
        "op.drop_column('users', 'active')",
    )]);
    let review = Review::of(&base(), &head);
    assert_eq!(review.steps(), [("b2", StepKind::Added)]);
    assert_eq!(review.proof("passes-with-rows"), (Outcome::Failed, "row 1".to_owned()));
    let found = review.finding("DD01");
    assert_eq!(found.finding.severity, "error");
    assert_eq!(found.finding.line, Some(10));
    assert_eq!(found.evidence[0].text.split(':').next(), Some("Passes on empty tables, fails with rows"));
    assert_eq!(review.view.verdict.title, "Do not merge yet");
    assert_eq!(review.proof("up-down-up"), (Outcome::NotRun, "its upgrade failed".to_owned()));
}

#[test]
fn a_sound_revision_holds_every_proof_that_runs() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('title', sa.String(80), nullable=False))",
        "op.drop_table('posts')",
    )]);
    let review = Review::of(&base(), &head);
    let failed: Vec<&str> = review
        .view
        .proofs
        .iter()
        .filter(|proof| proof.outcome == Outcome::Failed)
        .map(|proof| proof.name.as_str())
        .collect();
    assert_eq!(failed, [""; 0]);
    assert_eq!(review.proof("up-down-up").0, Outcome::Held);
    assert_eq!(review.proof("fresh-equals-incremental").0, Outcome::Held);
    let names: Vec<(&str, Outcome)> =
        review.view.checks.iter().map(|check| (check.name.as_str(), check.outcome)).collect();
    assert_eq!(
        names,
        [
            ("single_head_revision", Outcome::Held),
            ("upgrade", Outcome::Held),
            ("up_down_consistency", Outcome::Held),
            ("downgrade_leaves_no_trace", Outcome::Held),
            ("model_definitions_match_ddl", Outcome::NotRun),
        ]
    );
    let dialects: Vec<&str> = review.view.sql.iter().map(|sql| sql.dialect.as_str()).collect();
    assert_eq!(dialects, ["sqlite", "postgresql", "mysql"]);
}

#[test]
fn a_downgrade_that_forgets_is_an_error() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True))",
        "pass",
    )]);
    let review = Review::of(&base(), &head);
    assert_eq!(review.proof("up-down-up"), (Outcome::Failed, "differs".to_owned()));
    assert_eq!(
        review.finding("RV06").finding.message,
        "After upgrade and downgrade the schema differs: table posts is new"
    );
}

#[test]
fn two_heads_are_found_before_the_merge_and_offers_mend_them() {
    let base_files =
        with(&[file("m1", "a1", "op.create_index('ix_m', 'users', ['name'])", "op.drop_index('ix_m')")]);
    let head =
        with(&[file("f1", "a1", "op.create_index('ix_f', 'users', ['email'])", "op.drop_index('ix_f')")]);
    let mut review = Review::of(&base_files, &head);
    assert_eq!(review.codes(), ["GR01", "GR11", "GR10"]);
    assert_eq!(review.proof("order-of-branches").0, Outcome::Held);
    let titles: Vec<&str> = review.view.offers.iter().map(|offer| offer.title.as_str()).collect();
    assert_eq!(titles, ["Put f1 behind m1", "Merge the heads"]);
    review.accept(0);
    assert_eq!(review.codes(), [""; 0]);
    assert_eq!(review.view.head.heads, ["f1"]);
    assert_eq!(review.steps(), [("f1", StepKind::Added)]);
}

#[test]
fn applied_revisions_must_stay() {
    let base_files =
        with(&[file("b2", "a1", "op.create_index('ix', 'users', ['name'])", "op.drop_index('ix')")]);
    let mut head = base_files.clone();
    head[0].1 = head[0].1.replace("sa.String(120)", "sa.String(200)");
    head.truncate(1);
    let review = Review::of(&base_files, &head);
    assert_eq!(review.steps(), [("b2", StepKind::Removed), ("a1", StepKind::Edited)]);
    assert_eq!(review.codes(), ["GR09", "GR14"]);
    assert_eq!(review.proof("fresh-equals-incremental").0, Outcome::Failed);
}

#[test]
fn a_patch_is_applied_in_memory() {
    let text = file(
        "b2",
        "a1",
        "op.drop_column('users', 'name')",
        "op.add_column('users', sa.Column('name', sa.String(80)))",
    )
    .1;
    let added: String = text.lines().map(|line| format!("+{line}\n")).collect();
    let patch = format!(
        "diff --git a/db/versions/b2.py b/db/versions/b2.py\nnew file mode 100644\n--- /dev/null\n+++ b/db/versions/b2.py\n@@ -0,0 +1,{} @@\n{added}",
        text.lines().count()
    );
    let review = Review::start(&base(), ReviewSource::Patch { name: "change.patch".to_owned(), text: patch });
    assert_eq!(review.steps(), [("b2", StepKind::Added)]);
    assert_eq!(review.view.steps[0].file, "versions/b2.py");
    let changed: Vec<&str> = review.view.changes.iter().map(|change| change.name.as_str()).collect();
    assert_eq!(changed, ["users"]);
    assert_eq!(review.proof("old-code-runs").0, Outcome::Failed);
}

#[test]
fn some_revisions_of_one_folder_are_new() {
    let all = with(&[file("b2", "a1", "op.create_index('ix', 'users', ['name'])", "op.drop_index('ix')")]);
    let review = Review::start(&all, ReviewSource::Revision { name: "a1".to_owned() });
    assert_eq!(review.steps(), [("b2", StepKind::Added)]);
    let review = Review::start(&all, ReviewSource::Revisions { keys: vec!["b2".to_owned()] });
    assert_eq!(review.steps(), [("b2", StepKind::Added)]);
    let refused = Review::refused(&all, ReviewSource::Revision { name: "b2".to_owned() });
    assert_eq!(refused, "Nothing is newer than b2");
    let refused = Review::refused(&all, ReviewSource::Base { name: "same".to_owned(), files: upload(&all) });
    assert_eq!(refused, "same and folder have the same revisions");
}

#[test]
fn reports_say_the_same_in_every_form() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True))",
        "pass",
    )]);
    let mut review = Review::of(&base(), &head);
    let markdown = review.export(ReviewFormat::Markdown);
    assert!(markdown.starts_with("## ✗ Do not merge yet: migrations of folder\n"), "{markdown}");
    assert!(
        markdown.contains("```mermaid\nerDiagram\n    \"posts\" {\n        integer id PK\n    }\n```"),
        "{markdown}"
    );
    let html = review.export(ReviewFormat::Html);
    assert!(!html.contains("src=") && !html.contains("href=") && html.contains("<h1>Do not merge yet</h1>"));
    let github = review.export(ReviewFormat::Github);
    assert_eq!(
        github.lines().next(),
        Some(
            "::error file=versions/b2.py,line=1,endLine=1,title=RV06::After upgrade and downgrade the schema differs: table posts is new%0AProof: After upgrade and downgrade the schema differs: table posts is new%0AMake downgrade() the exact inverse, in the opposite order; or say that there is none: raise NotImplementedError(\"why\")."
        )
    );
    let sarif: serde_json::Value =
        serde_json::from_str(&review.export(ReviewFormat::Sarif)).expect("SARIF is JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "RV06");
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "error");
    let json: stillroom::protocol::ReviewView =
        serde_json::from_str(&review.export(ReviewFormat::Json)).expect("JSON is the view");
    assert_eq!(json, review.view);
}

#[test]
fn a_proofs_state_can_be_opened_and_taken_back() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True))",
        "pass",
    )]);
    let mut review = Review::of(&base(), &head);
    let state = review.finding("RV06").evidence[0].state.expect("the state is kept");
    review.open_state(state);
    assert_eq!(review.tables(), ["alembic_version", "posts", "users"]);
    review.undo();
    assert_eq!(review.tables(), [""; 0]);
}

#[test]
fn a_fix_is_shown_made_and_taken_back() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.add_column('users', sa.Column('active', sa.Boolean(), nullable=False))",
        "op.drop_column('users', 'active')",
    )]);
    let mut review = Review::of(&base(), &head);
    let found = review.finding("DD01").finding.clone();
    assert!(found.rule);
    let fix = review.preview_fix(&found);
    assert_eq!(Some(&fix.title), found.fix.as_ref());
    let added: Vec<&str> =
        fix.lines.iter().filter(|line| line.old.is_none()).map(|line| line.text.as_str()).collect();
    assert_eq!(added.len(), 1);
    assert!(added[0].contains("server_default="), "{added:?}");
    review.apply_fix(fix);
    assert!(!review.codes().contains(&"DD01"), "{:?}", review.codes());
    review.undo();
    review.run();
    assert_eq!(review.finding("DD01").finding.line, found.line);
}

#[test]
fn a_rule_that_is_switched_off_says_nothing() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.add_column('users', sa.Column('active', sa.Boolean(), nullable=False))",
        "op.drop_column('users', 'active')",
    )]);
    let mut review = Review::of(&base(), &head);
    review.switch_rule("DD01", false);
    assert!(!review.codes().contains(&"DD01"), "{:?}", review.codes());
    review.switch_rule("DD01", true);
    assert_eq!(review.finding("DD01").finding.severity, "error");
}

#[test]
fn a_review_comes_back_with_its_project() {
    let head = with(&[file(
        "b2",
        "a1",
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True))",
        "op.drop_table('posts')",
    )]);
    let review = Review::of(&base(), &head);
    let view = review.view.clone();
    let again = review.reopened();
    assert_eq!(again.steps(), [("b2", StepKind::Added)]);
    assert_eq!(again.view.base, view.base);
    assert_eq!(again.view.verdict, view.verdict);
}
