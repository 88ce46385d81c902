//! The difference of two points as the page and the command line show it: what differs with the
//! places that made it so, likely renames, both sides as tables and as SQL text.

use std::collections::HashSet;

use similar::{ChangeTag, TextDiff};

use crate::diagram;
use crate::protocol::{
    AttributeChange, Comparison, MarkedChange, MemberChange, ObjectChange, Point, RowReportView, SqlRow,
    TableChange, TableView,
};
use crate::runner::compose;
use crate::schema::definition::definition;
use crate::schema::diff::{
    AttributeDiff, Change, ColumnDiff, MemberDiff, Rename, Renamed, SchemaDiff, TableDiff, renamed, renames,
};
use crate::schema::{Schema, Table};

use super::convert;
use super::points::{self, Resolved};
use super::preview::PreviewStep;
use super::provenance::{kind, last_place, mark, place_of_table};
use super::requests::Refusal;
use super::rowreport;
use super::timeline::rename_view;
use super::workspace::Workspace;

/// Compares two points.
///
/// # Errors
/// When one of them cannot be made.
pub fn compare(workspace: &mut Workspace, from: &Point, to: &Point) -> Result<Comparison, Refusal> {
    let from = points::resolve(workspace, from)?;
    let to = points::resolve(workspace, to)?;
    let workspace = &*workspace;
    let between = Between::of(&from, &to);
    let steps: Vec<&PreviewStep> =
        between.revisions.iter().filter_map(|id| workspace.preview.step(id)).collect();
    let known = between.renames(&steps);
    let Differing { tables, objects, proposed } =
        changes(workspace, &from.schema, &to.schema, &steps, &known);
    let unchanged = to
        .schema
        .tables
        .iter()
        .filter(|table| !tables.iter().any(|change| change.name == table.name))
        .map(|table| table.name.clone())
        .collect();
    let views = |schema: &Schema| -> Vec<TableView> {
        schema.tables.iter().map(|table| convert::table(table, "", 0)).collect()
    };
    let version_table = workspace.version_table();
    let mut schemas = workspace.preview.timeline().changes();
    schemas.extend([workspace.schema.clone(), from.schema.clone(), to.schema.clone()]);
    let schemas: Vec<&Schema> = schemas.iter().collect();
    Ok(Comparison {
        objects,
        tables,
        unchanged,
        proposed: proposed.iter().map(|rename| rename_view(rename, false)).collect(),
        revisions: between.revisions,
        from_tables: views(&from.schema),
        to_tables: views(&to.schema),
        diagram: diagram::graph(&schemas, &[version_table.as_str()]),
        rows: rows(workspace, &from, &to, &known),
        sql: side_by_side(&definition(&from.schema), &definition(&to.schema)),
        from: from.view,
        to: to.view,
    })
}

/// What differs in the rows of two databases; None where a point is not one, or neither has rows.
fn rows(workspace: &Workspace, from: &Resolved, to: &Resolved, renames: &[Rename]) -> Option<RowReportView> {
    let leave_out = HashSet::from([workspace.version_table()]);
    let look = |point: &Resolved| rowreport::look(&mut *point.database.as_ref()?.borrow_mut(), &leave_out);
    let (before, after) = (look(from)?, look(to)?);
    if before.rows() + after.rows() == 0 {
        return None;
    }
    Some(rowreport::view(&crate::rows::compare(&before, &after, renames), &after))
}

/// What differs between two schemas, with the places that made it so.
pub struct Differing {
    /// Tables.
    pub tables: Vec<TableChange>,
    /// Views and triggers.
    pub objects: Vec<ObjectChange>,
    /// Renames that look likely and that no script made.
    pub proposed: Vec<Rename>,
}

/// What differs between two schemas. `steps` lie between them, and made `known` renames.
pub fn changes(
    workspace: &Workspace,
    before: &Schema,
    after: &Schema,
    steps: &[&PreviewStep],
    known: &[Rename],
) -> Differing {
    let (before, used) = renamed(before, known);
    let diff = SchemaDiff::between(&before, after);
    let proposed = renames(&before, after, &diff);
    let context = Context { workspace, steps, before: &before, after, renames: &used };
    let mut tables: Vec<TableChange> = diff.tables.iter().map(|table| context.table(table)).collect();
    tables.extend(context.only_renamed(&diff));
    let objects = |kind: &'static str, diffs: &[crate::schema::diff::ObjectDiff]| -> Vec<ObjectChange> {
        let change = |diff: &crate::schema::diff::ObjectDiff| ObjectChange {
            kind: kind.to_owned(),
            name: diff.name.clone(),
            mark: mark(diff.change),
        };
        diffs.iter().map(change).collect()
    };
    let objects =
        objects("view", &diff.views).into_iter().chain(objects("trigger", &diff.triggers)).collect();
    Differing { tables, objects, proposed }
}

