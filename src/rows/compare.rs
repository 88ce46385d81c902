//! Brings the rows of two pictures together and counts what differs.

use std::collections::{HashMap, HashSet};

use crate::database::Scalar;
use crate::schema::diff::{Rename, Renamed};

use super::picture::{Picture, TablePicture};
use super::{ColumnReport, Matched, RowReport, TableReport};

/// Examples of each kind.
const EXAMPLES: usize = 3;

/// Characters of a value in an example.
const LONGEST: usize = 60;

/// A value as the key of a map: numbers that SQLite holds equal are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    Null,
    Integer(i64),
    Real(u64),
    Text(String),
    Blob(Vec<u8>),
}

/// Compares two pictures.
pub fn compare(before: &Picture, after: &Picture, renames: &[Rename]) -> RowReport {
    let new_name = |old: &str| {
        let is_it = |rename: &&Rename| rename.what == Renamed::Table && rename.old == old;
        renames.iter().find(is_it).map_or_else(|| old.to_owned(), |rename| rename.new.clone())
    };
    let mut report = RowReport::default();
    let mut met: HashSet<&str> = HashSet::new();
    for old in &before.tables {
        let name = new_name(&old.name);
        let found = after.tables.iter().find(|table| table.name == name);
        let found = found.or_else(|| after.tables.iter().find(|table| table.name == old.name));
        let table = match found {
            Some(new) => {
                met.insert(&new.name);
                both(old, new, renames)
            }
            None => gone(old),
        };
        report.tables.extend(table);
    }
    let made = after.tables.iter().filter(|table| !met.contains(table.name.as_str()) && table.count > 0);
    report.tables.extend(made.map(|table| TableReport {
        table: table.name.clone(),
        after: table.count,
        inserted: table.count,
        examples: table.rows.iter().take(EXAMPLES).map(|(_, row)| (false, words(table, row))).collect(),
        ..TableReport::default()
    }));
    report
}

fn gone(table: &TablePicture) -> Option<TableReport> {
    (table.count > 0).then(|| TableReport {
        table: table.name.clone(),
        dropped: true,
        before: table.count,
        deleted: table.count,
        examples: table.rows.iter().take(EXAMPLES).map(|(_, row)| (true, words(table, row))).collect(),
        ..TableReport::default()
    })
}

/// Where the columns of before are after.
struct Columns {
    /// Index before, index after.
    pairs: Vec<(usize, usize)>,
    lost: Vec<usize>,
    new: Vec<usize>,
}

fn columns(old: &TablePicture, new: &TablePicture, renames: &[Rename]) -> Columns {
    let new_name = |name: &str| {
        let is_it = |rename: &&Rename| {
            let table =
                matches!(&rename.what, Renamed::Column(table) if *table == new.name || *table == old.name);
            table && rename.old == name
        };
        renames.iter().find(is_it).map_or_else(|| name.to_owned(), |rename| rename.new.clone())
    };
    let mut found = Columns { pairs: Vec::new(), lost: Vec::new(), new: Vec::new() };
    for (index, name) in old.columns.iter().enumerate() {
        let wanted = new_name(name);
        match new.columns.iter().position(|column| *column == wanted) {
            Some(other) => found.pairs.push((index, other)),
            None => found.lost.push(index),
        }
    }
    let paired: HashSet<usize> = found.pairs.iter().map(|(_, other)| *other).collect();
    found.new = (0..new.columns.len()).filter(|index| !paired.contains(index)).collect();
    found
}

