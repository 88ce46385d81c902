//! DS11: numbered columns.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS11",
    title: "Numbered columns",
    severity: Severity::Info,
    what: "A new table has columns that differ by a number only.",
    why: "Each new value needs a new column and every query names them all.",
    instead: "Use a table of its own with a row for each value.",
    fires: &[
        "op.create_table('contacts', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('phone1', sa.String(20)), sa.Column('phone2', sa.String(20)), sa.Column('phone3', sa.String(20)))",
    ],
    quiet: &[
        "op.create_table('contacts', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('md5', sa.String(32)), sa.Column('line1', sa.String(20)), sa.Column('line2', sa.String(20)))",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateTable { table, columns, .. } = &step.change else { continue };
        let stem =
            |name: &str| name.trim_end_matches(|character: char| character.is_ascii_digit()).to_owned();
        let numbered: Vec<String> = columns
            .iter()
            .filter(|column| stem(&column.name) != column.name)
            .map(|column| stem(&column.name))
            .collect();
        let many = numbered.iter().find(|name| numbered.iter().filter(|other| other == name).count() >= 3);
        let Some(name) = many else { continue };
        let message = format!("'{table}' has columns {name}1, {name}2, {name}3 …");
        found.push(Found::at(
            &step.location,
            table.as_str(),
            message,
            "Use a table of its own with a row for each value.",
        ));
    }
}