/// The revisions between two points, and which way they are taken.
struct Between {
    /// Oldest first.
    revisions: Vec<String>,
    /// From the earlier revision to the later: renames hold as they were made. Else they are turned.
    forward: bool,
    /// One point lies on the way to the other, so that renames between them are known.
    one_line: bool,
}

impl Between {
    fn of(from: &Resolved, to: &Resolved) -> Self {
        let (Some(old), Some(new)) = (&from.revisions, &to.revisions) else {
            return Self { revisions: Vec::new(), forward: true, one_line: false };
        };
        let only = |a: &[String], b: &[String]| -> Vec<String> {
            a.iter().filter(|id| !b.contains(id)).cloned().collect()
        };
        let (gone, come) = (only(old, new), only(new, old));
        let one_line = gone.is_empty() || come.is_empty();
        let forward = gone.is_empty();
        Self { revisions: gone.into_iter().chain(come).collect(), forward, one_line }
    }

    /// The renames on the way.
    fn renames(&self, steps: &[&PreviewStep]) -> Vec<Rename> {
        if !self.one_line {
            return Vec::new();
        }
        let made = compose(steps.iter().flat_map(|step| step.renames.iter().cloned()));
        if self.forward {
            return made;
        }
        let earlier = |table: &String| {
            let before = made.iter().find(|rename| rename.what == Renamed::Table && rename.new == *table);
            before.map_or_else(|| table.clone(), |rename| rename.old.clone())
        };
        made.iter()
            .map(|rename| Rename {
                what: match &rename.what {
                    Renamed::Table => Renamed::Table,
                    Renamed::Column(table) => Renamed::Column(earlier(table)),
                },
                old: rename.new.clone(),
                new: rename.old.clone(),
                likeness: rename.likeness,
            })
            .collect()
    }
}

/// What a change is told with.
struct Context<'a> {
    workspace: &'a Workspace,
    steps: &'a [&'a PreviewStep],
    /// The earlier schema under the later names.
    before: &'a Schema,
    after: &'a Schema,
    renames: &'a [Rename],
}

impl Context<'_> {
    fn table(&self, diff: &TableDiff) -> TableChange {
        let old_name = self.old_name(&Renamed::Table, &diff.name);
        let mut members: Vec<MemberChange> =
            diff.columns.iter().map(|column| self.column(diff, column)).collect();
        let named = |column: &str| members.iter().any(|member| member.name == column);
        let renamed: Vec<MemberChange> = self
            .renamed_columns(&diff.name)
            .filter(|rename| !named(&rename.new))
            .map(|rename| self.renamed_column(&diff.name, rename))
            .collect();
        members.extend(renamed);
        members.extend(diff.members.iter().map(|member| self.member(diff, member)));
        TableChange {
            mark: if old_name.is_some() { MarkedChange::Renamed } else { mark(diff.change) },
            old_name,
            members,
            attributes: diff.attributes.iter().map(attribute).collect(),
            place: place_of_table(self.workspace, self.steps, &diff.name, diff.change),
            name: diff.name.clone(),
        }
    }

    /// Tables of which nothing but names differs.
    fn only_renamed(&self, diff: &SchemaDiff) -> Vec<TableChange> {
        let mut names: Vec<&String> = Vec::new();
        for rename in self.renames {
            let name = match &rename.what {
                Renamed::Table => &rename.new,
                Renamed::Column(table) => table,
            };
            if diff.table(name).is_none() && !names.contains(&name) {
                names.push(name);
            }
        }
        let change = |name: &String| {
            self.table(&TableDiff {
                name: name.clone(),
                change: Change::Changed,
                columns: Vec::new(),
                members: Vec::new(),
                attributes: Vec::new(),
            })
        };
        names.into_iter().map(change).collect()
    }

    fn old_name(&self, what: &Renamed, name: &str) -> Option<String> {
        self.renames
            .iter()
            .find(|rename| rename.what == *what && rename.new == name)
            .map(|rename| rename.old.clone())
    }

    fn renamed_columns<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Rename> {
        self.renames.iter().filter(move |rename| matches!(&rename.what, Renamed::Column(of) if of == table))
    }

    fn renamed_column(&self, table: &str, rename: &Rename) -> MemberChange {
        MemberChange {
            kind: "column".to_owned(),
            name: rename.new.clone(),
            old_name: Some(rename.old.clone()),
            mark: MarkedChange::Renamed,
            detail: String::new(),
            attributes: Vec::new(),
            place: last_place(self.workspace, self.steps, table, "column", &rename.new),
        }
    }

    fn column(&self, table: &TableDiff, diff: &ColumnDiff) -> MemberChange {
        let old_name = self.old_name(&Renamed::Column(table.name.clone()), &diff.name);
        let side = if diff.change == Change::Removed { self.before } else { self.after };
        let detail = side.table(&table.name).map(|owner| column_words(owner, &diff.name));
        MemberChange {
            kind: "column".to_owned(),
            name: diff.name.clone(),
            mark: if old_name.is_some() { MarkedChange::Renamed } else { mark(diff.change) },
            old_name,
            detail: detail.unwrap_or_default(),
            attributes: diff.attributes.iter().map(attribute).collect(),
            place: last_place(self.workspace, self.steps, &table.name, "column", &diff.name),
        }
    }

    fn member(&self, table: &TableDiff, diff: &MemberDiff) -> MemberChange {
        let side = if diff.change == Change::Removed { self.before } else { self.after };
        let index = side.table(&table.name).and_then(|owner| {
            let found = owner.indexes.iter().find(|index| index.name == diff.label)?;
            let view = convert::index(found);
            Some(format!("{}({})", if view.unique { "unique " } else { "" }, view.columns.join(", ")))
        });
        let kind = kind(diff.kind);
        MemberChange {
            kind: kind.to_owned(),
            name: diff.label.clone(),
            old_name: None,
            mark: mark(diff.change),
            detail: index.filter(|_| kind == "index").unwrap_or_default(),
            attributes: diff.attributes.iter().map(attribute).collect(),
            place: last_place(self.workspace, self.steps, &table.name, kind, &diff.label),
        }
    }
}