fn both(old: &TablePicture, new: &TablePicture, renames: &[Rename]) -> Option<TableReport> {
    let columns = columns(old, new, renames);
    let after_of =
        |index: usize| columns.pairs.iter().find(|(before, _)| *before == index).map(|(_, after)| *after);
    let old_key: Option<Vec<usize>> =
        old.key.iter().map(|name| old.columns.iter().position(|column| column == name)).collect();
    let old_key = old_key.filter(|key| !key.is_empty());
    let new_key: Option<Vec<usize>> =
        old_key.as_ref().and_then(|key| key.iter().map(|index| after_of(*index)).collect());
    let has_rowids = |table: &TablePicture| table.rows.iter().all(|(id, _)| id.is_some());
    let part = old.is_part() || new.is_part();
    let (matched, keys) = match (&old_key, &new_key) {
        (Some(before), Some(after)) => {
            let keys = (keys_of(old, before), keys_of(new, after));
            (if is_ordered_alike(part, &keys) { Matched::Key } else { Matched::Counts }, keys)
        }
        _ if has_rowids(old) && has_rowids(new) && old.key.is_empty() => {
            let ids = |table: &TablePicture| -> Vec<Vec<Key>> {
                table.rows.iter().map(|(id, _)| vec![Key::Integer(id.unwrap_or_default())]).collect()
            };
            let keys = (ids(old), ids(new));
            (if is_ordered_alike(part, &keys) { Matched::Rowid } else { Matched::Counts }, keys)
        }
        _ => (Matched::Counts, (Vec::new(), Vec::new())),
    };
    let mut report = TableReport {
        table: new.name.clone(),
        old_name: (old.name != new.name).then(|| old.name.clone()),
        before: old.count,
        after: new.count,
        matched,
        ..TableReport::default()
    };
    if matched == Matched::Counts {
        report.inserted = new.count.saturating_sub(old.count);
        report.deleted = old.count.saturating_sub(new.count);
        // Without a key in common, what both have can still be the same, taken as a whole.
        let same = !part && is_same(old, new, &columns.pairs);
        report.compared = (old.count + new.count > 0 && !same).then_some(0);
        let names = own_names(old, old_key.as_deref());
        report.columns.extend(lost_columns(old, &columns, &names));
        let filled = |index: &usize| new.rows.iter().filter(|(_, row)| row[*index] != Scalar::Null).count();
        let fresh = columns.new.iter().filter(|_| new.count > 0);
        report.columns.extend(fresh.map(|index| ColumnReport {
            column: new.columns[*index].clone(),
            filled: Some(filled(index) as u64),
            ..ColumnReport::default()
        }));
    } else {
        match_rows(&mut report, old, new, &columns, &keys);
    }
    let is_empty = report.inserted == 0
        && report.updated == 0
        && report.deleted == 0
        && report.columns.is_empty()
        && report.compared != Some(0)
        && report.old_name.is_none();
    (!is_empty).then_some(report)
}

/// Keys of parts can be compared where both are in the order of the key; whole tables always.
fn is_ordered_alike(part: bool, keys: &(Vec<Vec<Key>>, Vec<Vec<Key>>)) -> bool {
    !part || keys.0.is_sorted() && keys.1.is_sorted()
}

fn keys_of(table: &TablePicture, key: &[usize]) -> Vec<Vec<Key>> {
    table.rows.iter().map(|(_, row)| key.iter().map(|index| as_key(&row[*index])).collect()).collect()
}

fn as_key(value: &Scalar) -> Key {
    match value {
        Scalar::Null => Key::Null,
        Scalar::Integer(integer) => Key::Integer(*integer),
        Scalar::Real(real) if real.fract() == 0.0 && real.abs() < 9e15 => Key::Integer(*real as i64),
        Scalar::Real(real) => Key::Real(real.to_bits()),
        Scalar::Text(text) => Key::Text(text.clone()),
        Scalar::Blob(bytes) => Key::Blob(bytes.clone()),
    }
}

fn match_rows(
    report: &mut TableReport,
    old: &TablePicture,
    new: &TablePicture,
    columns: &Columns,
    keys: &(Vec<Vec<Key>>, Vec<Vec<Key>>),
) {
    // Of parts, what lies within both is compared.
    let cut = |table: &TablePicture, keys: &[Vec<Key>]| keys.last().filter(|_| table.is_part()).cloned();
    let limit = [cut(old, &keys.0), cut(new, &keys.1)].into_iter().flatten().min();
    let is_within = |key: &Vec<Key>| limit.as_ref().is_none_or(|limit| key <= limit);
    let after: HashMap<&Vec<Key>, usize> = keys
        .1
        .iter()
        .enumerate()
        .filter(|(_, key)| is_within(key))
        .map(|(index, key)| (key, index))
        .collect();
    let mut found: HashMap<usize, ColumnReport> = HashMap::new();
    let mut met: HashSet<usize> = HashSet::new();
    let mut compared = 0;
    let mut lost_examples = 0;
    for (index, key) in keys.0.iter().enumerate().filter(|(_, key)| is_within(key)) {
        compared += 1;
        let row = &old.rows[index].1;
        let Some(other) = after.get(key) else {
            report.deleted += 1;
            if lost_examples < EXAMPLES {
                lost_examples += 1;
                report.examples.push((true, words(old, row)));
            }
            continue;
        };
        met.insert(*other);
        let now = &new.rows[*other].1;
        let mut changed = false;
        for (before, after) in &columns.pairs {
            if row[*before] != now[*after] {
                changed = true;
                let column = found.entry(*after).or_default();
                note(column, &row[*before], &now[*after], || key_words(key));
            }
        }
        report.updated += u64::from(changed);
    }
    let fresh: Vec<usize> =
        (0..keys.1.len()).filter(|index| is_within(&keys.1[*index]) && !met.contains(index)).collect();
    report.inserted = fresh.len() as u64;
    report.examples.extend(fresh.iter().take(EXAMPLES).map(|index| (false, words(new, &new.rows[*index].1))));
    if limit.is_some() {
        report.compared = Some(compared);
    }
    for (before, after) in &columns.pairs {
        if let Some(mut column) = found.remove(after) {
            column.column.clone_from(&new.columns[*after]);
            column.old_name =
                (old.columns[*before] != new.columns[*after]).then(|| old.columns[*before].clone());
            report.columns.push(column);
        }
    }
    let names: Vec<String> = keys.0.iter().map(|key| key_words(key)).collect();
    report.columns.extend(lost_columns(old, columns, &names));
    for index in &columns.new {
        let filled = met.iter().filter(|row| new.rows[**row].1[*index] != Scalar::Null).count() as u64;
        if !met.is_empty() {
            report.columns.push(ColumnReport {
                column: new.columns[*index].clone(),
                filled: Some(filled),
                ..ColumnReport::default()
            });
        }
    }
}

