//! The schema as plain text for a terminal: tables with aligned columns, then constraints.

use std::fmt::Write as _;

use super::{index_columns, list};
use crate::schema::{Column, ForeignKey, Schema, Table};

/// One paragraph for each table, then views and triggers.
pub fn render(schema: &Schema) -> String {
    let mut paragraphs: Vec<String> = schema.each_table().map(table).collect();
    let objects = schema
        .views
        .iter()
        .map(|view| format!("view {}\n", view.name))
        .chain(
            schema.triggers.iter().map(|trigger| format!("trigger {} on {}\n", trigger.name, trigger.table)),
        )
        .collect::<String>();
    if !objects.is_empty() {
        paragraphs.push(objects);
    }
    if paragraphs.is_empty() {
        return "no tables\n".to_owned();
    }
    paragraphs.join("\n")
}

fn table(table: &Table) -> String {
    let name_width = table.columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
    let type_width = table.columns.iter().map(|column| column.type_name.chars().count()).max().unwrap_or(0);
    let mut text = format!("{}{}\n", table.name, table_options(table));
    for column in &table.columns {
        let line = format!(
            "  {:name_width$}  {:type_width$}  {}",
            column.name,
            column.type_name,
            column_facts(column)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
    if let Some(key) = &table.primary_key {
        let _ = writeln!(text, "  primary key ({}){}", list(&key.columns), named(key.name.as_deref()));
    }
    for key in &table.foreign_keys {
        let _ = writeln!(text, "  foreign key {}{}", foreign_key(key), named(key.name.as_deref()));
    }
    for unique in &table.unique_constraints {
        let _ = writeln!(text, "  unique ({}){}", list(&unique.columns), named(unique.name.as_deref()));
    }
    for check in &table.check_constraints {
        let _ = writeln!(text, "  check ({}){}", check.expression, named(check.name.as_deref()));
    }
    for index in &table.indexes {
        let unique = if index.unique { "unique " } else { "" };
        let predicate =
            index.predicate.as_ref().map(|predicate| format!(" where {predicate}")).unwrap_or_default();
        let _ = writeln!(text, "  {unique}index {} ({}){predicate}", index.name, index_columns(index));
    }
    text
}

fn table_options(table: &Table) -> String {
    let options = [
        (table.autoincrement, "autoincrement"),
        (table.without_rowid, "without rowid"),
        (table.strict, "strict"),
    ];
    let set: Vec<&str> = options.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect();
    if set.is_empty() { String::new() } else { format!(" ({})", set.join(", ")) }
}

fn column_facts(column: &Column) -> String {
    let mut facts = Vec::new();
    if !column.nullable {
        facts.push("not null".to_owned());
    }
    if let Some(default) = &column.default {
        facts.push(format!("default {default}"));
    }
    if let Some(collation) = &column.collation {
        facts.push(format!("collate {collation}"));
    }
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { "stored" } else { "virtual" };
        facts.push(format!("generated ({}) {kind}", generated.expression));
    }
    facts.join("  ")
}

/// `(a, b) → parent (c, d) on delete CASCADE`.
pub(super) fn foreign_key(key: &ForeignKey) -> String {
    let mut text =
        format!("({}) → {} ({})", list(&key.columns), key.referred_table, list(&key.referred_columns));
    for (event, action) in [("on delete", &key.on_delete), ("on update", &key.on_update)] {
        if let Some(action) = action {
            let _ = write!(text, " {event} {action}");
        }
    }
    if let Some(deferrable) = &key.deferrable {
        let _ = write!(text, " {}", deferrable.to_lowercase());
    }
    text
}

fn named(name: Option<&str>) -> String {
    name.map(|name| format!("  {name}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_schema_reads_as_paragraphs() {
        assert_eq!(
            render(&sample::schema()),
            "\
users (autoincrement)
  id          INTEGER         not null
  email       VARCHAR(255)    not null
  status      VARCHAR(20)     not null  default 'it''s new'
  balance     NUMERIC(10, 2)  default 0
  manager_id  INTEGER
  email_key   TEXT            generated (lower(email)) stored
  primary key (id)
  foreign key (manager_id) → users (id) on delete SET NULL
  unique (email)  uq_users_email
  check (balance >= 0)  ck_balance
  index ix_users_status (status, balance DESC) where balance > 0
  unique index ix_users_lower (lower(email))

resumes
  user_id        INTEGER   not null
  serial_number  INTEGER   not null
  created_at     DATETIME  not null  default CURRENT_TIMESTAMP
  primary key (user_id, serial_number)  pk_resumes
  foreign key (user_id) → users (id) on delete CASCADE  fk_resumes_user

generated documents
  id             INTEGER  not null
  user_id        INTEGER
  resume_serial  INTEGER
  body
  primary key (id)
  foreign key (user_id, resume_serial) → resumes (user_id, serial_number)
  unique (user_id, resume_serial)

view active
trigger touch on users
"
        );
        assert_eq!(render(&Schema::default()), "no tables\n");
    }
}
