//! Reads the schema back: pragmas for what they tell, the stored SQL for the rest.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rusqlite::{Connection, Result, params};

use crate::schema::{
    CheckConstraint, Column, ForeignKey, Generated, Index, IndexColumn, PrimaryKey, Schema, Table, Trigger,
    UniqueConstraint, View,
};

use super::declaration::{self, TableDeclaration};

/// What was read of a table, and the texts that it was read from.
#[derive(Debug)]
struct KnownTable {
    sql: String,
    /// Names and texts of its indexes.
    indexes: Vec<(String, String)>,
    table: Rc<Table>,
}

/// Type, name, table and text of an entry in the list of the schema.
type Object = (String, String, String, String);

/// The names of the tables that belong to virtual tables.
fn shadows(connection: &Connection, objects: &[Object]) -> Result<HashSet<String>> {
    const VIRTUAL: &str = "CREATE VIRTUAL TABLE";
    let is_virtual =
        |sql: &str| sql.get(..VIRTUAL.len()).is_some_and(|start| start.eq_ignore_ascii_case(VIRTUAL));
    if !objects.iter().any(|(.., sql)| is_virtual(sql)) {
        return Ok(HashSet::new());
    }
    let mut statement = connection
        .prepare_cached("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Reads schemas, and a table again only when its stored texts differ: what the pragmas tell of a table follows from
/// them. References that leave the parent's columns out are resolved each time, since they depend on the parent.
#[derive(Debug, Default)]
pub(super) struct Reader {
    known: HashMap<String, KnownTable>,
}

impl Reader {
    /// Reads everything in `main` but SQLite's internal tables.
    pub(super) fn read(&mut self, connection: &Connection) -> Result<Schema> {
        let mut schema = Schema::default();
        let mut statement = connection.prepare_cached(
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
        )?;
        let objects: Vec<Object> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<Result<_>>()?;
        let mut indexes: HashMap<String, Vec<(String, String)>> = HashMap::new();
        for (_, name, table_name, sql) in objects.iter().filter(|(kind, ..)| kind == "index") {
            indexes.entry(table_name.clone()).or_default().push((name.clone(), sql.clone()));
        }
        let shadows = shadows(connection, &objects)?;
        let mut before = std::mem::take(&mut self.known);
        for (kind, name, table_name, sql) in objects {
            match kind.as_str() {
                "table" => {
                    let indexes = indexes.remove(&name).unwrap_or_default();
                    let same =
                        before.remove(&name).filter(|known| known.sql == sql && known.indexes == indexes);
                    let known = match same {
                        Some(known) => known,
                        None => {
                            let table = Rc::new(table(connection, &name, &sql, &indexes)?);
                            KnownTable { table, sql, indexes }
                        }
                    };
                    let list =
                        if shadows.contains(&name) { &mut schema.shadow_tables } else { &mut schema.tables };
                    list.push(Rc::clone(&known.table));
                    self.known.insert(name, known);
                }
                "view" => schema.views.push(View { name, sql }),
                "trigger" => schema.triggers.push(Trigger { name, table: table_name, sql }),
                _ => {}
            }
        }
        resolve_implicit_references(&mut schema);
        Ok(schema)
    }
}

fn table(connection: &Connection, name: &str, sql: &str, indexes: &[(String, String)]) -> Result<Table> {
    let index_sql: HashMap<&str, &str> =
        indexes.iter().map(|(name, sql)| (name.as_str(), sql.as_str())).collect();
    let declared = declaration::table(sql);
    let mut table = Table { name: name.to_owned(), sql: sql.to_owned(), ..Table::default() };
    table.autoincrement = declared.autoincrement;
    read_flags(connection, &mut table)?;
    read_columns(connection, &mut table, &declared)?;
    read_foreign_keys(connection, &mut table, &declared)?;
    read_indexes(connection, &mut table, &declared, &index_sql)?;
    let checks = declared.checks.into_iter();
    table.check_constraints = checks.map(|(name, expression)| CheckConstraint { name, expression }).collect();
    Ok(table)
}

fn read_flags(connection: &Connection, table: &mut Table) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT wr, strict FROM pragma_table_list(?1) WHERE schema = 'main' AND name = ?1 COLLATE BINARY",
    )?;
    let mut rows = statement.query(params![table.name])?;
    if let Some(row) = rows.next()? {
        table.without_rowid = row.get(0)?;
        table.strict = row.get(1)?;
    }
    Ok(())
}

fn read_columns(connection: &Connection, table: &mut Table, declared: &TableDeclaration) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?1, 'main')",
    )?;
    let mut rows = statement.query(params![table.name])?;
    let mut key: Vec<(u32, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let position: u32 = row.get(4)?;
        let hidden: u32 = row.get(5)?;
        if hidden == 1 {
            continue; // Hidden columns of virtual tables.
        }
        if position > 0 {
            key.push((position, name.clone()));
        }
        let extra = declared.columns.iter().find(|column| column.name.eq_ignore_ascii_case(&name));
        let expression = extra.and_then(|column| column.generated.clone());
        let generated = (hidden == 2 || hidden == 3)
            .then(|| Generated { expression: expression.unwrap_or_default(), stored: hidden == 3 });
        let type_name: Option<String> = row.get(1)?;
        table.columns.push(Column {
            type_name: strip_generated(type_name.unwrap_or_default(), generated.is_some()),
            nullable: !row.get::<_, bool>(2)?,
            default: row.get(3)?,
            collation: extra.and_then(|column| column.collation.clone()),
            generated,
            name,
        });
    }
    key.sort();
    if !key.is_empty() {
        let columns = key.into_iter().map(|(_, name)| name).collect();
        table.primary_key = Some(PrimaryKey { name: declared.primary_key_name.clone(), columns });
    }
    Ok(())
}

