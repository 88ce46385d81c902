//! The rules on real runs: each fires on its examples and not on its near misses, each fix is applied, run
//! and linted again, and their pages are those in `docs/rules`.

use std::fs;
use std::path::Path;

use stillroom::diagnostic::Severity;
use stillroom::engine::{self, Engine, Environment};
use stillroom::lint::{Finding, Rule, rules};
use stillroom::protocol::{FileUpload, Request};

#[path = "lint/cases.rs"]
mod cases;
#[path = "lint/catalogue.rs"]
mod catalogue;
#[path = "lint/scenarios.rs"]
mod scenarios;
#[path = "lint/command.rs"]
mod command;

/// What examples build on.
const BASE: &str = r#""""make the tables

Revision ID: base0001
Revises:
"""
from alembic import op
import sqlalchemy as sa

revision = 'base0001'
down_revision = None


def upgrade():
    op.create_table(
        'teams',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(80), nullable=False),
    )
    op.create_table(
        'users',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('email', sa.String(120), nullable=False),
        sa.Column('name', sa.String(80), nullable=True),
        sa.Column('nickname', sa.String(80), nullable=True),
        sa.Column('age', sa.Integer(), nullable=True),
        sa.Column('status', sa.String(20), nullable=False, server_default='active'),
        sa.Column('team_id', sa.Integer(), nullable=True),
        sa.Column('created_at', sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(['team_id'], ['teams.id'], name='fk_users_team_id_teams', ondelete='SET NULL'),
        sa.UniqueConstraint('email', name='uq_users_email'),
    )
    op.create_index('ix_users_name', 'users', ['name'])
    op.create_index('ix_users_team_id', 'users', ['team_id'])
    op.create_table(
        'orders',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('user_id', sa.Integer(), nullable=False),
        sa.Column('total', sa.Numeric(10, 2), nullable=True),
        sa.ForeignKeyConstraint(['user_id'], ['users.id'], name='fk_orders_user_id_users', ondelete='CASCADE'),
    )
    op.create_index('ix_orders_user_id', 'orders', ['user_id'])


def downgrade():
    op.drop_table('orders')
    op.drop_table('users')
    op.drop_table('teams')
"#;

const HEAD: &str = "from alembic import op\nimport sqlalchemy as sa\n";

/// Files with their paths.
pub type Files = Vec<(String, String)>;

/// The files of an example: the base, and what follows it.
fn example(rule: &Rule, text: &str) -> Files {
    let versions = "alembic/versions";
    let mut files = vec![(format!("{versions}/0001_base.py"), BASE.to_owned())];
    let dialect =
        if rule.family() == "PG" || text.starts_with("# postgresql") { "postgresql" } else { "sqlite" };
    let foreign_keys = if rule.id == "LT05" { "foreign_keys = true\n" } else { "" };
    files.push(("alembic/stillroom.toml".to_owned(), format!("dialect = \"{dialect}\"\n{foreign_keys}")));
    if text.starts_with("=== ") {
        for part in text.split("=== ").filter(|part| !part.trim().is_empty()) {
            let (name, body) = part.split_once('\n').expect("a part has a name and a body");
            let head = if body.starts_with("\"\"\"") { "" } else { HEAD };
            files.push((format!("{versions}/{}", name.trim()), format!("{head}{body}")));
        }
        return files;
    }
    let body = if text.contains("def upgrade") || text.starts_with("from app") {
        let rest = if text.contains("def upgrade") {
            ""
        } else {
            "\ndef upgrade():\n    op.drop_column('users', 'age')\n"
        };
        format!("{text}\n{rest}")
    } else {
        let lines: Vec<String> = text.lines().map(|line| format!("    {line}")).collect();
        format!(
            "def upgrade():\n{}\n\n\ndef downgrade():\n    raise NotImplementedError('an example')\n",
            lines.join("\n")
        )
    };
    let more = "import uuid\n";
    let text = format!("{HEAD}{more}\nrevision = 'example'\ndown_revision = 'base0001'\n\n\n{body}");
    files.push((format!("{versions}/0002_example.py"), text));
    files
}

/// An engine on files, its preview at the end.
pub fn open(files: &Files) -> Engine {
    let mut engine = Engine::new(Environment {
        clock: || 1_761_382_492_000.0,
        random: |bytes| bytes.fill(0xab),
        sqlite_target: None,
        variables: Vec::new(),
        x_arguments: Vec::new(),
    });
    let uploads = files
        .iter()
        .map(|(path, text)| FileUpload { path: path.clone(), bytes: text.as_bytes().to_vec() })
        .collect();
    engine.handle(Request::OpenFiles { name: "folder".to_owned(), files: uploads }, &mut |_| {});
    while engine.preview(&mut |_| {}) {}
    engine
}

/// All findings on files.
pub fn findings(files: &Files) -> Vec<Finding> {
    let mut engine = open(files);
    let workspace = engine.workspace().expect("the files are a project");
    let options = engine::lint::options(workspace);
    engine::lint::findings(workspace, &options)
}

fn codes(found: &[Finding]) -> Vec<String> {
    found.iter().map(|finding| format!("{} {}", finding.rule.id, finding.diagnostic.message)).collect()
}

#[test]
fn every_rule_has_its_page_in_the_documentation() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    let mut index = String::from(
        "# Rules\n\nWritten from the rules themselves (`src/lint/rules`) by `STILLROOM_WRITE=1 cargo test --test integration lint`.\n",
    );
    let mut family = "";
    for rule in rules::all() {
        if family != rule.family_title() {
            family = rule.family_title();
            index.push_str(&format!("\n## {family}\n| rule | severity | finds |\n|---|---|---|\n"));
        }
        let severity = format!("{:?}", rule.severity).to_lowercase();
        index.push_str(&format!("| [{}]({}.md) | {severity} | {} |\n", rule.id, rule.id, rule.title));
    }
    let mut pages: Vec<(String, String)> =
        rules::all().map(|rule| (format!("{}.md", rule.id), rule.page())).collect();
    pages.push(("README.md".to_owned(), index));
    if std::env::var_os("STILLROOM_WRITE").is_some() {
        fs::create_dir_all(&folder).expect("the folder can be made");
        for (name, text) in &pages {
            fs::write(folder.join(name), text).expect("a page can be written");
        }
    }
    for (name, text) in &pages {
        let kept = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert_eq!(kept, *text, "docs/rules/{name} is not what the rule says");
    }
}

fn revision(body: &str) -> Files {
    let rule = rules::find("DL02").expect("the rule is there");
    example(rule, body)
}

#[test]
fn suppressions_need_a_reason_a_rule_and_a_use() {
    let of = |body: &str| -> Vec<String> {
        let found = findings(&revision(body));
        let shown = found.iter().filter(|finding| !["RV", "PG", "GR"].contains(&finding.rule.family()));
        shown.map(|finding| finding.rule.id.to_owned()).collect()
    };
    assert_eq!(of("op.drop_column('users', 'nickname')"), ["DL02"]);
    assert_eq!(
        of("op.drop_column('users', 'nickname')  # stillroom: ignore DL02 because nobody has one"),
        Vec::<String>::new()
    );
    assert_eq!(
        of("# stillroom: ignore DL02 because nobody has one\nop.drop_column('users', 'nickname')"),
        Vec::<String>::new()
    );
    assert_eq!(of("op.drop_column('users', 'nickname')  # stillroom: ignore DL02"), ["DL02", "SU03"]);
    assert_eq!(
        of("op.drop_column('users', 'nickname')  # stillroom: ignore DL99 because of that"),
        ["DL02", "SU01"]
    );
    assert_eq!(
        of("op.drop_column('users', 'nickname')  # stillroom: ignore DL02, DL04 because nobody has one"),
        ["SU02"]
    );
}

#[test]
fn settings_turn_rules_off_and_change_severities() {
    let mut files = revision("op.drop_column('users', 'nickname')");
    files[1].1.push_str("[lint]\ndisable = [\"BC\"]\n[lint.severity]\nDL02 = \"error\"\n");
    let found = findings(&files);
    let severity =
        found.iter().find(|finding| finding.rule.id == "DL02").map(|finding| finding.diagnostic.severity);
    assert_eq!(severity, Some(Severity::Error));
    files[1].1 = "dialect = \"sqlite\"\n[lint]\ndisable = [\"DL\"]\n".to_owned();
    assert!(findings(&files).iter().all(|finding| finding.rule.family() != "DL"));
}
