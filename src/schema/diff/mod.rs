//! The difference of two schemas: tables, columns by attribute, keys, constraints, indexes, views
//! and triggers. Likely renames are proposed apart from it (`renames`), never assumed.
//!
//! In: a schema before and one after. Out: what is added, removed and changed, in the order of the
//! schema after, removed things last. What only differs in layout of its text (blanks, the case of
//! a type's name) is equal.

mod members;
mod renamed;
mod renames;

use super::model::{Column, PrimaryKey, Schema, Table};
use members::members;

pub use renamed::renamed;
pub use renames::{Rename, Renamed, renames};

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It is only in the schema after.
    Added,
    /// It is only in the schema before.
    Removed,
    /// It is in both and differs.
    Changed,
}

/// All differences of two schemas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchemaDiff {
    /// Tables that differ.
    pub tables: Vec<TableDiff>,
    /// Views that differ.
    pub views: Vec<ObjectDiff>,
    /// Triggers that differ.
    pub triggers: Vec<ObjectDiff>,
}

/// How many tables were added, changed, removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableCounts {
    /// Added.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// Removed.
    pub removed: usize,
}

/// A table that differs. An added or removed one lists all that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableDiff {
    /// Name.
    pub name: String,
    /// What happened to the table itself.
    pub change: Change,
    /// Columns that differ.
    pub columns: Vec<ColumnDiff>,
    /// Primary key, constraints and indexes that differ.
    pub members: Vec<MemberDiff>,
    /// The table's own attributes: WITHOUT ROWID, STRICT, AUTOINCREMENT, the order of its columns.
    pub attributes: Vec<AttributeDiff>,
}

/// A column that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnDiff {
    /// Name.
    pub name: String,
    /// What happened.
    pub change: Change,
    /// Attributes that differ, for a changed column.
    pub attributes: Vec<AttributeDiff>,
}

/// A primary key, constraint or index that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDiff {
    /// Which kind.
    pub kind: MemberKind,
    /// Its name, or what it covers: `(user_id) → users (id)`.
    pub label: String,
    /// What happened.
    pub change: Change,
    /// Attributes that differ, for a changed one.
    pub attributes: Vec<AttributeDiff>,
}

/// What belongs to a table besides columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberKind {
    /// PRIMARY KEY.
    PrimaryKey,
    /// FOREIGN KEY.
    ForeignKey,
    /// UNIQUE.
    Unique,
    /// CHECK.
    Check,
    /// CREATE INDEX.
    Index,
}

/// Old and new value of something, as text; None where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeDiff {
    /// What: `type`, `nullable`, `default`, `on delete` ….
    pub attribute: &'static str,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// A view or a trigger that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectDiff {
    /// Name.
    pub name: String,
    /// What happened.
    pub change: Change,
    /// Statement before and after.
    pub sql: (Option<String>, Option<String>),
}

impl SchemaDiff {
    /// What leads from `before` to `after`.
    pub fn between(before: &Schema, after: &Schema) -> Self {
        let added_or_changed = after.tables.iter().filter_map(|table| match before.table(&table.name) {
            Some(old) => TableDiff::changed(old, table),
            None => Some(TableDiff::whole(table, Change::Added)),
        });
        let removed = before
            .tables
            .iter()
            .filter(|table| after.table(&table.name).is_none())
            .map(|table| TableDiff::whole(table, Change::Removed));
        let views = |schema: &Schema| -> Vec<Statement> {
            schema.views.iter().map(|view| (view.name.clone(), view.sql.clone())).collect()
        };
        let triggers = |schema: &Schema| -> Vec<Statement> {
            schema.triggers.iter().map(|trigger| (trigger.name.clone(), trigger.sql.clone())).collect()
        };
        Self {
            tables: added_or_changed.chain(removed).collect(),
            views: objects(&views(before), &views(after)),
            triggers: objects(&triggers(before), &triggers(after)),
        }
    }

    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.views.is_empty() && self.triggers.is_empty()
    }

    /// The difference of a table.
    pub fn table(&self, name: &str) -> Option<&TableDiff> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// How many tables were added, changed, removed.
    pub fn counts(&self) -> TableCounts {
        let count = |change| self.tables.iter().filter(|table| table.change == change).count();
        TableCounts {
            added: count(Change::Added),
            changed: count(Change::Changed),
            removed: count(Change::Removed),
        }
    }

    /// Names of the tables that differ.
    pub fn touched(&self) -> Vec<&str> {
        self.tables.iter().map(|table| table.name.as_str()).collect()
    }
}

impl TableDiff {
    /// A table that is only in one of the schemas.
    fn whole(table: &Table, change: Change) -> Self {
        let none = Table { name: table.name.clone(), ..Table::default() };
        let (old, new) = if change == Change::Added { (&none, table) } else { (table, &none) };
        Self {
            name: table.name.clone(),
            change,
            columns: columns(old, new),
            members: members(old, new),
            attributes: Vec::new(),
        }
    }

    /// A table that is in both; None if it does not differ.
    fn changed(old: &Table, new: &Table) -> Option<Self> {
        let diff = Self {
            name: new.name.clone(),
            change: Change::Changed,
            columns: columns(old, new),
            members: members(old, new),
            attributes: table_attributes(old, new),
        };
        let differs = !(diff.columns.is_empty() && diff.members.is_empty() && diff.attributes.is_empty());
        differs.then_some(diff)
    }

