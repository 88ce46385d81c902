//! Changes of a table, carried out on its model.
//!
//! In: the table as it is, and changes that SQLite's ALTER TABLE cannot make. Out: the table as it
//! will be, where the values of its columns come from, and which indexes go. Messages of what is
//! missing are PostgreSQL's.

use thiserror::Error;

use super::Source;
use super::change::{Constraint, TableChange};
use super::definition;
use super::names::Namer;
use super::rewrite::ident;
use super::token::tokens;
use crate::schema::{PrimaryKey, Table, UniqueConstraint};

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ApplyError {
    /// There is no such column.
    #[error("column \"{column}\" of relation \"{table}\" does not exist")]
    NoColumn {
        /// Column.
        column: String,
        /// Table.
        table: String,
    },
    /// There is one already.
    #[error("column \"{column}\" of relation \"{table}\" already exists")]
    ColumnExists {
        /// Column.
        column: String,
        /// Table.
        table: String,
    },
    /// There is no such constraint.
    #[error("constraint \"{constraint}\" of relation \"{table}\" does not exist")]
    NoConstraint {
        /// Constraint.
        constraint: String,
        /// Table.
        table: String,
    },
    /// There is no such index.
    #[error("index \"{0}\" does not exist")]
    NoIndex(String),
}

/// A table being changed.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The table as it will be; its indexes are those that stay.
    pub table: Table,
    /// Columns that get values, and the expressions over the old table that give them.
    pub values: Vec<(String, String)>,
    /// Sentences on what was assumed.
    pub notes: Vec<String>,
    source: Source,
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn lists(columns: &[String], column: &str) -> bool {
    columns.iter().any(|known| same(known, column))
}

impl Draft {
    /// Of a table as it is.
    pub fn new(table: Table, source: Source) -> Self {
        let stored = table.columns.iter().filter(|column| column.generated.is_none());
        let values = stored.map(|column| (column.name.clone(), ident(&column.name))).collect();
        Self { table, values, notes: Vec::new(), source }
    }

    /// Carries out one change. Those that concern names, indexes and comments only are not for a
    /// draft and change nothing.
    ///
    /// # Errors
    /// When what it names is not there.
    pub fn apply(&mut self, change: &TableChange) -> Result<(), ApplyError> {
        match change {
            TableChange::AddColumn { .. } => self.add_column(change),
            TableChange::DropColumn { name, if_exists } => self.drop_column(name, *if_exists),
            TableChange::SetType { column, type_name, using } => {
                let numbers_rows = self.numbers_rows(column);
                let found = self.column(column)?;
                let is_whole = type_name.to_ascii_uppercase().contains("INT");
                if !(numbers_rows && is_whole) {
                    found.type_name.clone_from(type_name);
                }
                let name = found.name.clone();
                if let (Some(using), Some(value)) =
                    (using, self.values.iter_mut().find(|value| same(&value.0, &name)))
                {
                    value.1.clone_from(using);
                }
                Ok(())
            }
            TableChange::SetNullable { column, nullable } => {
                self.column(column)?.nullable = *nullable;
                Ok(())
            }
            TableChange::SetDefault { column, default } => {
                self.column(column)?.default.clone_from(default);
                Ok(())
            }
            TableChange::AddConstraint(constraint) => self.add_constraint(constraint.clone()),
            TableChange::DropConstraint { name, if_exists } => self.drop_constraint(name, *if_exists),
            TableChange::DropUnique(unique) => {
                self.table.unique_constraints.retain(|known| known != unique);
                Ok(())
            }
            TableChange::DropPrimaryKey => {
                self.table.primary_key = None;
                self.table.autoincrement = false;
                Ok(())
            }
            TableChange::RenameConstraint { from, to } => self.rename_constraint(from, to),
            _ => Ok(()),
        }
    }

    fn column(&mut self, name: &str) -> Result<&mut crate::schema::Column, ApplyError> {
        let table = self.table.name.clone();
        let found = self.table.columns.iter_mut().find(|column| same(&column.name, name));
        found.ok_or_else(|| ApplyError::NoColumn { column: name.to_owned(), table })
    }

