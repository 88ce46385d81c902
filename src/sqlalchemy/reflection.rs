//! Reflection: a table of a database as SQLAlchemy reads it back.
//!
//! In: a [`Schema`] read by the database. Out: columns, keys, constraints and indexes as SQLAlchemy's
//! SQLite dialect reports them, with its gaps: it looks for names and options of constraints in the
//! text of CREATE TABLE, so what is written at a column loses its options, and it knows types only by
//! name and affinity.

use std::collections::HashSet;
use std::rc::Rc;

use fancy_regex::Regex;

use crate::python::{Exception, Value, Vm};
use crate::schema::{self, Schema};

use super::dialects::Dialect;
use super::elements;
use super::errors;
use super::names::Name;
use super::schema::{
    Column, Computed, Constraint, ConstraintKind, DialectOptions, ForeignKeyRule, ForeignKeyTarget, Index,
    IndexPart, ServerDefault, Table,
};
use super::state::State;
use super::types::{DataType, TypeRef};

/// A column.
#[derive(Debug, Clone)]
pub struct ReflectedColumn {
    /// Name.
    pub name: String,
    /// Type, as far as its name or affinity tells.
    pub data_type: TypeRef,
    /// NOT NULL was not declared.
    pub nullable: bool,
    /// DEFAULT as SQL text.
    pub default: Option<String>,
    /// Position in the primary key, from 1; 0 outside.
    pub primary_key: usize,
    /// Expression of a generated column, and whether it is stored.
    pub computed: Option<(String, bool)>,
}

/// A foreign key.
#[derive(Debug, Clone, Default)]
pub struct ReflectedForeignKey {
    /// Name.
    pub name: Option<String>,
    /// Columns.
    pub columns: Vec<String>,
    /// Table referred to.
    pub referred_table: String,
    /// Columns referred to.
    pub referred_columns: Vec<String>,
    /// ON DELETE.
    pub on_delete: Option<String>,
    /// ON UPDATE.
    pub on_update: Option<String>,
    /// DEFERRABLE.
    pub deferrable: Option<bool>,
    /// INITIALLY.
    pub initially: Option<String>,
}

/// A UNIQUE constraint.
#[derive(Debug, Clone)]
pub struct ReflectedUnique {
    /// Name.
    pub name: Option<String>,
    /// Columns.
    pub columns: Vec<String>,
}

/// A CHECK constraint.
#[derive(Debug, Clone)]
pub struct ReflectedCheck {
    /// Name.
    pub name: Option<String>,
    /// Condition.
    pub sqltext: String,
}

/// An index.
#[derive(Debug, Clone)]
pub struct ReflectedIndex {
    /// Name.
    pub name: String,
    /// Columns.
    pub columns: Vec<String>,
    /// UNIQUE.
    pub unique: bool,
    /// WHERE.
    pub predicate: Option<String>,
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct ReflectedTable {
    /// Columns in order.
    pub columns: Vec<ReflectedColumn>,
    /// Name of the primary key, and its columns in key order.
    pub primary_key: Option<(Option<String>, Vec<String>)>,
    /// Foreign keys: those written at the table first.
    pub foreign_keys: Vec<ReflectedForeignKey>,
    /// UNIQUE constraints.
    pub unique_constraints: Vec<ReflectedUnique>,
    /// CHECK constraints, those without a name last.
    pub check_constraints: Vec<ReflectedCheck>,
    /// Indexes by name, without those over expressions.
    pub indexes: Vec<ReflectedIndex>,
    /// WITHOUT ROWID and STRICT, as options of `Table`.
    pub options: Vec<(String, Value)>,
}

/// Reads a table. `None` when there is none of that name.
///
/// # Errors
/// A warning that a filter of the script turns into an error.
pub fn read(vm: &mut Vm, schema: &Schema, name: &str) -> Result<Option<ReflectedTable>, Exception> {
    let Some(table) = find(schema, name) else { return Ok(None) };
    let key = table.primary_key.as_ref();
    let mut columns = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        columns.push(ReflectedColumn {
            name: column.name.clone(),
            data_type: resolve_type(vm, &column.type_name)?,
            nullable: column.nullable,
            default: column.default.clone(),
            primary_key: table.key_position(&column.name).unwrap_or(0),
            computed: column
                .generated
                .as_ref()
                .map(|generated| (generated.expression.clone(), generated.stored)),
        });
    }
    let mut options = Vec::new();
    if table.without_rowid {
        options.push(("sqlite_with_rowid".to_owned(), Value::Bool(false)));
    }
    if table.strict {
        options.push(("sqlite_strict".to_owned(), Value::Bool(true)));
    }
    Ok(Some(ReflectedTable {
        columns,
        primary_key: key.map(|key| (primary_key_name(&table.sql), key.columns.clone())),
        foreign_keys: foreign_keys(table),
        unique_constraints: unique_constraints(table),
        check_constraints: check_constraints(&table.sql),
        indexes: indexes(vm, table)?,
        options,
    }))
}

