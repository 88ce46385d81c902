//! DL07: adds again what an earlier revision dropped.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL07",
    title: "Adds again what an earlier revision dropped",
    severity: Severity::Warning,
    what: "A column is added that an earlier revision of the folder dropped.",
    why: "It looks as if nothing had happened, but the values from before are not there.",
    instead: "Say in the message that the values were lost, or restore them from a backup.",
    fires: &["=== a.py
revision = 'a'
down_revision = 'base0001'
def upgrade():
    op.drop_column('users', 'nickname')
def downgrade():
    op.add_column('users', sa.Column('nickname', sa.String(80)))
=== b.py
revision = 'b'
down_revision = 'a'
def upgrade():
    op.add_column('users', sa.Column('nickname', sa.String(80)))
def downgrade():
    op.drop_column('users', 'nickname')"],
    quiet: &["=== a.py
revision = 'a'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('handle', sa.String(80)))
def downgrade():
    op.drop_column('users', 'handle')"],
    fixes: false,
    check: Check::Folder(check),
};

fn check(folder: &Folder, found: &mut Vec<Found>) {
    for (position, revision) in folder.revisions.iter().enumerate() {
        for (object, location) in &revision.added {
            let earlier =
                folder.revisions[..position].iter().rev().find(|earlier| earlier.dropped.contains(object));
            let Some(earlier) = earlier else { continue };
            let message =
                format!("'{object}' is added again; revision {} dropped it with its values", earlier.id);
            let help = "Note the loss in the message, or restore the values from a backup.";
            found.push(Found::at(location, object.as_str(), message, help));
        }
    }
}