    /// Whether a column is the one INTEGER key that SQLite numbers.
    fn numbers_rows(&self, column: &str) -> bool {
        let key = self.table.primary_key.as_ref();
        key.is_some_and(|key| key.columns.len() == 1 && same(&key.columns[0], column))
            && self
                .table
                .columns
                .iter()
                .any(|known| same(&known.name, column) && same(&known.type_name, "INTEGER"))
    }

    fn add_column(&mut self, change: &TableChange) -> Result<(), ApplyError> {
        let TableChange::AddColumn { column, if_not_exists, constraints, numbered, after } = change else {
            return Ok(());
        };
        if self.table.columns.iter().any(|known| same(&known.name, &column.name)) {
            let (column, table) = (column.name.clone(), self.table.name.clone());
            return if *if_not_exists { Ok(()) } else { Err(ApplyError::ColumnExists { column, table }) };
        }
        let mut column = column.clone();
        let is_key = constraints.iter().any(|one| matches!(one, Constraint::PrimaryKey(_)));
        if *numbered && is_key {
            column.type_name = "INTEGER".to_owned();
        } else if *numbered {
            // A sequence fills the rows that are there.
            self.values.push((column.name.clone(), "rowid".to_owned()));
        }
        let at = match after {
            None => self.table.columns.len(),
            Some(None) => 0,
            Some(Some(name)) => {
                let found = self.table.columns.iter().position(|known| same(&known.name, name));
                found.map_or(self.table.columns.len(), |found| found + 1)
            }
        };
        let name = column.name.clone();
        self.table.columns.insert(at, column);
        for constraint in constraints {
            let mut constraint = constraint.clone();
            if let Constraint::Check(check) = &mut constraint
                && check.name.is_none()
            {
                check.name = Namer::new(self.source, &self.table).check_of(&name);
            }
            self.add_constraint(constraint)?;
        }
        Ok(())
    }

    fn drop_column(&mut self, name: &str, if_exists: bool) -> Result<(), ApplyError> {
        if if_exists && !self.table.columns.iter().any(|column| same(&column.name, name)) {
            return Ok(());
        }
        let name = self.column(name)?.name.clone();
        let table = &mut self.table;
        table.columns.retain(|column| column.name != name);
        self.values.retain(|(column, _)| *column != name);
        if table.primary_key.as_ref().is_some_and(|key| lists(&key.columns, &name)) {
            table.primary_key = None;
            table.autoincrement = false;
        }
        table.unique_constraints.retain(|unique| !lists(&unique.columns, &name));
        table.foreign_keys.retain(|key| !lists(&key.columns, &name));
        table.check_constraints.retain(|check| !mentions(&check.expression, &name));
        table.indexes.retain(|index| {
            let named = index.columns.iter().filter_map(|part| part.name.as_ref());
            let written = index.columns.iter().filter_map(|part| part.expression.as_ref());
            !named.into_iter().any(|part| same(part, &name))
                && !written.chain(&index.predicate).any(|text| mentions(text, &name))
        });
        Ok(())
    }

    fn add_constraint(&mut self, mut constraint: Constraint) -> Result<(), ApplyError> {
        if let Constraint::UsingIndex { name, index, primary } = &constraint {
            let at = self.table.indexes.iter().position(|known| same(&known.name, index));
            let Some(at) = at else { return Err(ApplyError::NoIndex(index.clone())) };
            let columns =
                self.table.indexes[at].columns.iter().filter_map(|part| part.name.clone()).collect();
            let name = Some(name.clone().unwrap_or_else(|| index.clone()));
            constraint = match primary {
                true => Constraint::PrimaryKey(PrimaryKey { name, columns }),
                false => Constraint::Unique(UniqueConstraint { name, columns }),
            };
            self.table.indexes.remove(at);
        }
        let used: Vec<String> = match &constraint {
            Constraint::PrimaryKey(key) => key.columns.clone(),
            Constraint::Unique(unique) => unique.columns.clone(),
            Constraint::ForeignKey(key) => key.columns.clone(),
            Constraint::Check(_) | Constraint::UsingIndex { .. } => Vec::new(),
            Constraint::Exclude => {
                self.notes.push("EXCLUDE was left out: SQLite has no such constraint".to_owned());
                return Ok(());
            }
        };
        let is_key = matches!(constraint, Constraint::PrimaryKey(_));
        for name in used {
            let column = self.column(&name)?;
            column.nullable &= !is_key;
        }
        Namer::new(self.source, &self.table).name(&mut constraint);
        definition::add(&mut self.table, constraint);
        Ok(())
    }

