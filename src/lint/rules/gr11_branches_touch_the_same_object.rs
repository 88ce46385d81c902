//! GR11: branches touch the same object.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR11",
    title: "Branches touch the same object",
    severity: Severity::Warning,
    what: "Two branches that run in any order change the same table or column.",
    why: "What comes out depends on the order, and one of them may fail.",
    instead: "Let one follow the other.",
    fires: &["=== a.py
revision = 'a'
down_revision = 'base0001'
def upgrade():
    op.drop_column('users', 'nickname')
def downgrade():
    op.add_column('users', sa.Column('nickname', sa.String(80)))
=== b.py
revision = 'b'
down_revision = 'base0001'
def upgrade():
    op.alter_column('users', 'nickname', new_column_name='handle')
def downgrade():
    op.alter_column('users', 'handle', new_column_name='nickname')"],
    quiet: &["=== a.py
revision = 'a'
down_revision = 'base0001'
def upgrade():
    op.drop_column('users', 'nickname')
def downgrade():
    op.add_column('users', sa.Column('nickname', sa.String(80)))
=== b.py
revision = 'b'
down_revision = 'base0001'
def upgrade():
    op.drop_column('users', 'age')
def downgrade():
    op.add_column('users', sa.Column('age', sa.Integer()))"],
    fixes: false,
    check: Check::Folder(check),
};

fn check(folder: &Folder, found: &mut Vec<Found>) {
    let related = ancestors(folder);
    for (position, revision) in folder.revisions.iter().enumerate() {
        for (earlier_position, earlier) in folder.revisions[..position].iter().enumerate() {
            if related[position].contains(&earlier_position) || related[earlier_position].contains(&position)
            {
                continue;
            }
            let both = revision
                .changes
                .iter()
                .find(|(object, _)| earlier.changes.iter().any(|(other, _)| other == object));
            let Some((object, location)) = both else { continue };
            let message = format!("'{object}' is changed here and in {} on another branch", earlier.id);
            let help = "Let one of the two follow the other, so that the order is fixed.";
            found.push(Found::at(location, object.as_str(), message, help));
        }
    }
}

/// Positions of all revisions that run before each.
fn ancestors(folder: &Folder) -> Vec<std::collections::HashSet<usize>> {
    let mut known: Vec<std::collections::HashSet<usize>> = Vec::new();
    for revision in &folder.revisions {
        let mut before = std::collections::HashSet::new();
        for parent in revision.parents.iter().chain(&revision.depends_on) {
            let found = folder.revisions[..known.len()].iter().position(|other| other.id == *parent);
            if let Some(position) = found {
                before.insert(position);
                before.extend(known[position].iter().copied());
            }
        }
        known.push(before);
    }
    known
}
