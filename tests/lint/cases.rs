//! The examples of what to do and what not, the broken folder and the baseline, each with its exact findings.

use super::{Files, findings};
use stillroom::engine::{self, Engine, Environment, Workspace};
use stillroom::protocol::Request;

/// The table that the examples change.
const USERS: &str = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'a1'\ndown_revision = None\ndef upgrade():\n    op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(100)),\n        sa.Column('first_name', sa.String(50)), sa.Column('last_name', sa.String(50)))\ndef downgrade():\n    op.drop_table('users')\n";

/// Findings of the second revision, as `CODE line`.
fn judged(body: &str, dialect: &str) -> Vec<String> {
    let head = "\"\"\"change users\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = 'b2'\ndown_revision = 'a1'\n";
    let files: Files = vec![
        ("alembic/versions/a1_users.py".to_owned(), USERS.to_owned()),
        ("alembic/versions/b2_change.py".to_owned(), format!("{head}{body}")),
        (
            "alembic/stillroom.toml".to_owned(),
            format!("dialect = \"{dialect}\"\n[lint]\ndisable = [\"PG\"]\n"),
        ),
    ];
    let found = findings(&files);
    let own = found.iter().filter_map(|finding| {
        let at = finding.diagnostic.location.as_ref()?;
        at.file.ends_with("b2_change.py").then(|| format!("{} {}", finding.rule.id, at.line))
    });
    own.collect()
}

#[test]
fn what_not_to_do_fires_the_rule_it_illustrates() {
    let not_null = "def upgrade():\n    op.add_column('users', sa.Column('required_field', sa.String(50), nullable=False))\ndef downgrade():\n    op.drop_column('users', 'required_field')\n";
    assert_eq!(judged(not_null, "postgresql"), ["DD01 7"]);
    let no_downgrade = "def upgrade():\n    op.drop_column('users', 'name')\ndef downgrade():\n    pass\n";
    assert_eq!(judged(no_downgrade, "postgresql"), ["DL02 7", "RV02 8"]);
    let create_all = "db = None\ndef upgrade():\n    if db:\n        db.create_all()\n    op.add_column('users', sa.Column('x', sa.Integer()))\ndef downgrade():\n    op.drop_column('users', 'x')\n";
    assert_eq!(judged(create_all, "postgresql"), ["PY01 9"]);
    let raw = "def upgrade():\n    conn = op.get_bind()\n    conn.execute(sa.text(\"UPDATE users SET name = 'x' WHERE id = 1\"))\ndef downgrade():\n    # Names are not restored.\n    pass\n";
    assert_eq!(judged(raw, "postgresql"), ["PY09 8"]);
    let rename = "def upgrade():\n    op.drop_column('users', 'name')\n    op.add_column('users', sa.Column('full_name', sa.String(100)))\ndef downgrade():\n    op.drop_column('users', 'full_name')\n    op.add_column('users', sa.Column('name', sa.String(100)))\n";
    assert_eq!(judged(rename, "postgresql"), ["DL05 7"]);
}

