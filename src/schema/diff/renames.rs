//! Removed and added things that look like one thing under a new name. Proposals for a person, who
//! knows; nothing is computed from them.

use super::super::model::{Column, Schema, Table};
use super::{Change, SchemaDiff};

/// Tables less alike than this are not proposed.
const TABLE_LIKENESS: f64 = 0.6;
/// Columns less alike than this are not proposed.
const COLUMN_LIKENESS: f64 = 0.55;

/// What may have been renamed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Renamed {
    /// A table.
    Table,
    /// A column of this table.
    Column(String),
}

/// A likely rename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// What.
    pub what: Renamed,
    /// Name before.
    pub old: String,
    /// Name after.
    pub new: String,
    /// How alike the two are, in percent.
    pub likeness: u8,
}

/// Likely renames among what a diff removed and added, most alike first, each thing at most once.
pub fn renames(before: &Schema, after: &Schema, diff: &SchemaDiff) -> Vec<Rename> {
    let named = |change| {
        diff.tables.iter().filter(move |table| table.change == change).map(|table| table.name.as_str())
    };
    let removed: Vec<&Table> = named(Change::Removed).filter_map(|name| before.table(name)).collect();
    let added: Vec<&Table> = named(Change::Added).filter_map(|name| after.table(name)).collect();
    let mut renames = matched(
        &removed,
        &added,
        |old, new| Some(table_likeness(old, new)).filter(|likeness| *likeness >= TABLE_LIKENESS),
        |old, new, likeness| rename(Renamed::Table, &old.name, &new.name, likeness),
    );
    for table in named(Change::Changed) {
        let (Some(old), Some(new)) = (before.table(table), after.table(table)) else { continue };
        let gone: Vec<(usize, &Column)> =
            old.columns.iter().enumerate().filter(|(_, column)| new.column(&column.name).is_none()).collect();
        let come: Vec<(usize, &Column)> =
            new.columns.iter().enumerate().filter(|(_, column)| old.column(&column.name).is_none()).collect();
        renames.extend(matched(
            &gone,
            &come,
            |old, new| Some(column_likeness(*old, *new)).filter(|likeness| *likeness >= COLUMN_LIKENESS),
            |old, new, likeness| {
                rename(Renamed::Column(table.to_owned()), &old.1.name, &new.1.name, likeness)
            },
        ));
    }
    renames
}

fn rename(what: Renamed, old: &str, new: &str, likeness: f64) -> Rename {
    Rename { what, old: old.to_owned(), new: new.to_owned(), likeness: (likeness * 100.0).round() as u8 }
}

/// Pairs in the order of their likeness, each member in one pair only.
fn matched<Item, Output>(
    old: &[Item],
    new: &[Item],
    likeness: impl Fn(&Item, &Item) -> Option<f64>,
    output: impl Fn(&Item, &Item, f64) -> Output,
) -> Vec<Output> {
    let mut pairs: Vec<(usize, usize, f64)> = Vec::new();
    for (index, old) in old.iter().enumerate() {
        let alike =
            new.iter().enumerate().filter_map(|(other, new)| Some((index, other, likeness(old, new)?)));
        pairs.extend(alike);
    }
    pairs.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let (mut used_old, mut used_new) = (vec![false; old.len()], vec![false; new.len()]);
    let mut outputs = Vec::new();
    for (index, other, likeness) in pairs {
        if !used_old[index] && !used_new[other] {
            (used_old[index], used_new[other]) = (true, true);
            outputs.push(output(&old[index], &new[other], likeness));
        }
    }
    outputs
}

/// The part of all columns that both tables have alike (name and type), a little for the name.
fn table_likeness(old: &Table, new: &Table) -> f64 {
    let same =
        |column: &&Column| new.column(&column.name).is_some_and(|other| other.type_name == column.type_name);
    let common = old.columns.iter().filter(same).count() as f64;
    let all = (old.columns.len() + new.columns.len()) as f64 - common;
    if all == 0.0 {
        return 0.0;
    }
    0.9 * common / all + 0.1 * name_likeness(&old.name, &new.name)
}

/// Same type, same nullability, same place, like names.
fn column_likeness((old_place, old): (usize, &Column), (new_place, new): (usize, &Column)) -> f64 {
    if !super::same_type(&old.type_name, &new.type_name) {
        return 0.0;
    }
    let part = |same: bool, weight: f64| if same { weight } else { 0.0 };
    0.3 + part(old.nullable == new.nullable, 0.1)
        + part(old.default == new.default, 0.1)
        + part(old_place == new_place, 0.2)
        + 0.3 * name_likeness(&old.name, &new.name)
}

/// The part of the letter pairs that two names share (Dice's coefficient).
fn name_likeness(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| -> Vec<(char, char)> {
        let letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (a, mut b) = (pairs(a), pairs(b));
    let total = a.len() + b.len();
    if total == 0 {
        return 0.0;
    }
    let mut common = 0;
    for pair in a {
        if let Some(index) = b.iter().position(|other| *other == pair) {
            b.swap_remove(index);
            common += 1;
        }
    }
    2.0 * f64::from(common) / total as f64
}