fn attribute(diff: &AttributeDiff) -> AttributeChange {
    AttributeChange { attribute: diff.attribute.to_owned(), old: diff.old.clone(), new: diff.new.clone() }
}

/// `integer, not null, default 0, primary key`.
fn column_words(table: &Table, name: &str) -> String {
    let Some(column) = table.column(name) else { return String::new() };
    let mut words: Vec<String> = Vec::new();
    if !column.type_name.is_empty() {
        words.push(column.type_name.to_lowercase());
    }
    if !column.nullable {
        words.push("not null".to_owned());
    }
    words.extend(column.default.as_ref().map(|default| format!("default {default}")));
    words.extend(table.key_position(name).map(|_| "primary key".to_owned()));
    words.extend(column.generated.as_ref().map(|generated| format!("as {}", generated.expression)));
    words.join(", ")
}

/// Two texts line beside line: equal lines in one row, changed ones beside each other.
fn side_by_side(old: &str, new: &str) -> Vec<SqlRow> {
    let diff = TextDiff::from_lines(old, new);
    let mut rows: Vec<SqlRow> = Vec::new();
    // Rows that wait for the other side: lines taken out, then lines put in.
    let (mut out, mut into): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let flush = |rows: &mut Vec<SqlRow>, out: &mut Vec<String>, into: &mut Vec<String>| {
        let count = out.len().max(into.len());
        let (mut old, mut new) = (out.drain(..), into.drain(..));
        rows.extend((0..count).map(|_| SqlRow { old: old.next(), new: new.next() }));
    };
    for change in diff.iter_all_changes() {
        let line = change.value().trim_end_matches('\n').to_owned();
        match change.tag() {
            ChangeTag::Delete => out.push(line),
            ChangeTag::Insert => into.push(line),
            ChangeTag::Equal => {
                flush(&mut rows, &mut out, &mut into);
                rows.push(SqlRow { old: Some(line.clone()), new: Some(line) });
            }
        }
    }
    flush(&mut rows, &mut out, &mut into);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_stand_beside_each_other() {
        let rows = side_by_side("a\nb\nc\n", "a\nB\nc\nd\n");
        let shown: Vec<(Option<&str>, Option<&str>)> =
            rows.iter().map(|row| (row.old.as_deref(), row.new.as_deref())).collect();
        assert_eq!(
            shown,
            [(Some("a"), Some("a")), (Some("b"), Some("B")), (Some("c"), Some("c")), (None, Some("d"))]
        );
    }
}
