//! The workflows of the guides that the project began with, each as a small history with its exact findings: what they
//! warn of is found, what they recommend gets at most the advice it deserves.

use super::{Files, findings};

/// Tables that the histories change.
const START: &str = "\"\"\"make the tables\"\"\"
from alembic import op
import sqlalchemy as sa
revision = 'r0'
down_revision = None
def upgrade():
    op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(100)), sa.Column('email', sa.String(120)), sa.Column('status', sa.String(20)))
    op.create_table('templates', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('number', sa.Integer()))
    op.create_table('resumes', sa.Column('user_id', sa.Integer()), sa.Column('serial', sa.Integer()),
        sa.Column('template', sa.Integer()), sa.PrimaryKeyConstraint('user_id', 'serial'))
def downgrade():
    op.drop_table('resumes')
    op.drop_table('templates')
    op.drop_table('users')
";

/// A history after the tables: each revision's upgrade and downgrade.
struct Scenario {
    name: &'static str,
    dialect: &'static str,
    revisions: &'static [(&'static str, &'static str)],
    /// `revision CODE line of its upgrade or downgrade`, the first line of the upgrade's body being 1.
    found: &'static [&'static str],
}

const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "a column that may be empty",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('resumes', sa.Column('changed_by', sa.Integer(), nullable=True))",
            "op.drop_column('resumes', 'changed_by')",
        )],
        found: &[],
    },
    Scenario {
        name: "a required column in three steps, in one revision",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('resumes', sa.Column('state', sa.String(20), nullable=True))\nop.execute(\"UPDATE resumes SET state = 'active' WHERE state IS NULL\")\nop.alter_column('resumes', 'state', existing_type=sa.String(20), nullable=False)",
            "op.drop_column('resumes', 'state')",
        )],
        found: &["r1 DD06 2"],
    },
    Scenario {
        name: "a required column in two revisions",
        dialect: "postgresql",
        revisions: &[
            (
                "op.add_column('resumes', sa.Column('state', sa.String(20), nullable=True))",
                "op.drop_column('resumes', 'state')",
            ),
            (
                "op.execute(\"UPDATE resumes SET state = 'active' WHERE state IS NULL\")\nop.alter_column('resumes', 'state', existing_type=sa.String(20), nullable=False)",
                "op.alter_column('resumes', 'state', existing_type=sa.String(20), nullable=True)",
            ),
        ],
        found: &["r2 DD06 1", "r2 RV04 1"],
    },
    Scenario {
        name: "a rename that loses the values",
        dialect: "postgresql",
        revisions: &[(
            "op.drop_column('users', 'name')\nop.add_column('users', sa.Column('full_name', sa.String(100)))",
            "op.drop_column('users', 'full_name')\nop.add_column('users', sa.Column('name', sa.String(100)))",
        )],
        found: &["r1 DL05 1"],
    },
    Scenario {
        name: "a rename that copies the values",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('users', sa.Column('full_name', sa.String(100)))\nop.execute(\"UPDATE users SET full_name = name\")\nop.drop_column('users', 'name')",
            "op.add_column('users', sa.Column('name', sa.String(100)))\nop.execute(\"UPDATE users SET name = full_name\")\nop.drop_column('users', 'full_name')",
        )],
        found: &["r1 DD06 2", "r1 DL06 3"],
    },
    Scenario {
        name: "a number becomes a foreign key",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('resumes', sa.Column('template_id', sa.Integer(), nullable=True))\nop.create_foreign_key('fk_resumes_template_id', 'resumes', 'templates', ['template_id'], ['id'])\nop.execute(\"UPDATE resumes SET template_id = (SELECT id FROM templates WHERE number = resumes.template)\")\nop.drop_column('resumes', 'template')",
            "op.add_column('resumes', sa.Column('template', sa.Integer()))\nop.execute('UPDATE resumes SET template = template_id')\nop.drop_constraint('fk_resumes_template_id', 'resumes')\nop.drop_column('resumes', 'template_id')",
        )],
        found: &["r1 DS02 1", "r1 DS03 2", "r1 DD06 3", "r1 DL06 4"],
    },
    Scenario {
        name: "another column in phases, without stopping",
        dialect: "postgresql",
        revisions: &[
            (
                "op.add_column('users', sa.Column('new_email', sa.String(120)))",
                "op.drop_column('users', 'new_email')",
            ),
            (
                "op.execute('UPDATE users SET new_email = email WHERE new_email IS NULL')",
                "# What was copied may stay.\npass",
            ),
            (
                "op.drop_column('users', 'email')\nop.alter_column('users', 'new_email', new_column_name='email')",
                "op.alter_column('users', 'email', new_column_name='new_email')\nop.add_column('users', sa.Column('email', sa.String(120)))",
            ),
        ],
        found: &["r3 DL02 1", "r3 BC02 2"],
    },
    Scenario {
        name: "columns with indexes in batch mode",
        dialect: "sqlite",
        revisions: &[(
            "with op.batch_alter_table('users') as batch_op:\n    batch_op.add_column(sa.Column('phone', sa.String(20)))\n    batch_op.create_index('ix_users_phone', ['phone'])",
            "with op.batch_alter_table('users') as batch_op:\n    batch_op.drop_index('ix_users_phone')\n    batch_op.drop_column('phone')",
        )],
        found: &[],
    },
    Scenario {
        name: "NOT NULL without a default, and no way back",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('users', sa.Column('required', sa.String(50), nullable=False))",
            "pass",
        )],
        found: &["r1 DD01 1", "r1 RV02 2"],
    },
    Scenario {
        name: "tables made past the migrations",
        dialect: "postgresql",
        revisions: &[("from app import db\ndb.create_all()", "pass")],
        found: &["r1 PY02 1", "r1 PY01 2"],
    },
    Scenario {
        name: "SQL past op.execute",
        dialect: "postgresql",
        revisions: &[(
            "conn = op.get_bind()\nconn.execute(sa.text(\"UPDATE users SET status = 'idle' WHERE status IS NULL\"))",
            "# Who was idle before is not known.\npass",
        )],
        found: &["r1 PY09 2"],
    },
    Scenario {
        name: "business logic",
        dialect: "postgresql",
        revisions: &[(
            "from app.models import User\nsession = Session(bind=op.get_bind())\nsession.commit()",
            "raise NotImplementedError('no')",
        )],
        found: &["r1 PY02 1", "r1 PY03 2"],
    },
    Scenario {
        name: "a table with a foreign key and Python defaults",
        dialect: "sqlite",
        revisions: &[(
            "op.create_table('preferences', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id')), sa.Column('theme', sa.String(50), default='light'))\nop.create_index('ix_preferences_user_id', 'preferences', ['user_id'])",
            "op.drop_index('ix_preferences_user_id')\nop.drop_table('preferences')",
        )],
        found: &["r1 DS03 1"],
    },
    Scenario {
        name: "rows filled through table() and column(), with a reason for no way back",
        dialect: "sqlite",
        revisions: &[(
            "users = sa.table('users', sa.column('status', sa.String))\nop.execute(users.update().where(users.c.status == None).values(status='active'))",
            "pass  # who had no status is not known",
        )],
        found: &[],
    },
    Scenario {
        name: "a JSON column with a value for the rows that are there",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('users', sa.Column('skills', sa.JSON(), nullable=True))\nusers = sa.table('users', sa.column('skills', sa.JSON))\nop.execute(users.update().values(skills=[{'name': 'none'}]))",
            "op.drop_column('users', 'skills')",
        )],
        found: &["r1 DD06 3"],
    },
    Scenario {
        name: "a JSON column with a server default",
        dialect: "postgresql",
        revisions: &[(
            "op.add_column('users', sa.Column('config', sa.JSON(), server_default='{}', nullable=False))",
            "op.drop_column('users', 'config')",
        )],
        found: &[],
    },
];