#[test]
fn what_to_do_does_not_fire_what_it_avoids() {
    let default = "def upgrade():\n    op.add_column('users', sa.Column('status', sa.String(20), nullable=False, server_default='active'))\ndef downgrade():\n    op.drop_column('users', 'status')\n";
    assert_eq!(judged(default, "postgresql"), Vec::<String>::new());
    let filled = "def upgrade():\n    op.add_column('users', sa.Column('full_name', sa.String(100)))\n    op.execute(\"UPDATE users SET full_name = first_name || ' ' || last_name WHERE first_name IS NOT NULL\")\n    op.alter_column('users', 'full_name', nullable=False)\ndef downgrade():\n    op.drop_column('users', 'full_name')\n";
    assert_eq!(judged(filled, "postgresql"), ["DD06 8"]);
    let batch = "def upgrade():\n    with op.batch_alter_table('users') as batch_op:\n        batch_op.add_column(sa.Column('phone', sa.String(20)))\n        batch_op.create_index('idx_phone', ['phone'])\ndef downgrade():\n    with op.batch_alter_table('users') as batch_op:\n        batch_op.drop_index('idx_phone')\n        batch_op.drop_column('phone')\n";
    assert_eq!(judged(batch, "sqlite"), Vec::<String>::new());
    let rename = "def upgrade():\n    op.add_column('users', sa.Column('full_name', sa.String(100)))\n    op.execute(\"UPDATE users SET full_name = name\")\n    op.drop_column('users', 'name')\ndef downgrade():\n    op.add_column('users', sa.Column('name', sa.String(100)))\n    op.execute(\"UPDATE users SET name = full_name\")\n    op.drop_column('users', 'full_name')\n";
    assert_eq!(judged(rename, "postgresql"), ["DD06 8", "DL06 9"]);
    let phase = "def upgrade():\n    op.add_column('users', sa.Column('new_email', sa.String(120)))\ndef downgrade():\n    op.drop_column('users', 'new_email')\n";
    assert_eq!(judged(phase, "postgresql"), Vec::<String>::new());
}

/// Codes of a sample under the rules of a sound folder, each with its count.
fn validated(slug: &str) -> Vec<(String, usize)> {
    let mut engine = Engine::new(Environment {
        clock: || 1_761_382_492_000.0,
        random: |bytes| bytes.fill(0xab),
        sqlite_target: None,
        variables: Vec::new(),
        x_arguments: Vec::new(),
    });
    engine.handle(Request::OpenSample { slug: slug.to_owned() }, &mut |_| {});
    while engine.preview(&mut |_| {}) {}
    counted(engine.workspace().expect("the sample is a project"))
}

fn counted(workspace: &Workspace) -> Vec<(String, usize)> {
    let mut options = engine::lint::options(workspace);
    options.settings.set = Some("validation".to_owned());
    let mut counts: Vec<(String, usize)> = Vec::new();
    for finding in engine::lint::findings(workspace, &options) {
        match counts.iter_mut().find(|(code, _)| *code == finding.rule.id) {
            Some((_, count)) => *count += 1,
            None => counts.push((finding.rule.id.to_owned(), 1)),
        }
    }
    counts.sort();
    counts
}

#[test]
fn the_broken_folder_has_its_sixteen_issues() {
    let of = |code: &str, count: usize| (code.to_owned(), count);
    assert_eq!(validated("dotmac-reset"), [of("DS03", 5), of("GR03", 2), of("GR06", 8), of("GR07", 1)]);
}

#[test]
fn the_baseline_of_fifty_tables_has_none() {
    let sql = include_str!("../fixtures/dotmac_baseline.sql");
    let sql: String =
        sql.lines().filter(|line| !line.starts_with("--")).map(|line| format!("{line}\n")).collect();
    assert_eq!(sql.matches("create table ").count(), 50);
    let body: String = sql
        .split(';')
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
        .map(|statement| format!("    op.execute(\"\"\"{statement}\"\"\")\n"))
        .collect();
    let drops: String = sql
        .split("create table ")
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next())
        .map(|table| table.trim_matches(|sign| sign == '"' || sign == '('))
        .collect::<Vec<_>>()
        .iter()
        .rev()
        .map(|table| format!("    op.drop_table('{table}')\n"))
        .collect();
    let file = format!(
        "\"\"\"The schema of production\n\nRevision ID: ba5e11ne0001\nRevises:\n\"\"\"\nfrom alembic import op\n\nrevision = 'ba5e11ne0001'\ndown_revision = None\n\n\ndef upgrade():\n{body}\n\ndef downgrade():\n{drops}"
    );
    let mut engine =
        super::open(&vec![("alembic/versions/ba5e11ne0001_the_schema_of_production.py".to_owned(), file)]);
    let workspace = engine.workspace().expect("the file is a project");
    assert_eq!(workspace.preview.failure().map(|(_, failure)| failure.summary.clone()), None);
    assert_eq!(counted(workspace), Vec::<(String, usize)>::new());
}
