//! A schema under new names, so that what was only renamed is compared with what it was.

use std::rc::Rc;

use super::super::model::{ForeignKey, Index, Schema, Table};
use super::{Rename, Renamed};

/// `schema` with the renames carried out where they make sense: what is renamed is there, and its
/// new name is free. Columns are named by their table's new name. Gives the renames that were used.
pub fn renamed(schema: &Schema, renames: &[Rename]) -> (Schema, Vec<Rename>) {
    let mut schema = schema.clone();
    let mut used = Vec::new();
    let (tables, columns): (Vec<&Rename>, Vec<&Rename>) =
        renames.iter().partition(|rename| rename.what == Renamed::Table);
    for rename in tables {
        if schema.table(&rename.new).is_none() && rename_table(&mut schema, rename) {
            used.push(rename.clone());
        }
    }
    for rename in columns {
        let Renamed::Column(table) = &rename.what else { continue };
        let free = schema.table(table).is_some_and(|table| table.column(&rename.new).is_none());
        if free && rename_column(&mut schema, table, rename) {
            used.push(rename.clone());
        }
    }
    (schema, used)
}

fn rename_table(schema: &mut Schema, rename: &Rename) -> bool {
    let Some(table) = schema.tables.iter_mut().find(|table| table.name == rename.old) else { return false };
    Rc::make_mut(table).name.clone_from(&rename.new);
    for key in keys_to(schema, &rename.old) {
        key.referred_table.clone_from(&rename.new);
    }
    for trigger in schema.triggers.iter_mut().filter(|trigger| trigger.table == rename.old) {
        trigger.table.clone_from(&rename.new);
    }
    true
}

fn rename_column(schema: &mut Schema, table: &str, rename: &Rename) -> bool {
    let Some(own) = schema.tables.iter_mut().find(|other| other.name == table) else { return false };
    let own = Rc::make_mut(own);
    let Some(column) = own.columns.iter_mut().find(|column| column.name == rename.old) else { return false };
    column.name.clone_from(&rename.new);
    in_table(own, rename);
    for key in keys_to(schema, table) {
        replace(&mut key.referred_columns, rename);
    }
    true
}

/// The foreign keys that refer to a table, to be changed.
fn keys_to<'a>(schema: &'a mut Schema, table: &'a str) -> impl Iterator<Item = &'a mut ForeignKey> {
    let refers = move |key: &ForeignKey| key.referred_table == table;
    let tables = schema.tables.iter_mut().filter(move |other| other.foreign_keys.iter().any(refers));
    tables.flat_map(|other| &mut Rc::make_mut(other).foreign_keys).filter(move |key| refers(key))
}

fn in_table(table: &mut Table, rename: &Rename) {
    if let Some(key) = &mut table.primary_key {
        replace(&mut key.columns, rename);
    }
    table.foreign_keys.iter_mut().for_each(|key| replace(&mut key.columns, rename));
    table.unique_constraints.iter_mut().for_each(|unique| replace(&mut unique.columns, rename));
    for check in &mut table.check_constraints {
        check.expression = in_expression(&check.expression, rename);
    }
    for generated in table.columns.iter_mut().filter_map(|column| column.generated.as_mut()) {
        generated.expression = in_expression(&generated.expression, rename);
    }
    table.indexes.iter_mut().for_each(|index| in_index(index, rename));
}

fn in_index(index: &mut Index, rename: &Rename) {
    for column in &mut index.columns {
        if column.name.as_ref() == Some(&rename.old) {
            column.name = Some(rename.new.clone());
        }
        column.expression = column.expression.as_ref().map(|text| in_expression(text, rename));
    }
    index.predicate = index.predicate.as_ref().map(|text| in_expression(text, rename));
}

fn replace(names: &mut [String], rename: &Rename) {
    names.iter_mut().filter(|name| **name == rename.old).for_each(|name| name.clone_from(&rename.new));
}

/// An expression with a name replaced where it stands as a word outside of texts.
fn in_expression(text: &str, rename: &Rename) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |end| end + 2)
        } else if first.is_alphanumeric() || first == '_' {
            rest.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let word = &rest[..length];
        replaced.push_str(if word == rename.old { &rename.new } else { word });
        rest = &rest[length..];
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::super::super::model::{CheckConstraint, Column, ForeignKey};
    use super::super::SchemaDiff;
    use super::*;

    fn table(name: &str, columns: &[&str]) -> Table {
        let column = |name: &&str| Column { name: (*name).into(), ..Column::default() };
        Table { name: name.into(), columns: columns.iter().map(column).collect(), ..Table::default() }
    }

    fn key(columns: &[&str], referred_table: &str, referred: &[&str]) -> ForeignKey {
        ForeignKey {
            columns: columns.iter().map(|name| (*name).into()).collect(),
            referred_table: referred_table.into(),
            referred_columns: referred.iter().map(|name| (*name).into()).collect(),
            ..ForeignKey::default()
        }
    }

    #[test]
    fn what_was_renamed_does_not_differ_otherwise() {
        let check = |expression: &str| CheckConstraint { name: None, expression: expression.into() };
        let mut people = table("people", &["id", "years"]);
        people.check_constraints = vec![check("years > 0 AND 'years' <> ''")];
        let mut posts = table("posts", &["by"]);
        posts.foreign_keys = vec![key(&["by"], "people", &["id"])];
        let before = Schema::of([people, posts]);
        let mut users = table("users", &["id", "age"]);
        users.check_constraints = vec![check("age > 0 AND 'years' <> ''")];
        let mut posts = table("posts", &["by"]);
        posts.foreign_keys = vec![key(&["by"], "users", &["id"])];
        let after = Schema::of([users, posts]);
        let rename = |what: Renamed, old: &str, new: &str| Rename {
            what,
            old: old.into(),
            new: new.into(),
            likeness: 100,
        };
        let renames = [
            rename(Renamed::Table, "people", "users"),
            rename(Renamed::Column("users".into()), "years", "age"),
            rename(Renamed::Table, "gone", "elsewhere"),
        ];
        let (same, used) = renamed(&before, &renames);
        assert_eq!(used, renames[..2]);
        assert!(SchemaDiff::between(&same, &after).is_empty());
    }
}
