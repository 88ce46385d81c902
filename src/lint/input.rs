//! What rules are given: one revision with its schemas, and the folder.

use std::collections::HashSet;

use super::change::{Change, Step};
use super::options::Options;
use super::reading::{Call, Function, Script, steps};
use crate::project::Part;
use crate::runner::OperationReport;
use crate::schema::{Column, Schema, Table};
use crate::source::{Location, SourceFile};

/// What makes a [`Revision`].
#[derive(Debug, Clone, Copy)]
pub struct RevisionSource<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its message.
    pub message: &'a str,
    /// Number of its parents.
    pub parents: usize,
    /// What its upgrade runs.
    pub up: &'a Part,
    /// What its downgrade runs.
    pub down: Option<&'a Part>,
    /// Text of its file.
    pub text: &'a str,
    /// Text of the file of its downgrade, where that is another.
    pub down_text: Option<&'a str>,
    /// What it did when it ran; none when it was not reached or failed.
    pub operations: Option<&'a [OperationReport]>,
    /// The schema before it; the last one known when it was not reached.
    pub before: &'a Schema,
    /// The schema after it.
    pub after: &'a Schema,
}

/// One revision as rules see it.
pub struct Revision<'a> {
    /// Its id.
    pub id: String,
    /// Its message.
    pub message: String,
    /// Path of its file.
    pub path: String,
    /// Its text.
    pub source: SourceFile,
    /// What the text says; none for SQL.
    pub script: Option<Script>,
    /// Number of its parents.
    pub parents: usize,
    /// What it does.
    pub up: Vec<Step>,
    /// What its downgrade does; none without one.
    pub down: Option<Vec<Step>>,
    /// It ran in the preview.
    pub ran: bool,
    /// The schema before it.
    pub before: &'a Schema,
    /// The schema after it.
    pub after: &'a Schema,
    /// What the project is written for.
    pub options: &'a Options,
    created: HashSet<String>,
    renamed: Vec<(String, String)>,
}

impl<'a> Revision<'a> {
    /// Reads a revision.
    pub fn read(from: RevisionSource<'a>, options: &'a Options) -> Self {
        let path = from.up.path().to_owned();
        let source = SourceFile::new(path.as_str(), from.text);
        let (script, up, down) = match from.up {
            Part::Python { .. } => {
                let script = Script::read(&source);
                let up = match from.operations {
                    Some(operations) => steps::of_report(&source, &script, operations),
                    None => steps::of_function(&source, &script, "upgrade"),
                };
                let down =
                    script.function("downgrade").map(|_| steps::of_function(&source, &script, "downgrade"));
                (Some(script), up, down)
            }
            Part::Sql(part) => {
                let down = match from.down {
                    Some(Part::Sql(down)) => {
                        let text = from.down_text.unwrap_or(from.text);
                        Some(steps::of_sql(&SourceFile::new(down.path.as_str(), text), down))
                    }
                    _ => None,
                };
                (None, steps::of_sql(&source, part), down)
            }
        };
        let created = up
            .iter()
            .filter_map(|step| match &step.change {
                Change::CreateTable { table, if_not_exists: false, .. } => Some(table.clone()),
                Change::CreateTable { table, .. } if from.before.table(table).is_none() => {
                    Some(table.clone())
                }
                _ => None,
            })
            .collect();
        let renamed = up
            .iter()
            .filter_map(|step| match &step.change {
                Change::RenameTable { old, new } => Some((old.clone(), new.clone())),
                _ => None,
            })
            .collect();
        Self {
            id: from.id.to_owned(),
            message: from.message.to_owned(),
            path,
            source,
            script,
            parents: from.parents,
            up,
            down,
            ran: from.operations.is_some(),
            before: from.before,
            after: from.after,
            options,
            created,
            renamed,
        }
    }

    /// The name that a table had before the revision.
    pub fn former<'b>(&'b self, table: &'b str) -> &'b str {
        self.renamed.iter().find(|(_, new)| new == table).map_or(table, |(old, _)| old)
    }

    /// Whether a table was there before the revision, so that it may hold rows and be in use.
    pub fn existed(&self, table: &str) -> bool {
        let table = self.former(table);
        !table.is_empty()
            && (self.before.table(table).is_some() || !self.ran && !self.created.contains(table))
    }

    /// A table as it was before.
    pub fn table_before(&self, table: &str) -> Option<&Table> {
        self.before.table(self.former(table))
    }

