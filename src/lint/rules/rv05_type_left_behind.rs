//! RV05: leaves a PostgreSQL type behind.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV05",
    title: "Leaves a PostgreSQL type behind",
    severity: Severity::Warning,
    what: "A named type is made with a table or column and the downgrade does not drop it, or a value is added to an enumeration, which cannot be taken back.",
    why: "The next upgrade fails: the type exists already.",
    instead: "Drop the type in the downgrade: `sa.Enum(name='…').drop(op.get_bind())`.",
    fires: &[r#"def upgrade():
    op.execute("ALTER TYPE mood ADD VALUE 'calm'")
def downgrade():
    op.drop_column('users', 'nickname')"#],
    quiet: &[
        "def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'extra')",
        "# postgresql
def upgrade():
    op.add_column('users', sa.Column('mood', sa.Enum('calm', 'wild', name='mood'), nullable=True))
def downgrade():
    op.drop_column('users', 'mood')",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let uses_postgresql = revision.options.postgresql
        || revision.up.iter().any(|step| matches!(step.change, Change::Type { what: "add value", .. }));
    if !uses_postgresql
        || revision.function("downgrade").is_none_or(|function| function.raises || function.is_empty)
    {
        return;
    }
    let text = revision.function("downgrade").map_or("", |function| revision.text(function.range));
    let lower = text.to_lowercase();
    for step in &revision.up {
        match &step.change {
            Change::Type { name, what: "add value" } => {
                let message =
                    format!("A value is added to type '{name}': PostgreSQL cannot take it away again");
                let help = "Say so in the downgrade, or make a new type without the value and convert.";
                if !lower.contains("type") {
                    found.push(Found::at(&step.location, name.as_str(), message, help));
                }
            }
            Change::CreateTable { columns, .. } => {
                columns.iter().for_each(|column| left(revision, step, column, &lower, found))
            }
            // A table makes the types of its columns; a column that is added does not: the type was there, or is
            // made by hand.
            Change::AddColumn { column, .. } if revision.source.text.contains(".create(") => {
                left(revision, step, column, &lower, found);
            }
            _ => {}
        }
    }
}

fn left(revision: &Revision<'_>, step: &Step, column: &ColumnSpec, downgrade: &str, found: &mut Vec<Found>) {
    let is_enum = column.type_name.contains("Enum(") || column.type_name.contains("ENUM(");
    let old = column.type_name.contains("create_type=False");
    if !is_enum || old || downgrade.contains(".drop(") || downgrade.contains("drop type") {
        return;
    }
    let name = column
        .type_name
        .split("name=")
        .nth(1)
        .map_or("", |rest| rest.split(['\'', '"']).nth(1).unwrap_or(""));
    let message = format!("Type '{name}' of column '{}' stays behind after the downgrade", column.name);
    let help = format!("In the downgrade: sa.Enum(name='{name}').drop(op.get_bind(), checkfirst=True).");
    if !name.is_empty() && !revision.id.is_empty() {
        found.push(Found::at(&step.location, name, message, help));
    }
}
