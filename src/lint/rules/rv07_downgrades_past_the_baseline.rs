//! RV07: downgrades past the baseline.

use super::prelude::*;

/// How many tables make a first revision the baseline of a schema that was there before it.
pub const BASELINE: usize = 20;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV07",
    title: "Downgrades past the baseline",
    severity: Severity::Warning,
    what: "The first revision makes a whole schema, twenty tables or more, and its downgrade drops it: a plan to `base`, or one step too far, goes below the baseline.",
    why: "Every table is dropped with all its rows. The schema is older than the history, so nothing is below it to go to.",
    instead: "It is asked before such a plan runs, too. Let the downgrade of the baseline raise NotImplementedError, and restore a backup instead.",
    fires: &["=== a.py
revision = 'a1'
down_revision = None
def upgrade():
    for number in range(20):
        op.create_table(f'part_{number}', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    for number in range(20):
        op.drop_table(f'part_{number}')"],
    quiet: &[
        "=== a.py
revision = 'a1'
down_revision = None
def upgrade():
    for number in range(20):
        op.create_table(f'part_{number}', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    raise NotImplementedError('the schema is older than the history')",
        "=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    op.drop_table('tags')",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    if revision.parents > 0 || !revision.ran {
        return;
    }
    let made =
        revision.after.tables.iter().filter(|table| revision.before.table(&table.name).is_none()).count();
    let Some(downgrade) = revision.function("downgrade").filter(|function| !function.raises) else { return };
    if made < BASELINE || downgrade.is_empty {
        return;
    }
    let place = revision.location((downgrade.range.0, downgrade.range.0 + "def downgrade".len()));
    let message = format!("A downgrade past this baseline drops all of its {made} tables with their rows");
    let help = "Raise NotImplementedError in it; whoever has to go back restores a backup.";
    found.push(Found::at(&place, revision.id.as_str(), message, help));
}