/// What tells each row from the others: its key, else its rowid.
fn own_names(table: &TablePicture, key: Option<&[usize]>) -> Vec<String> {
    match key {
        Some(key) => keys_of(table, key).iter().map(|key| key_words(key)).collect(),
        None => table.rows.iter().map(|(id, _)| id.map(|id| id.to_string()).unwrap_or_default()).collect(),
    }
}

/// Columns that are gone with the values that went with them. `names` are those of the rows.
fn lost_columns(old: &TablePicture, columns: &Columns, names: &[String]) -> Vec<ColumnReport> {
    let mut reports = Vec::new();
    for index in &columns.lost {
        let with = || old.rows.iter().zip(names).filter(|((_, row), _)| row[*index] != Scalar::Null);
        let lost = with().count() as u64;
        if lost > 0 {
            let example = |((_, row), name): (&(Option<i64>, Vec<Scalar>), &String)| {
                (name.clone(), text(&row[*index]), String::new())
            };
            reports.push(ColumnReport {
                column: old.columns[*index].clone(),
                lost: Some(lost),
                examples: with().take(EXAMPLES).map(example).collect(),
                ..ColumnReport::default()
            });
        }
    }
    reports
}

/// Whether the columns that both tables have hold the same rows, in whatever order.
fn is_same(old: &TablePicture, new: &TablePicture, pairs: &[(usize, usize)]) -> bool {
    if old.count != new.count {
        return false;
    }
    let (before, after): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    let (mut before, mut after) = (keys_of(old, &before), keys_of(new, &after));
    before.sort_unstable();
    after.sort_unstable();
    before == after
}

fn note(column: &mut ColumnReport, before: &Scalar, after: &Scalar, key: impl Fn() -> String) {
    column.changed += 1;
    let (from, to) = (class(before), class(after));
    if *after == Scalar::Null {
        column.nulled += 1;
    } else if from != to && *before != Scalar::Null {
        match column.retyped.iter_mut().find(|(known, other, _)| (*known, *other) == (from, to)) {
            Some((_, _, count)) => *count += 1,
            None => column.retyped.push((from, to, 1)),
        }
    }
    if column.examples.len() < EXAMPLES {
        column.examples.push((key(), text(before), text(after)));
    }
}

/// The storage class, as `typeof()` names it.
fn class(value: &Scalar) -> &'static str {
    match value {
        Scalar::Null => "null",
        Scalar::Integer(_) => "integer",
        Scalar::Real(_) => "real",
        Scalar::Text(_) => "text",
        Scalar::Blob(_) => "blob",
    }
}

/// A value as a person reads it, cut to a length.
fn text(value: &Scalar) -> String {
    let whole = match value {
        Scalar::Null => return "NULL".to_owned(),
        Scalar::Integer(integer) => return integer.to_string(),
        Scalar::Real(real) => return real.to_string(),
        Scalar::Blob(bytes) => return format!("{} bytes", bytes.len()),
        Scalar::Text(text) => text,
    };
    if whole.chars().count() <= LONGEST {
        return format!("'{whole}'");
    }
    format!("'{}…'", whole.chars().take(LONGEST).collect::<String>())
}

fn key_words(key: &[Key]) -> String {
    let part = |key: &Key| match key {
        Key::Null => "NULL".to_owned(),
        Key::Integer(integer) => integer.to_string(),
        Key::Real(bits) => f64::from_bits(*bits).to_string(),
        Key::Text(text) => text.chars().take(LONGEST).collect(),
        Key::Blob(bytes) => format!("{} bytes", bytes.len()),
    };
    key.iter().map(part).collect::<Vec<String>>().join(", ")
}