#[test]
fn scenarios_have_their_exact_findings() {
    let mut faults = Vec::new();
    for scenario in SCENARIOS {
        let mut files: Files = vec![
            ("migrations/versions/r0_tables.py".to_owned(), START.to_owned()),
            (
                "migrations/stillroom.toml".to_owned(),
                format!("dialect = \"{}\"\n[lint]\ndisable = [\"PG\"]\n", scenario.dialect),
            ),
        ];
        for (position, (up, down)) in scenario.revisions.iter().enumerate() {
            let inner = |body: &str| body.replace('\n', "\n    ");
            let text = format!(
                "\"\"\"step {position}: {}\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = 'r{}'\ndown_revision = 'r{position}'\ndef upgrade():\n    {}\ndef downgrade():\n    {}\n",
                scenario.name,
                position + 1,
                inner(up),
                inner(down)
            );
            files.push((format!("migrations/versions/r{}_step.py", position + 1), text));
        }
        let mut found: Vec<(String, u32, &str)> = findings(&files)
            .iter()
            .filter_map(|finding| {
                let at = finding.diagnostic.location.as_ref()?;
                let revision = at.file.rsplit('/').next()?.strip_suffix("_step.py")?;
                Some((revision.to_owned(), at.line.saturating_sub(6), finding.rule.id))
            })
            .collect();
        found.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        let found: Vec<String> =
            found.iter().map(|(revision, line, code)| format!("{revision} {code} {line}")).collect();
        if found != scenario.found {
            faults.push(format!("{}: {found:?} instead of {:?}", scenario.name, scenario.found));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
