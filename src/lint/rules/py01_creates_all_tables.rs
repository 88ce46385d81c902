//! PY01: creates tables past the migrations.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY01",
    title: "Creates tables past the migrations",
    severity: Severity::Error,
    what: "`metadata.create_all`, `drop_all` or `db.create_all` is called in a revision.",
    why: "What it makes depends on the models of today, not on the revision: it is another schema each time, and no later revision fits.",
    instead: "Write the tables with `op.create_table`.",
    fires: &[
        "metadata = sa.MetaData()
sa.Table('notes', metadata, sa.Column('id', sa.Integer(), primary_key=True), sa.Column('text', sa.String(80), nullable=False))
metadata.create_all(op.get_bind())",
        "sa.MetaData().create_all(op.get_bind())",
        "def upgrade():
    pass
def downgrade():
    metadata = sa.MetaData()
    metadata.drop_all(op.get_bind())",
    ],
    quiet: &["op.create_table('notes', sa.Column('id', sa.Integer(), primary_key=True))"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    for placed in &script.calls {
        if !matches!(placed.call.name(), "create_all" | "drop_all") {
            continue;
        }
        let own = defines(&revision.source.text, placed.call.root());
        let message = if own {
            format!("{} makes or drops tables that no operation of this revision names", placed.call.path)
        } else {
            format!("{} makes what the models say today, not what this revision says", placed.call.path)
        };
        let help = "Write the tables with op.create_table, as autogenerate does.";
        let mut one = Found::at(&revision.place(&placed.call), revision.id.as_str(), message, help);
        // Models that are written down here stay as they are.
        if own {
            one = one.mild();
        }
        let upgrades = placed.function.as_deref() == Some("upgrade");
        if let Some(text) = written(revision, &placed.call, upgrades).filter(|_| has_sa(revision)) {
            let (start, end) = placed.call.statement;
            one = one.fix("Write what it made", vec![Edit { start, end, text }]);
        }
        found.push(one);
    }
}

/// The operations that do what the call did when the revision ran: the tables that are new, or the end of them.
fn written(revision: &Revision<'_>, call: &Call, upgrades: bool) -> Option<String> {
    if call.range != call.statement || !revision.ran || upgrades != (call.name() == "create_all") {
        return None;
    }
    let named = |table: &&crate::schema::Table| {
        revision.up.iter().any(|step| {
            // What create_all makes is recorded at its own call.
            matches!(&step.change, Change::CreateTable { table: made, .. } if *made == table.name)
                && step.call.as_ref().is_some_and(|call| call.name() == "create_table")
        })
    };
    let new: Vec<&crate::schema::Table> = revision
        .after
        .each_table()
        .filter(|table| revision.before.table(&table.name).is_none() && !named(table))
        .collect();
    // Parents before those that refer to them.
    let mut order: Vec<&crate::schema::Table> = Vec::new();
    while order.len() < new.len() {
        let placed = |name: &str| order.iter().any(|table| table.name == name);
        let ready = |table: &&&crate::schema::Table| {
            !placed(&table.name)
                && table.foreign_keys.iter().all(|key| {
                    key.referred_table == table.name
                        || placed(&key.referred_table)
                        || !new.iter().any(|other| other.name == key.referred_table)
                })
        };
        let next = new.iter().find(ready)?;
        order.push(next);
    }
    let mut lines = Vec::new();
    if upgrades {
        for table in order {
            lines.push(create_table(table)?);
            for index in &table.indexes {
                lines.push(create_index(table, &index.name)?);
            }
        }
    } else {
        lines.extend(order.iter().rev().map(|table| format!("op.drop_table('{}')", table.name)));
    }
    if lines.is_empty() {
        lines.push("pass".to_owned());
    }
    Some(lines.join(&format!("\n{}", revision.indent(call.statement.0))))
}

/// Whether a file makes what a name stands for: `Base = declarative_base()`, `class Base(…)`.
fn defines(text: &str, name: &str) -> bool {
    text.lines().map(str::trim_start).any(|line| {
        let rest = line.strip_prefix("class ").unwrap_or(line).strip_prefix(name).unwrap_or("x").trim_start();
        rest.starts_with('(') && line.starts_with("class ")
            || rest.starts_with(':') && line.starts_with("class ")
            || rest.strip_prefix('=').is_some_and(|value| {
                value.contains("declarative_base(")
                    || value.contains("MetaData(")
                    || value.contains("automap_base(")
            })
    })
}
