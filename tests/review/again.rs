//! Reviews of a pull request that is updated, that edits what is there, and that says what is meant.

use stillroom::protocol::{MarkedChange, Outcome, ReviewFormat, ReviewSource, StepKind};

use super::support::{File, Review, base, file, upload, with};

/// What happens between two patches.
type Way = fn(Review) -> Review;

/// A patch that makes files.
fn patch(files: &[File]) -> String {
    let one = |(id, text): &File| {
        let added: String = text.lines().map(|line| format!("+{line}\n")).collect();
        format!(
            "diff --git a/versions/{id}.py b/versions/{id}.py\nnew file mode 100644\n--- /dev/null\n+++ b/versions/{id}.py\n@@ -0,0 +1,{} @@\n{added}",
            text.lines().count()
        )
    };
    files.iter().map(one).collect()
}

fn dropped(name: &str, files: &[File]) -> ReviewSource {
    ReviewSource::Patch { name: name.to_owned(), text: patch(files) }
}

fn posts(id: &'static str, column: &str) -> File {
    let up = format!(
        "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('{column}', sa.Text()))"
    );
    file(id, "a1", &up, "op.drop_table('posts')")
}

#[test]
fn an_updated_pull_request_is_judged_against_the_same_base() {
    let second = [
        posts("b2", "body"),
        file("b3", "b2", "op.create_index('ix', 'posts', ['body'])", "op.drop_index('ix')"),
    ];
    let expected = [("b2", StepKind::Added), ("b3", StepKind::Added)];
    let ways: [(&str, Way); 4] = [
        ("open", |review| review),
        ("after a reload", Review::reopened),
        ("closed", |mut review| {
            review.close();
            review
        }),
        ("closed and reloaded", |mut review| {
            review.close();
            review.reloaded()
        }),
    ];
    for (name, way) in ways {
        let mut review = way(Review::start(&base(), dropped("good.patch", &[posts("b2", "title")])));
        review.drop(dropped("v2.patch", &second));
        assert_eq!(review.steps(), expected, "{name}: a patch");
        assert_eq!((review.view.base.label.as_str(), review.view.base.files), ("folder", 1), "{name}");
        assert_eq!(
            review.view.findings.iter().filter(|found| found.finding.code.starts_with("PT")).count(),
            0
        );
        review.drop(ReviewSource::Head { name: "again".to_owned(), files: upload(&with(&second[..1])) });
        assert_eq!(review.steps(), expected[..1], "{name}: a folder");
    }
    // What is refused leaves the review and the project as they were.
    let mut review = Review::start(&base(), dropped("good.patch", &second[..1]));
    let same = ReviewSource::Head { name: "same".to_owned(), files: upload(&base()) };
    assert_eq!(review.refusal(same).as_deref(), Some("folder and same have the same revisions"));
    review.run();
    assert_eq!(review.steps(), expected[..1]);
    // What follows what was reviewed is judged together with it.
    let mut review = Review::start(&base(), dropped("good.patch", &second[..1]));
    let text = "--- a/versions/b2.py\n+++ b/versions/b2.py\n@@ -1,3 +1,3 @@\n-\"\"\"b2\n+\"\"\"b2 again\n \"\"\"\n from alembic import op\n";
    review.drop(ReviewSource::Patch { name: "more.patch".to_owned(), text: text.to_owned() });
    assert_eq!(review.steps(), expected[..1]);
    assert_eq!(
        review.view.notes,
        ["more.patch follows what was reviewed before; both are judged together, against folder."]
    );
    // A head that was worked on since is a base of its own.
    let mut review = Review::start(&base(), dropped("good.patch", &second[..1]));
    review.close();
    review.write("versions/b2.py", &second[0].1.replace("body", "text"));
    review.drop(dropped("next.patch", &[file("c3", "b2", "pass", "pass")]));
    assert_eq!((review.steps(), review.view.base.files), (vec![("c3", StepKind::Added)], 2));
}