/// SQLite reports `INTEGER GENERATED ALWAYS` as the type of a generated column.
fn strip_generated(type_name: String, generated: bool) -> String {
    if !generated {
        return type_name;
    }
    match type_name.to_ascii_uppercase().find("GENERATED ALWAYS") {
        Some(at) => type_name[..at].trim_end().to_owned(),
        None => type_name,
    }
}

fn read_foreign_keys(connection: &Connection, table: &mut Table, declared: &TableDeclaration) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT id, \"from\", \"table\", \"to\", on_delete, on_update FROM pragma_foreign_key_list(?1, 'main') ORDER BY id DESC, seq",
    )?;
    let mut rows = statement.query(params![table.name])?;
    let mut last_id = None;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if last_id != Some(id) {
            last_id = Some(id);
            // The pragma numbers keys from the last declared; declared order is the reverse.
            let extra = declared.foreign_keys.get(table.foreign_keys.len());
            let action = |text: String| (text != "NO ACTION").then_some(text);
            table.foreign_keys.push(ForeignKey {
                name: extra.and_then(|key| key.name.clone()),
                referred_table: row.get(2)?,
                on_delete: action(row.get(4)?),
                on_update: action(row.get(5)?),
                deferrable: extra.and_then(|key| key.deferrable.clone()),
                ..ForeignKey::default()
            });
        }
        let Some(key) = table.foreign_keys.last_mut() else { continue };
        key.columns.push(row.get(1)?);
        if let Some(referred) = row.get::<_, Option<String>>(3)? {
            key.referred_columns.push(referred);
        }
    }
    Ok(())
}

fn read_indexes(
    connection: &Connection,
    table: &mut Table,
    declared: &TableDeclaration,
    index_sql: &HashMap<&str, &str>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT name, \"unique\", origin, partial FROM pragma_index_list(?1, 'main') ORDER BY seq DESC",
    )?;
    let list: Vec<(String, bool, String)> = statement
        .query_map(params![table.name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_>>()?;
    for (name, unique, origin) in list {
        let columns = index_columns(connection, &name)?;
        if origin == "pk" || origin == "u" {
            let columns: Vec<String> = columns.into_iter().filter_map(|column| column.name).collect();
            let mut same =
                declared.uniques.iter().filter(|(_, listed)| same_names(listed, &columns)).peekable();
            // A UNIQUE over the columns of the primary key has no index of its own: they share one.
            // So do several UNIQUEs over the same columns, of which each keeps its name.
            if origin == "u" || same.peek().is_some() {
                let mut names: Vec<Option<String>> =
                    same.map(|(name, _)| name.clone()).filter(Option::is_some).collect();
                names.dedup();
                if names.is_empty() {
                    names.push(None);
                }
                let made = names.into_iter().map(|name| UniqueConstraint { name, columns: columns.clone() });
                table.unique_constraints.extend(made);
            }
            continue;
        }
        let sql = index_sql.get(name.as_str()).copied().unwrap_or("").to_owned();
        let (parts, predicate) = declaration::index(&sql);
        let columns = columns
            .into_iter()
            .enumerate()
            .map(|(position, mut column)| {
                if column.name.is_none() {
                    column.expression = parts.get(position).cloned();
                }
                column
            })
            .collect();
        table.indexes.push(Index { name, unique, columns, predicate, sql });
    }
    Ok(())
}

fn same_names(left: &[String], right: &[String]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.eq_ignore_ascii_case(right))
}

fn index_columns(connection: &Connection, index: &str) -> Result<Vec<IndexColumn>> {
    let mut statement = connection.prepare_cached(
        "SELECT name, \"desc\", coll FROM pragma_index_xinfo(?1, 'main') WHERE key = 1 ORDER BY seqno",
    )?;
    let rows = statement.query_map(params![index], |row| {
        let collation: Option<String> = row.get(2)?;
        Ok(IndexColumn {
            name: row.get(0)?,
            expression: None,
            descending: row.get(1)?,
            collation: collation.filter(|name| name != "BINARY"),
        })
    })?;
    rows.collect()
}

/// `REFERENCES users` without columns means the primary key of `users`.
fn resolve_implicit_references(schema: &mut Schema) {
    let is_open = |table: &Table| table.foreign_keys.iter().any(|key| key.referred_columns.is_empty());
    if !schema.tables.iter().any(|table| is_open(table)) {
        return;
    }
    let keys: HashMap<String, Vec<String>> = schema
        .tables
        .iter()
        .filter_map(|table| Some((table.name.to_lowercase(), table.primary_key.as_ref()?.columns.clone())))
        .collect();
    let open = schema.tables.iter_mut().filter(|table| is_open(table));
    for key in open.flat_map(|table| &mut Rc::make_mut(table).foreign_keys) {
        if key.referred_columns.is_empty()
            && let Some(columns) = keys.get(&key.referred_table.to_lowercase())
        {
            key.referred_columns.clone_from(columns);
        }
    }
}