/// The name of a table that foreign keys of `name`, or of tables they lead to, refer to and that is
/// not there: SQLAlchemy reads all of them, and fails.
pub fn missing_referent(schema: &Schema, name: &str) -> Option<String> {
    let mut seen = HashSet::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.to_lowercase()) {
            continue;
        }
        let Some(table) = find(schema, &name) else {
            let is_view = schema.views.iter().any(|view| view.name.eq_ignore_ascii_case(&name));
            if is_view {
                continue;
            }
            return Some(name);
        };
        waiting.extend(table.foreign_keys.iter().rev().map(|key| key.referred_table.clone()));
    }
    None
}

/// SQLite's names of tables do not mind case.
fn find<'s>(schema: &'s Schema, name: &str) -> Option<&'s schema::Table> {
    schema.table(name).or_else(|| schema.table_in_any_case(name))
}

/// A declared type by its name, else by SQLite's rules of affinity.
///
/// # Errors
/// A warning that a filter of the script turns into an error.
pub fn resolve_type(vm: &mut Vm, declared: &str) -> Result<TypeRef, Exception> {
    let (seen, lenient) = (State::of(vm).dialect.get(), State::of(vm).lenient.get());
    let upper = declared.to_uppercase();
    let end = upper
        .find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ' '))
        .unwrap_or(upper.len());
    let (name, rest) = upper.split_at(end);
    let has = |part: &str| name.contains(part);
    let key = match name {
        "BIGINT" | "BLOB" | "BOOLEAN" | "CHAR" | "DATE" | "DATETIME" | "DOUBLE" | "DECIMAL" | "FLOAT"
        | "INTEGER" | "NUMERIC" | "REAL" | "SMALLINT" | "TEXT" | "TIME" | "TIMESTAMP" | "VARCHAR"
        | "NVARCHAR" | "NCHAR" => name,
        "BOOL" => "BOOLEAN",
        "DATE_CHAR" => "DATE",
        "DATETIME_CHAR" => "DATETIME",
        "TIME_CHAR" => "TIME",
        "INT" => "INTEGER",
        "JSON" => "sqlite.JSON",
        "JSONB" => "sqlite.JSONB",
        // Where scripts see PostgreSQL, its types are no surprise.
        "TIMESTAMP WITH TIME ZONE" if seen == Dialect::Postgresql => "TIMESTAMP",
        "DOUBLE PRECISION" if seen == Dialect::Postgresql => "DOUBLE",
        _ if seen == Dialect::Postgresql && rest.starts_with('[') => "sqlite.JSON",
        // The lenient mode keeps the types under which it stores what SQLite has no type for.
        "UUID" if lenient => "UUID",
        "INET" if lenient => "postgresql.INET",
        "TSVECTOR" if lenient => "postgresql.TSVECTOR",
        _ if has("INT") => "INTEGER",
        _ if has("CHAR") || has("CLOB") || has("TEXT") => "TEXT",
        _ if has("BLOB") || name.is_empty() => "NullType",
        _ if has("REAL") || has("FLOA") || has("DOUB") => "REAL",
        _ if seen == Dialect::Postgresql => "VARCHAR",
        _ => "NUMERIC",
    };
    let mut parameters = DataType::default_parameters();
    let arguments = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((inside, _)) if !name.is_empty() => numbers(inside),
        _ => return Ok(DataType::with(key, parameters)),
    };
    let value = |at: usize| arguments.get(at).and_then(|text| text.parse::<i64>().ok());
    match key {
        "CHAR" | "VARCHAR" | "NVARCHAR" | "NCHAR" | "TEXT" | "BLOB" => parameters.length = value(0),
        "NUMERIC" | "DECIMAL" => {
            parameters.precision = value(0);
            parameters.scale = value(1);
        }
        "FLOAT" | "REAL" | "DOUBLE" => parameters.precision = value(0),
        "BIGINT" | "INTEGER" | "SMALLINT" | "DATE" | "NullType" if !arguments.is_empty() => {
            let shown: Vec<String> = arguments.iter().map(|text| format!("'{text}'")).collect();
            let message = format!(
                "Could not instantiate type <class 'sqlalchemy.sql.sqltypes.{key}'> with reflected arguments [{}]; using no arguments.",
                shown.join(", ")
            );
            errors::warn(vm, "SAWarning", &message)?;
        }
        _ => {}
    }
    Ok(DataType::with(key, parameters))
}