/// A row in words: its first columns.
fn words(table: &TablePicture, row: &[Scalar]) -> String {
    let parts = table.columns.iter().zip(row).take(4).map(|(name, value)| format!("{name}={}", text(value)));
    parts.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::Limits;
    use super::*;
    use crate::database::Database;
    use crate::database::sqlite::Sqlite;

    const PEOPLE: &[&str] = &[
        "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, age TEXT, note TEXT)",
        "INSERT INTO people VALUES (1, 'Ada', '36', 'a'), (2, 'Alan', '41', NULL), (3, 'Grace', 'old', 'c')",
    ];

    fn changed(before: &[&str], after: &[&str], renames: &[Rename], limits: Limits) -> RowReport {
        let mut database = Sqlite::in_memory().expect("memory");
        let mut picture = |script: &[&str]| {
            for sql in script {
                database.run(sql, &[]).expect(sql);
            }
            let schema = database.schema().expect("a schema");
            Picture::take(&mut database, &schema, &HashSet::new(), limits).expect("a picture")
        };
        let (before, after) = (picture(before), picture(after));
        compare(&before, &after, renames)
    }

    #[test]
    fn what_a_rebuilt_and_renamed_table_lost_is_found() {
        let after = [
            "CREATE TABLE persons (id INTEGER PRIMARY KEY, full_name TEXT, age INTEGER, city TEXT DEFAULT 'Oslo')",
            "INSERT INTO persons (id, full_name, age) SELECT id, name, CASE age WHEN 'old' THEN NULL ELSE age END FROM people WHERE id <> 2",
            "INSERT INTO persons VALUES (4, 'Linus', 20, NULL)",
            "DROP TABLE people",
        ];
        let rename = |what: Renamed, old: &str, new: &str| Rename {
            what,
            old: old.into(),
            new: new.into(),
            likeness: 100,
        };
        let renames = [
            rename(Renamed::Table, "people", "persons"),
            rename(Renamed::Column("persons".into()), "name", "full_name"),
        ];
        let report = changed(PEOPLE, &after, &renames, Limits::default());
        let [table] = report.tables.as_slice() else { panic!("{report:?}") };
        assert_eq!((table.table.as_str(), table.old_name.as_deref()), ("persons", Some("people")));
        assert_eq!((table.before, table.after), (3, 3));
        assert_eq!((table.inserted, table.updated, table.deleted), (1, 2, 1));
        let age = table.columns.iter().find(|column| column.column == "age").expect("age changed");
        assert_eq!((age.changed, age.nulled), (2, 1));
        assert_eq!(age.retyped, [("text", "integer", 1)]);
        assert_eq!(age.examples[1], ("3".to_owned(), "'old'".to_owned(), "NULL".to_owned()));
        let note = table.columns.iter().find(|column| column.column == "note").expect("note is gone");
        assert_eq!(note.lost, Some(2));
        let city = table.columns.iter().find(|column| column.column == "city").expect("city is new");
        assert_eq!(city.filled, Some(2));
        assert_eq!(
            table.examples,
            [
                (true, "id=2, name='Alan', age='41', note=NULL".to_owned()),
                (false, "id=4, full_name='Linus', age=20, city=NULL".to_owned()),
            ]
        );
    }

    #[test]
    fn a_large_table_is_compared_in_part_and_says_so() {
        let many = "INSERT INTO t SELECT value, 'x' FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 1000) SELECT value FROM n)";
        let before = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", many];
        let limits = Limits { rows: 100, ..Limits::default() };
        let report = changed(
            &before,
            &["UPDATE t SET a = 'y' WHERE id % 2", "DELETE FROM t WHERE id = 4"],
            &[],
            limits,
        );
        let table = &report.tables[0];
        assert_eq!((table.before, table.after, table.compared), (1000, 999, Some(100)));
        assert_eq!((table.updated, table.deleted, table.inserted), (50, 1, 0));
    }

    #[test]
    fn a_key_that_is_dropped_takes_its_values_with_it() {
        let after = [
            "CREATE TABLE p (name TEXT, age TEXT, note TEXT)",
            "INSERT INTO p SELECT name, age, note FROM people",
            "DROP TABLE people",
            "ALTER TABLE p RENAME TO people",
        ];
        let report = changed(PEOPLE, &after, &[], Limits::default());
        let [table] = report.tables.as_slice() else { panic!("{report:?}") };
        assert_eq!((table.before, table.after, table.compared), (3, 3, None));
        let [id] = table.columns.as_slice() else { panic!("{table:?}") };
        assert_eq!((id.column.as_str(), id.lost), ("id", Some(3)));
        assert_eq!(id.examples[1], ("2".to_owned(), "2".to_owned(), String::new()));
    }

    #[test]
    fn nothing_is_said_of_what_stayed() {
        assert_eq!(changed(PEOPLE, &[], &[], Limits::default()), RowReport::default());
    }
}