    /// The difference of a column.
    pub fn column(&self, name: &str) -> Option<&ColumnDiff> {
        self.columns.iter().find(|column| column.name == name)
    }
}

impl AttributeDiff {
    /// The difference of two values; None if they are equal.
    pub(super) fn of(attribute: &'static str, old: Option<String>, new: Option<String>) -> Option<Self> {
        (old != new).then_some(Self { attribute, old, new })
    }
}

/// Columns that differ: those of the table after in their order, then those that are gone.
fn columns(old: &Table, new: &Table) -> Vec<ColumnDiff> {
    let kept = new.columns.iter().filter_map(|column| {
        let Some(before) = old.column(&column.name) else {
            return Some(ColumnDiff {
                name: column.name.clone(),
                change: Change::Added,
                attributes: Vec::new(),
            });
        };
        let attributes = column_attributes(before, column);
        (!attributes.is_empty()).then(|| ColumnDiff {
            name: column.name.clone(),
            change: Change::Changed,
            attributes,
        })
    });
    let gone = old.columns.iter().filter(|column| new.column(&column.name).is_none()).map(|column| {
        ColumnDiff { name: column.name.clone(), change: Change::Removed, attributes: Vec::new() }
    });
    kept.chain(gone).collect()
}

fn column_attributes(old: &Column, new: &Column) -> Vec<AttributeDiff> {
    let nullable = |column: &Column| Some(if column.nullable { "null" } else { "not null" }.to_owned());
    let generated = |column: &Column| {
        let generated = column.generated.as_ref()?;
        let kind = if generated.stored { "stored" } else { "virtual" };
        Some(format!("({}) {kind}", folded(&generated.expression)))
    };
    let type_name = if same_type(&old.type_name, &new.type_name) {
        None
    } else {
        AttributeDiff::of("type", Some(old.type_name.clone()), Some(new.type_name.clone()))
    };
    [
        type_name,
        AttributeDiff::of("nullable", nullable(old), nullable(new)),
        AttributeDiff::of("default", old.default.as_deref().map(folded), new.default.as_deref().map(folded)),
        AttributeDiff::of("collation", old.collation.clone(), new.collation.clone()),
        AttributeDiff::of("generated", generated(old), generated(new)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn table_attributes(old: &Table, new: &Table) -> Vec<AttributeDiff> {
    let yes = |set: bool| set.then(|| "yes".to_owned());
    let order = |table: &Table, other: &Table| -> String {
        let common = table.columns.iter().filter(|column| other.column(&column.name).is_some());
        common.map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    [
        AttributeDiff::of("column order", Some(order(old, new)), Some(order(new, old))),
        AttributeDiff::of("autoincrement", yes(old.autoincrement), yes(new.autoincrement)),
        AttributeDiff::of("without rowid", yes(old.without_rowid), yes(new.without_rowid)),
        AttributeDiff::of("strict", yes(old.strict), yes(new.strict)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Name and text of a view or a trigger.
type Statement = (String, String);

fn objects(old: &[Statement], new: &[Statement]) -> Vec<ObjectDiff> {
    let find = |list: &[(String, String)], name: &str| {
        list.iter().find(|(other, _)| other == name).map(|(_, sql)| sql.clone())
    };
    let kept = new.iter().filter_map(|(name, sql)| {
        let before = find(old, name);
        let change = match &before {
            None => Change::Added,
            Some(before) if folded(before) != folded(sql) => Change::Changed,
            Some(_) => return None,
        };
        Some(ObjectDiff { name: name.clone(), change, sql: (before, Some(sql.clone())) })
    });
    let gone = old.iter().filter(|(name, _)| find(new, name).is_none()).map(|(name, sql)| ObjectDiff {
        name: name.clone(),
        change: Change::Removed,
        sql: (Some(sql.clone()), None),
    });
    kept.chain(gone).collect()
}

/// Columns of a primary key.
fn key_columns(key: &PrimaryKey) -> String {
    format!("({})", key.columns.join(", "))
}

/// Types compare without case and blanks: `VARCHAR (20)` is `varchar(20)`.
fn same_type(a: &str, b: &str) -> bool {
    type_text(a) == type_text(b)
}

/// A type in one spelling: upper case, blanks only where they must be.
pub fn type_text(type_name: &str) -> String {
    let words = type_name.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    words.replace(" (", "(").replace("( ", "(").replace(" )", ")").replace(", ", ",").replace(',', ", ")
}

/// SQL text with runs of blanks outside of quotation marks as one blank, so that layout does not count.
pub fn folded(sql: &str) -> String {
    let mut text = String::with_capacity(sql.len());
    let mut quote: Option<char> = None;
    let mut blank = false;
    for character in sql.trim().chars() {
        match quote {
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if character.is_whitespace() => {
                blank = true;
                continue;
            }
            None if matches!(character, '\'' | '"' | '`') => quote = Some(character),
            None => {}
        }
        if std::mem::take(&mut blank) {
            text.push(' ');
        }
        text.push(character);
    }
    text
}

#[cfg(test)]
mod tests;