    fn drop_constraint(&mut self, name: &str, if_exists: bool) -> Result<(), ApplyError> {
        let is = |known: &Option<String>| known.as_deref().is_some_and(|known| same(known, name));
        let table = &mut self.table;
        if table.primary_key.as_ref().is_some_and(|key| is(&key.name)) {
            table.primary_key = None;
            table.autoincrement = false;
            return Ok(());
        }
        let before = count(table);
        table.unique_constraints.retain(|unique| !is(&unique.name));
        table.foreign_keys.retain(|key| !is(&key.name));
        table.check_constraints.retain(|check| !is(&check.name));
        table.indexes.retain(|index| !(index.unique && same(&index.name, name)));
        if count(table) < before || self.drop_by_default_name(name) || if_exists {
            return Ok(());
        }
        Err(ApplyError::NoConstraint { constraint: name.to_owned(), table: self.table.name.clone() })
    }

    /// Drops the constraint without a name that PostgreSQL would have named so.
    fn drop_by_default_name(&mut self, name: &str) -> bool {
        let would_be = |table: &Table, mut constraint: Constraint| {
            let empty = Table { name: table.name.clone(), ..Table::default() };
            Namer::new(Source::Postgresql, &empty).name(&mut constraint);
            let made = match constraint {
                Constraint::PrimaryKey(key) => key.name,
                Constraint::Unique(unique) => unique.name,
                Constraint::ForeignKey(key) => key.name,
                _ => None,
            };
            made.is_some_and(|made| same(&made, name))
        };
        let table = self.table.clone();
        let nameless = |known: &Option<String>| known.is_none();
        let before = count(&self.table);
        self.table
            .unique_constraints
            .retain(|one| !(nameless(&one.name) && would_be(&table, Constraint::Unique(one.clone()))));
        self.table
            .foreign_keys
            .retain(|one| !(nameless(&one.name) && would_be(&table, Constraint::ForeignKey(one.clone()))));
        let key = self.table.primary_key.clone().filter(|key| nameless(&key.name));
        if key.is_some_and(|key| would_be(&table, Constraint::PrimaryKey(key))) {
            self.table.primary_key = None;
            self.table.autoincrement = false;
        }
        let found = count(&self.table) < before;
        if found {
            self.notes.push(format!(
                "No constraint of table '{}' is named '{name}' here; the one that PostgreSQL names so was taken",
                table.name
            ));
        }
        found
    }

    fn rename_constraint(&mut self, from: &str, to: &str) -> Result<(), ApplyError> {
        let table = &mut self.table;
        let primary = table.primary_key.iter_mut().map(|key| &mut key.name);
        let uniques = table.unique_constraints.iter_mut().map(|one| &mut one.name);
        let keys = table.foreign_keys.iter_mut().map(|one| &mut one.name);
        let checks = table.check_constraints.iter_mut().map(|one| &mut one.name);
        let mut all = primary.chain(uniques).chain(keys).chain(checks);
        match all.find(|name| name.as_deref().is_some_and(|name| same(name, from))) {
            Some(name) => {
                *name = Some(to.to_owned());
                Ok(())
            }
            None => {
                Err(ApplyError::NoConstraint { constraint: from.to_owned(), table: self.table.name.clone() })
            }
        }
    }
}

fn count(table: &Table) -> usize {
    usize::from(table.primary_key.is_some())
        + table.unique_constraints.len()
        + table.foreign_keys.len()
        + table.check_constraints.len()
        + table.indexes.len()
}

/// Whether an expression names a column.
fn mentions(expression: &str, column: &str) -> bool {
    tokens(expression, Source::Postgresql)
        .iter()
        .any(|token| token.is_name() && same(&token.name(Source::Postgresql), column))
}