#[test]
fn an_edited_revision_shows_what_the_edit_changes() {
    let two = |size: u32| {
        let up = format!(
            "op.create_table('posts', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('title', sa.String({size})))"
        );
        file("a2", "a1", &up, "op.drop_table('posts')")
    };
    let mut head = with(&[
        two(250),
        file(
            "c1",
            "a2",
            "op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True))",
            "op.drop_table('tags')",
        ),
    ]);
    head[0].1 =
        head[0].1.replace("op.create_table('users', ", "op.create_table(\n        'users',\n        ");
    let review = Review::of(&with(&[two(200)]), &head);
    assert_eq!(review.steps(), [("a1", StepKind::Edited), ("a2", StepKind::Edited), ("c1", StepKind::Added)]);
    assert_eq!(review.changed(), [("posts", MarkedChange::Changed), ("tags", MarkedChange::Added)]);
    let cards: Vec<Vec<(&str, MarkedChange)>> = review
        .view
        .steps
        .iter()
        .map(|step| step.changes.iter().map(|change| (change.name.as_str(), change.mark)).collect())
        .collect();
    assert_eq!(cards, [vec![], vec![("posts", MarkedChange::Changed)], vec![("tags", MarkedChange::Added)]]);
}

#[test]
fn what_a_comment_accepts_is_no_error() {
    let up = "op.add_column('users', sa.Column('active', sa.Boolean(), nullable=False))";
    let plain = Review::of(&base(), &with(&[file("b2", "a1", up, "op.drop_column('users', 'active')")]));
    assert_eq!(plain.finding("DD01").finding.severity, "error");
    let fixes = plain.proof("fixes-work");
    assert_eq!(fixes, (Outcome::NotRun, "its fix needs a decision".to_owned()));
    let up = format!("{up}  # stillroom: ignore DD01 because the table is empty");
    let review = Review::of(&base(), &with(&[file("b2", "a1", &up, "op.drop_column('users', 'active')")]));
    let found = review.finding("DD01");
    assert_eq!(found.finding.severity, "info");
    assert!(found.evidence[0].text.ends_with("; accepted: the table is empty"), "{}", found.evidence[0].text);
    assert_eq!(review.proof("passes-with-rows").0, Outcome::Failed);
    assert!(!review.codes().iter().any(|code| ["DD01", "SU02"].contains(code)), "{:?}", review.codes());
    assert_ne!(review.view.verdict.level, "error", "{:?}", review.view.verdict);
}

#[test]
fn the_verdict_is_short_whatever_differs() {
    let tables = "[op.create_table(f't{number}', sa.Column('id', sa.Integer(), primary_key=True)) for number in range(200)]";
    let review = Review::of(&base(), &with(&[file("b2", "a1", tables, "pass")]));
    let reason = &review.view.verdict.reason;
    assert!(reason.contains(" and 197 more. "), "{reason}");
    assert!(reason.chars().count() <= 300, "{reason}");
}

#[test]
fn what_sqlite_refuses_is_said_with_the_sql_that_was_sent_instead() {
    let up = "op.add_column('users', sa.Column('active', sa.Boolean(), nullable=False))";
    let head = with(&[file("b2", "a1", up, "op.drop_column('users', 'active')")]);
    let mut review = Review::of(&base(), &head);
    let sql = review.view.steps[0].sql[0].text.clone();
    assert!(sql.starts_with("-- LN01: ") && sql.contains("table 'users' was made anew instead"), "{sql}");
    for form in [ReviewFormat::Markdown, ReviewFormat::Html] {
        assert!(review.export(form).contains("-- LN01: "));
    }
    let html = review.export(ReviewFormat::Html);
    assert!(html.contains("<td>failed: row 1</td>") && html.contains("p.error{color"));
}

#[test]
fn a_patch_may_have_other_line_ends_and_must_be_one() {
    let text = patch(&[posts("b2", "title")]).replace('\n', "\r\n");
    let mut review = Review::start(&base(), ReviewSource::Patch { name: "crlf.patch".to_owned(), text });
    assert_eq!(review.steps(), [("b2", StepKind::Added)]);
    let text = patch(&[posts("b2", "title")]).replace("@@ -0,0", "@@ zero");
    let refused = review.refusal(ReviewSource::Patch { name: "cut.patch".to_owned(), text });
    assert_eq!(
        refused.as_deref(),
        Some("cut.patch cannot be read as a patch: file 1 of it is not written as a unified diff is")
    );
}
