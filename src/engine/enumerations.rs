//! What columns take by the enumerations of the scripts that made them. In: the preview's steps. Out: for a schema,
//! the values of its columns, for who makes up rows; the database itself knows none of them.

use std::collections::BTreeMap;

use crate::runner::{Enumeration, made_renames};
use crate::schema::Schema;
use crate::schema::diff::{Change, Renamed};
use crate::seed::Choices;

use super::preview::PreviewStep;
use super::workspace::Workspace;

/// What is known after some steps.
#[derive(Default)]
struct Known {
    /// Values by table and column.
    columns: BTreeMap<(String, String), Vec<String>>,
    /// Values by the name of a type.
    types: BTreeMap<String, Vec<String>>,
}

impl Known {
    fn learn(&mut self, told: &Enumeration) {
        let values = match &told.table {
            Some(table) => self.columns.entry((table.clone(), told.name.clone())).or_default(),
            None => self.types.entry(told.name.clone()).or_default(),
        };
        if !told.added {
            values.clear();
        }
        values.extend(told.values.iter().cloned());
    }

    /// Follows what a step did to tables and columns.
    fn follow(&mut self, step: &PreviewStep) {
        step.report.enumerations.iter().for_each(|told| self.learn(told));
        // The new table's name stands at its columns, whichever was renamed first.
        let mut renames = made_renames(&step.report);
        renames.sort_by_key(|rename| rename.what != Renamed::Table);
        for rename in &renames {
            let moved: Vec<(String, String)> = self
                .columns
                .keys()
                .filter(|(table, column)| match &rename.what {
                    Renamed::Table => *table == rename.old,
                    Renamed::Column(of) => table == of && *column == rename.old,
                })
                .cloned()
                .collect();
            for key in moved {
                let Some(values) = self.columns.remove(&key) else { continue };
                let new = match &rename.what {
                    Renamed::Table => (rename.new.clone(), key.1),
                    Renamed::Column(_) => (key.0, rename.new.clone()),
                };
                self.columns.entry(new).or_insert(values);
            }
        }
        for table in &step.effect.tables {
            let gone = |column: &str| {
                table.change == Change::Removed
                    || table.columns.iter().any(|diff| diff.name == column && diff.change == Change::Removed)
            };
            self.columns.retain(|(of, column), _| *of != table.name || !gone(column));
        }
    }
}

impl Workspace {
    /// The values that columns of `schema` take; `applied` are the revisions that made it, all where none are given.
    pub fn enumerations(&self, schema: &Schema, applied: Option<&[String]>) -> Choices {
        let applied = applied.map(|rows| self.loaded.graph().applied(rows));
        let mut known = Known::default();
        for step in self.preview.done() {
            if applied.as_ref().is_none_or(|applied| applied.contains(&step.revision)) {
                known.follow(step);
            }
        }
        let mut choices = Choices::new();
        for table in &schema.tables {
            for column in &table.columns {
                let declared = column.type_name.rsplit('.').next().unwrap_or_default().trim_matches('"');
                let of_type = known.types.iter().find(|(name, _)| {
                    name.eq_ignore_ascii_case(&column.type_name) || name.eq_ignore_ascii_case(declared)
                });
                let of_column = known.columns.get(&(table.name.clone(), column.name.clone()));
                let values =
                    of_type.map(|(_, values)| values).or(of_column).filter(|values| !values.is_empty());
                if let Some(values) = values {
                    choices.insert((table.name.clone(), column.name.clone()), values.clone());
                }
            }
        }
        choices
    }
}