/// Runs of digits.
fn numbers(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is a constant")
}

/// Names inside parentheses: quoted with `"`, or plain words.
fn names(text: &str) -> Vec<String> {
    thread_local! { static NAMES: Regex = pattern(r#"(?i)"(.+?)"|([a-z0-9_]+)"#); }
    NAMES.with(|names| {
        names
            .captures_iter(text)
            .flatten()
            .filter_map(|found| found.get(1).or_else(|| found.get(2)).map(|name| name.as_str().to_owned()))
            .collect()
    })
}

fn primary_key_name(sql: &str) -> Option<String> {
    thread_local! {
        static KEY: Regex = pattern(r#"(?i)CONSTRAINT\s+(?:"(.+?)"|(\w+))\s+PRIMARY\s+KEY"#);
    }
    KEY.with(|key| {
        let found = key.captures(sql).ok()??;
        found.get(1).or_else(|| found.get(2)).map(|name| name.as_str().to_owned())
    })
}

/// Keys whose declaration SQLAlchemy finds in the text keep name and options; the others, written at
/// a column, lose both.
fn foreign_keys(table: &schema::Table) -> Vec<ReflectedForeignKey> {
    thread_local! {
        static KEYS: Regex = pattern(concat!(
            r#"(?i)(?:CONSTRAINT\s+(?:"(.+?)"|(\w+))\s+)?FOREIGN\s+KEY\s*\(\s*(.+?)\s*\)\s+"#,
            r#"REFERENCES\s+(?:(?:"(.+?)")|([a-z0-9_]+))\s*"#,
            r#"\(\s*((?:"[^"]+"|[a-z0-9_]+)(?:(?:\s*,\s*|\s+)(?:"[^"]+"|[a-z0-9_]+))*\s*)\)\s*"#,
            r#"((?:ON\s+(?:DELETE|UPDATE)\s+(?:SET\s+NULL|SET\s+DEFAULT|CASCADE|RESTRICT|NO\s+ACTION)\s*)*)"#,
            r#"((?:NOT\s+)?DEFERRABLE)?(?:\s+INITIALLY\s+(DEFERRED|IMMEDIATE))?"#,
        ));
    }
    // As PRAGMA lists them, the last declared first; of several that say the same, SQLAlchemy sees one.
    let mut left: Vec<&schema::ForeignKey> = Vec::new();
    for key in table.foreign_keys.iter().rev() {
        let same = |other: &&schema::ForeignKey| {
            (&other.columns, &other.referred_table, &other.referred_columns)
                == (&key.columns, &key.referred_table, &key.referred_columns)
        };
        if !left.iter().any(same) {
            left.push(key);
        }
    }
    let mut found = Vec::new();
    KEYS.with(|keys| {
        for declared in keys.captures_iter(&table.sql).flatten() {
            let text = |group: usize| declared.get(group).map(|text| text.as_str().to_owned());
            let columns = names(&text(3).unwrap_or_default());
            let referred_table = text(4).or_else(|| text(5)).unwrap_or_default();
            let referred_columns = names(&text(6).unwrap_or_default());
            let same = |key: &&schema::ForeignKey| {
                key.columns == columns
                    && key.referred_table == referred_table
                    && key.referred_columns == referred_columns
            };
            let Some(at) = left.iter().position(same) else { continue };
            left.remove(at);
            let (on_delete, on_update) = actions(&text(7).unwrap_or_default());
            found.push(ReflectedForeignKey {
                name: text(1).or_else(|| text(2)),
                columns,
                referred_table,
                referred_columns,
                on_delete,
                on_update,
                deferrable: text(8).map(|words| !words.to_uppercase().contains("NOT")),
                initially: text(9).map(|word| word.to_uppercase()),
            });
        }
    });
    found.extend(left.into_iter().map(|key| ReflectedForeignKey {
        columns: key.columns.clone(),
        referred_table: key.referred_table.clone(),
        referred_columns: key.referred_columns.clone(),
        ..ReflectedForeignKey::default()
    }));
    found
}

/// ON DELETE and ON UPDATE, without NO ACTION.
fn actions(text: &str) -> (Option<String>, Option<String>) {
    let words: Vec<String> = text.split_whitespace().map(str::to_uppercase).collect();
    let (mut on_delete, mut on_update) = (None, None);
    for clause in words.split(|word| word == "ON").filter(|clause| !clause.is_empty()) {
        let action = clause[1..].join(" ");
        if action.is_empty() || action == "NO ACTION" {
            continue;
        }
        match clause[0].as_str() {
            "DELETE" => on_delete = Some(action),
            _ => on_update = Some(action),
        }
    }
    (on_delete, on_update)
}

/// UNIQUE at the table, then at columns where the text is as simple as SQLAlchemy expects.
fn unique_constraints(table: &schema::Table) -> Vec<ReflectedUnique> {
    thread_local! {
        static AT_TABLE: Regex = pattern(r#"(?i)(?:CONSTRAINT\s+(?:"(.+?)"|(\w+))\s+)?UNIQUE\s*\((.+?)\)"#);
        static AT_COLUMN: Regex = pattern(
            r#"(?i)(?:(".+?")|(?:[\[`])?([a-z0-9_]+)(?:[\]`])?)[\t ]+[a-z0-9_]+(?:[\t ]+[a-z0-9_]+)*?[\t ]+UNIQUE"#,
        );
    }
    // SQLite makes one index for a key and a UNIQUE over the same columns, and to SQLAlchemy that index
    // stands for the UNIQUE.
    let key = table.primary_key.as_ref().filter(|key| table.without_rowid || !is_rowid(table, &key.columns));
    let mut left: Vec<Vec<String>> =
        table.unique_constraints.iter().map(|unique| unique.columns.clone()).collect();
    left.extend(key.map(|key| key.columns.clone()));
    left.sort();
    left.dedup();
    let mut found = Vec::new();
    let mut take = |name: Option<String>, columns: Vec<String>| {
        if let Some(at) = left.iter().position(|known| *known == columns) {
            left.remove(at);
            found.push(ReflectedUnique { name, columns });
        }
    };
    AT_TABLE.with(|uniques| {
        for declared in uniques.captures_iter(&table.sql).flatten() {
            let text = |group: usize| declared.get(group).map(|text| text.as_str().to_owned());
            take(text(1).or_else(|| text(2)), names(&text(3).unwrap_or_default()));
        }
    });
    AT_COLUMN.with(|uniques| {
        for declared in uniques.captures_iter(&table.sql).flatten() {
            let column = declared.get(1).or_else(|| declared.get(2)).map_or("", |text| text.as_str());
            take(None, names(column));
        }
    });
    found
}

/// Whether the key is the rowid itself, which has no index.
fn is_rowid(table: &schema::Table, key: &[String]) -> bool {
    match key {
        [only] => table.column(only).is_some_and(|column| column.type_name.eq_ignore_ascii_case("INTEGER")),
        _ => false,
    }
}

fn check_constraints(sql: &str) -> Vec<ReflectedCheck> {
    thread_local! {
        static CHECKS: Regex = pattern(concat!(
            r#"(?i)(?<![A-Za-z0-9_])(?:CONSTRAINT\s+("#,
            r#""(?:[^"]|"")+"|'(?:[^']|'')+'|\[(?:[^\]]|\]\])+\]|`(?:[^`]|``)+`|\S+"#,
            r#")\s+)?CHECK\s*\("#,
        ));
    }
    let mut found = Vec::new();
    CHECKS.with(|checks| {
        for declared in checks.captures_iter(sql).flatten() {
            let Some(whole) = declared.get(0) else { continue };
            let Some(close) = matching_parenthesis(sql, whole.end() - 1) else { continue };
            let name = declared.get(1).map(|name| unquoted(name.as_str()));
            found.push(ReflectedCheck { name, sqltext: sql[whole.end()..close].trim().to_owned() });
        }
    });
    found.sort_by_key(|check: &ReflectedCheck| check.name.clone().unwrap_or_else(|| "~".to_owned()));
    found
}

fn unquoted(name: &str) -> String {
    let inside = |open: char, close: char| name.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let found = inside('"', '"')
        .or_else(|| inside('\'', '\''))
        .or_else(|| inside('`', '`'))
        .or_else(|| inside('[', ']'));
    found.filter(|name| !name.is_empty()).unwrap_or(name).to_owned()
}

/// Where the parenthesis that opens at `start` closes; quotes hide parentheses.
fn matching_parenthesis(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote: Option<u8> = None;
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match (quote, byte) {
            // A doubled quote closes and opens again, which comes to the same.
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'\'' | b'"') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn indexes(vm: &mut Vm, table: &schema::Table) -> Result<Vec<ReflectedIndex>, Exception> {
    let mut found = Vec::with_capacity(table.indexes.len());
    for index in &table.indexes {
        let columns: Option<Vec<String>> = index.columns.iter().map(|column| column.name.clone()).collect();
        let Some(columns) = columns else {
            let message = format!("Skipped unsupported reflection of expression-based index {}", index.name);
            errors::warn(vm, "SAWarning", &message)?;
            continue;
        };
        found.push(ReflectedIndex {
            name: index.name.clone(),
            columns,
            unique: index.unique,
            predicate: index.predicate.clone(),
        });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

impl ReflectedTable {
    /// Puts all that was read into a table of the model.
    ///
    /// # Errors
    /// As [`Table::append_column`] and its like.
    pub fn fill(&self, vm: &mut Vm, table: &Rc<Table>) -> Result<(), Exception> {
        for reflected in &self.columns {
            let column = Column::new(reflected.name.as_str(), reflected.data_type.clone());
            column.set_nullable(reflected.nullable);
            if let Some(default) = &reflected.default {
                column
                    .server_default
                    .replace(Some(ServerDefault::Expression(elements::text(default.as_str()))));
            }
            if let Some((expression, stored)) = &reflected.computed {
                let computed =
                    Computed { sqltext: elements::text(expression.as_str()), persisted: Some(*stored) };
                column.computed.replace(Some(computed));
            }
            table.append_column(vm, &Rc::new(column))?;
        }
        if let Some((name, columns)) = &self.primary_key {
            let key = Constraint::new(ConstraintKind::PrimaryKey { implicit: false })
                .on(columns.iter().cloned())
                .named(name.as_deref().map(Name::new));
            table.append_constraint(vm, &Rc::new(key))?;
        }
        for reflected in &self.foreign_keys {
            let targets = reflected
                .referred_columns
                .iter()
                .map(|column| ForeignKeyTarget::Text(format!("{}.{column}", reflected.referred_table)))
                .collect();
            let rule = ForeignKeyRule {
                targets,
                ondelete: reflected.on_delete.clone(),
                onupdate: reflected.on_update.clone(),
                ..ForeignKeyRule::default()
            };
            let constraint = Constraint {
                deferrable: reflected.deferrable,
                initially: reflected.initially.clone(),
                ..Constraint::new(ConstraintKind::ForeignKey(rule))
            };
            let constraint = constraint
                .on(reflected.columns.iter().cloned())
                .named(reflected.name.as_deref().map(Name::new));
            table.append_constraint(vm, &Rc::new(constraint))?;
        }
        for reflected in &self.unique_constraints {
            let constraint = Constraint::new(ConstraintKind::Unique)
                .on(reflected.columns.iter().cloned())
                .named(reflected.name.as_deref().map(Name::new));
            table.append_constraint(vm, &Rc::new(constraint))?;
        }
        for reflected in &self.check_constraints {
            let sqltext = elements::text(reflected.sqltext.as_str());
            let constraint = Constraint::new(ConstraintKind::Check { sqltext, type_bound: false })
                .named(reflected.name.as_deref().map(Name::new));
            table.append_constraint(vm, &Rc::new(constraint))?;
        }
        for reflected in &self.indexes {
            let mut options = DialectOptions::default();
            if let Some(predicate) = &reflected.predicate {
                let text = super::bindings::objects::expression(vm, &elements::text(predicate.as_str()));
                options.0.push(("sqlite_where".to_owned(), text));
            }
            let parts = reflected.columns.iter().cloned().map(IndexPart::Name).collect();
            let index =
                Index::new(Some(Name::conventional(&reflected.name)), parts, reflected.unique, options);
            index.reflected.set(true);
            table.append_index(vm, &Rc::new(index))?;
        }
        table.options.borrow_mut().0.extend(self.options.iter().cloned());
        table.finish();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_found_at_the_table_only() {
        let table = schema::Table {
            sql: "CREATE TABLE t (a INTEGER REFERENCES p (id) ON DELETE CASCADE, b INTEGER, CONSTRAINT fk_b FOREIGN KEY(b) REFERENCES p (id) ON DELETE SET NULL)".into(),
            foreign_keys: ["a", "b"]
                .map(|column| schema::ForeignKey {
                    columns: vec![column.into()],
                    referred_table: "p".into(),
                    referred_columns: vec!["id".into()],
                    ..schema::ForeignKey::default()
                })
                .to_vec(),
            ..schema::Table::default()
        };
        let keys = foreign_keys(&table);
        assert_eq!(keys[0].name.as_deref(), Some("fk_b"));
        assert_eq!(keys[0].on_delete.as_deref(), Some("SET NULL"));
        assert_eq!((keys[1].columns.as_slice(), &keys[1].on_delete), (["a".to_owned()].as_slice(), &None));
    }

    #[test]
    fn equal_keys_are_one_and_those_at_columns_come_last_first() {
        let names = ["a", "b", "c", "c"];
        let table = schema::Table {
            sql: "CREATE TABLE t (a INTEGER REFERENCES p (id), b INTEGER REFERENCES p (id), c INTEGER, CONSTRAINT x FOREIGN KEY(c) REFERENCES p (id), CONSTRAINT y FOREIGN KEY(c) REFERENCES p (id))".into(),
            foreign_keys: names
                .map(|column| schema::ForeignKey {
                    columns: vec![column.into()],
                    referred_table: "p".into(),
                    referred_columns: vec!["id".into()],
                    ..schema::ForeignKey::default()
                })
                .to_vec(),
            ..schema::Table::default()
        };
        let keys: Vec<_> =
            foreign_keys(&table).iter().map(|key| (key.name.clone(), key.columns.join(","))).collect();
        let expected = [(Some("x".to_owned()), "c"), (None, "b"), (None, "a")];
        assert_eq!(keys, expected.map(|(name, columns)| (name, columns.to_owned())));
    }

    #[test]
    fn checks_end_where_their_parenthesis_does() {
        let checks =
            check_constraints("CREATE TABLE t (a, CHECK (a > ')' AND (a < 3)), CONSTRAINT \"ck\" CHECK (a))");
        let texts: Vec<(Option<&str>, &str)> =
            checks.iter().map(|check| (check.name.as_deref(), check.sqltext.as_str())).collect();
        assert_eq!(texts, [(Some("ck"), "a"), (None, "a > ')' AND (a < 3)")]);
    }
}
