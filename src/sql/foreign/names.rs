//! Names: how schemas are flattened, and which names PostgreSQL and MySQL give what has none.

use super::Source;
use super::change::Constraint;
use super::token::tokens;
use crate::schema::Table;

/// Longest name in PostgreSQL, in bytes.
pub(super) const LONGEST: usize = 63;

/// Schemas that are the database itself: what is in them is known by its plain name.
const OWN: [&str; 4] = ["public", "main", "pg_catalog", "dbo"];

/// The name here of a table in a schema. SQLite has no schemas: `public.users` is `users`, and
/// `billing.users` is one name with a dot in it, so that two schemas never meet.
pub fn flattened(schema: Option<&str>, name: &str) -> String {
    match schema {
        Some(schema) if !OWN.iter().any(|own| schema.eq_ignore_ascii_case(own)) => format!("{schema}.{name}"),
        _ => name.to_owned(),
    }
}

/// What rewriting asks of the database.
pub trait Names {
    /// Whether there is a table or view of that (flattened) name.
    fn has_table(&self, name: &str) -> bool;

    /// The columns of the UNIQUE constraint, primary key or unique index of that name.
    fn key_columns(&self, name: &str) -> Option<Vec<String>>;

    /// The column with the numbers of that sequence (`users_id_seq`): table and column.
    fn numbered_by(&self, sequence: &str) -> Option<(String, String)>;

    /// The values of an enumeration, in their order; empty where it is not known.
    fn enumeration(&self, name: &str) -> Vec<String> {
        let _ = name;
        Vec::new()
    }
}

/// Gives names to constraints that have none, as the database that they were written for does.
pub struct Namer {
    source: Source,
    table: String,
    columns: Vec<String>,
    taken: Vec<String>,
    foreign_keys: usize,
}

impl Namer {
    /// For a new table, or one that is changed.
    pub fn new(source: Source, table: &Table) -> Self {
        let uniques = table.unique_constraints.iter().map(|one| &one.name);
        let keys = table.foreign_keys.iter().map(|one| &one.name);
        let checks = table.check_constraints.iter().map(|one| &one.name);
        let primary = table.primary_key.iter().map(|one| &one.name);
        let taken = uniques.chain(keys).chain(checks).chain(primary).flatten().cloned().collect();
        // Indexes and constraints of a schema share their names; the table's own does not count.
        let table_name = table.name.rsplit('.').next().unwrap_or(&table.name).to_owned();
        let columns = table.columns.iter().map(|column| column.name.clone()).collect();
        Self { source, table: table_name, columns, taken, foreign_keys: table.foreign_keys.len() }
    }

    /// Columns of a table that is being made.
    #[must_use]
    pub fn with_columns(mut self, columns: Vec<String>) -> Self {
        self.columns = columns;
        self
    }

    /// The column of an expression that names just one; PostgreSQL puts it into the CHECK's name.
    fn only_column(&self, expression: &str) -> String {
        let all = tokens(expression, self.source);
        let named = all.iter().filter(|token| token.is_name()).map(|token| token.name(self.source));
        let mut found: Vec<String> = named.filter(|name| self.columns.contains(name)).collect();
        found.sort_unstable();
        found.dedup();
        if found.len() == 1 { found.remove(0) } else { String::new() }
    }

    /// Names a constraint, if it has no name.
    pub fn name(&mut self, constraint: &mut Constraint) {
        let table = self.table.clone();
        let (label, columns, name) = match constraint {
            Constraint::PrimaryKey(key) => ("pkey", String::new(), &mut key.name),
            Constraint::Unique(unique) => ("key", unique.columns.join("_"), &mut unique.name),
            Constraint::ForeignKey(key) => ("fkey", key.columns.join("_"), &mut key.name),
            Constraint::Check(check) => ("check", self.only_column(&check.expression), &mut check.name),
            Constraint::UsingIndex { .. } | Constraint::Exclude => return,
        };
        if let Some(name) = name {
            self.taken.push(name.clone());
            return;
        }
        let made = match self.source {
            Source::Postgresql => self.unused(&table, &columns, label),
            Source::Mysql if label == "fkey" => {
                self.foreign_keys += 1;
                format!("{table}_ibfk_{}", self.foreign_keys)
            }
            // MySQL's primary key is just PRIMARY, and its UNIQUE has the first column's name.
            Source::Mysql => return,
        };
        self.taken.push(made.clone());
        *name = Some(made);
    }

    /// The name of a CHECK at one column.
    pub fn check_of(&mut self, column: &str) -> Option<String> {
        if self.source != Source::Postgresql {
            return None;
        }
        let table = self.table.clone();
        let made = self.unused(&table, column, "check");
        self.taken.push(made.clone());
        Some(made)
    }

    /// The name of an index.
    pub fn index(&self, columns: &[String]) -> String {
        match self.source {
            Source::Postgresql => self.unused(&self.table, &columns.join("_"), "idx"),
            Source::Mysql => columns.first().cloned().unwrap_or_default(),
        }
    }

    fn unused(&self, table: &str, columns: &str, label: &str) -> String {
        let mut name = object_name(table, columns, label);
        let mut number = 0;
        while self.taken.contains(&name) {
            number += 1;
            name = object_name(table, columns, &format!("{label}{number}"));
        }
        name
    }
}

/// PostgreSQL's `makeObjectName`: the longer of the two names is cut until all fits.
fn object_name(table: &str, columns: &str, label: &str) -> String {
    let overhead = label.len() + 1 + usize::from(!columns.is_empty());
    let (mut one, mut two) = (table.to_owned(), columns.to_owned());
    while one.len() + two.len() + overhead > LONGEST {
        let longer = if one.len() > two.len() { &mut one } else { &mut two };
        if longer.pop().is_none() {
            break;
        }
    }
    if two.is_empty() { format!("{one}_{label}") } else { format!("{one}_{two}_{label}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::UniqueConstraint;

    #[test]
    fn names_are_postgresql_s() {
        let table = Table { name: "users".into(), ..Table::default() };
        let mut namer = Namer::new(Source::Postgresql, &table);
        let mut unique = || {
            let columns = vec!["email".to_owned()];
            let mut constraint = Constraint::Unique(UniqueConstraint { name: None, columns });
            namer.name(&mut constraint);
            match constraint {
                Constraint::Unique(unique) => unique.name.unwrap_or_default(),
                _ => String::new(),
            }
        };
        assert_eq!(unique(), "users_email_key");
        assert_eq!(unique(), "users_email_key1");
        assert_eq!(
            object_name(
                "a_table_with_a_really_long_name_indeed",
                "and_a_column_with_another_long_name",
                "fkey"
            ),
            "a_table_with_a_really_long_na_and_a_column_with_another_lo_fkey"
        );
        assert_eq!(flattened(Some("public"), "users"), "users");
        assert_eq!(flattened(Some("billing"), "users"), "billing.users");
    }
}