    /// A column as it was before, also under a former name.
    pub fn column_before(&self, table: &str, column: &str) -> Option<&Column> {
        let known = self.table_before(table)?;
        known.column(column).or_else(|| {
            self.up.iter().find_map(|step| match &step.change {
                Change::AlterColumn { table: of, column: old, new_name: Some(new), .. }
                    if of == table && new == column =>
                {
                    known.column(old)
                }
                _ => None,
            })
        })
    }

    /// Whether a column was there before.
    pub fn column_existed(&self, table: &str, column: &str) -> bool {
        self.existed(table)
            && (self.column_before(table, column).is_some() || !self.ran && !self.adds(table, column))
    }

    /// Whether the revision adds a column.
    pub fn adds(&self, table: &str, column: &str) -> bool {
        self.up.iter().any(|step| {
            matches!(&step.change, Change::AddColumn { table: of, column: added, .. } if of == table && added.name == column)
        })
    }

    /// Whether an UPDATE before a step fills a column.
    pub fn fills_before(&self, position: usize, table: &str, column: &str) -> bool {
        self.up.iter().take(position).any(|step| {
            matches!(&step.change, Change::Update { table: of, columns, .. }
                if of == table && columns.iter().any(|name| name == column))
        })
    }

    /// Whether something that the text does not tell runs before a step: a loop over rows, a helper.
    pub fn is_unclear(&self) -> bool {
        self.up.iter().any(|step| matches!(step.change, Change::Other { .. }))
    }

    /// A function of its script.
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.script.as_ref()?.function(name)
    }

    /// Text of a range of its file.
    pub fn text(&self, range: (usize, usize)) -> &str {
        self.source.text.get(range.0..range.1).unwrap_or("")
    }

    /// Place of a range of its file.
    pub fn location(&self, range: (usize, usize)) -> Location {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.source.location(offset(range.0), offset(range.1))
    }

    /// Place of a call.
    pub fn place(&self, call: &Call) -> Location {
        steps::location(&self.source, call)
    }

    /// White space before the line in which a byte stands.
    pub fn indent(&self, at: usize) -> &str {
        let text: &str = &self.source.text;
        let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let line = text.get(start..).unwrap_or("");
        &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
    }
}

/// All revisions together.
pub struct Folder {
    /// Each revision, parents before their children.
    pub revisions: Vec<FolderRevision>,
}

/// What the folder's rules need of a revision.
pub struct FolderRevision {
    /// Its id.
    pub id: String,
    /// `down_revision`.
    pub parents: Vec<String>,
    /// `depends_on`.
    pub depends_on: Vec<String>,
    /// Objects that it changes, tables and `table.column`, with the place of the first change.
    pub changes: Vec<(String, Location)>,
    /// Columns of existing tables that it adds, as `table.column`.
    pub added: Vec<(String, Location)>,
    /// Columns and tables that it drops.
    pub dropped: Vec<String>,
}

/// What the folder's rules need of a revision.
pub fn folder_revision(revision: &Revision<'_>, parents: &[String], depends_on: &[String]) -> FolderRevision {
    let mut changes: Vec<(String, Location)> = Vec::new();
    let (mut added, mut dropped) = (Vec::new(), Vec::new());
    for step in &revision.up {
        let object = match &step.change {
            Change::AddColumn { table, column, .. } => {
                if revision.existed(table) {
                    added.push((format!("{table}.{}", column.name), step.location.clone()));
                }
                format!("{table}.{}", column.name)
            }
            Change::DropColumn { table, column } => {
                if revision.column_existed(table, column) {
                    dropped.push(format!("{table}.{column}"));
                }
                format!("{table}.{column}")
            }
            Change::AlterColumn { table, column, .. } => format!("{table}.{column}"),
            Change::DropTable { table } | Change::CreateTable { table, .. } => table.clone(),
            Change::RenameTable { old, .. } => old.clone(),
            Change::CreateIndex { name, .. } | Change::DropIndex { name, .. } => name.clone(),
            Change::AddConstraint { constraint, .. } => constraint.name.clone(),
            Change::DropConstraint { name, .. } => name.clone(),
            _ => continue,
        };
        if !object.is_empty() && !object.starts_with('.') && !object.ends_with('.') {
            changes.push((object, step.location.clone()));
        }
    }
    FolderRevision {
        id: revision.id.clone(),
        parents: parents.to_vec(),
        depends_on: depends_on.to_vec(),
        changes,
        added,
        dropped,
    }
}
