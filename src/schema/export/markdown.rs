//! The schema as Markdown: an inventory of all tables, then a section for each.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::{index_columns, list, text};
use crate::schema::{Column, Schema, Table};

/// What is known of a table besides its definition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableFacts {
    /// Revisions that created and changed it, oldest first.
    pub revisions: Vec<String>,
    /// Number of rows.
    pub rows: Option<u64>,
    /// `documented`, `by hand` or `differs`.
    pub status: Option<String>,
}

/// The document; columns of the inventory for which there are no facts at all are left out.
pub fn render(schema: &Schema, facts: &HashMap<String, TableFacts>) -> String {
    let mut document = format!("# Schema\n\n{}\n\n", summary(schema));
    if !schema.tables.is_empty() {
        document.push_str(&inventory(schema, facts));
    }
    for table in &schema.tables {
        let _ = write!(document, "\n## {}\n\n{}", escape(&table.name), section(table));
    }
    if !schema.views.is_empty() {
        document.push_str("\n## Views\n\n");
        for view in &schema.views {
            let _ = writeln!(document, "- {}", code(&view.name));
        }
    }
    if !schema.triggers.is_empty() {
        document.push_str("\n## Triggers\n\n");
        for trigger in &schema.triggers {
            let _ = writeln!(document, "- {} on {}", code(&trigger.name), code(&trigger.table));
        }
    }
    document
}

/// `3 tables, 13 columns, 3 foreign keys`.
fn summary(schema: &Schema) -> String {
    let count =
        |number: usize, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let columns = schema.tables.iter().map(|table| table.columns.len()).sum();
    let keys = schema.tables.iter().map(|table| table.foreign_keys.len()).sum();
    [
        count(schema.tables.len(), "table", "tables"),
        count(columns, "column", "columns"),
        count(keys, "foreign key", "foreign keys"),
    ]
    .join(", ")
}

fn inventory(schema: &Schema, facts: &HashMap<String, TableFacts>) -> String {
    let known: Vec<&TableFacts> = schema.tables.iter().filter_map(|table| facts.get(&table.name)).collect();
    let with_revisions = known.iter().any(|facts| !facts.revisions.is_empty());
    let with_rows = known.iter().any(|facts| facts.rows.is_some());
    let with_status = known.iter().any(|facts| facts.status.is_some());
    let cells = |all: [(bool, String); 7]| {
        let shown: Vec<String> = all.into_iter().filter(|(shown, _)| *shown).map(|(_, cell)| cell).collect();
        format!("| {} |\n", shown.join(" | "))
    };
    let row = |texts: [String; 7]| {
        let shown = [true, with_revisions, true, true, true, with_rows, with_status];
        let mut cell = shown.into_iter().zip(texts);
        cells(std::array::from_fn(|_| cell.next().unwrap_or_default()))
    };
    let heads = ["Table", "Revisions", "Primary key", "Columns", "Refers to", "Rows", "Status"];
    let mut document = row(heads.map(String::from));
    document.push_str(&row(["---", "---", "---", "---:", "---", "---:", "---"].map(String::from)));
    for table in &schema.tables {
        let facts = facts.get(&table.name).cloned().unwrap_or_default();
        let mut parents: Vec<String> =
            table.foreign_keys.iter().map(|key| code(&key.referred_table)).collect();
        parents.sort();
        parents.dedup();
        document.push_str(&row([
            code(&table.name),
            facts.revisions.iter().map(|revision| code(revision)).collect::<Vec<_>>().join(", "),
            table
                .primary_key
                .as_ref()
                .map(|key| code(&list(&key.columns)))
                .unwrap_or_else(|| "none".to_owned()),
            table.columns.len().to_string(),
            parents.join(", "),
            facts.rows.map(|rows| rows.to_string()).unwrap_or_default(),
            facts.status.unwrap_or_default(),
        ]));
    }
    document
}

fn section(table: &Table) -> String {
    let mut document =
        String::from("| Column | Type | Null | Default | Notes |\n| --- | --- | --- | --- | --- |\n");
    for column in &table.columns {
        let _ = writeln!(
            document,
            "| {} | {} | {} | {} | {} |",
            code(&column.name),
            code(&column.type_name),
            if column.nullable { "yes" } else { "no" },
            column.default.as_deref().map(code).unwrap_or_default(),
            notes(table, column)
        );
    }
    let keys = table.foreign_keys.iter().map(|key| format!("foreign key {}", code(&text::foreign_key(key))));
    let uniques =
        table.unique_constraints.iter().map(|unique| format!("unique {}", code(&list(&unique.columns))));
    let checks = table.check_constraints.iter().map(|check| format!("check {}", code(&check.expression)));
    let indexes = table.indexes.iter().map(|index| {
        let unique = if index.unique { "unique " } else { "" };
        let predicate = index
            .predicate
            .as_ref()
            .map(|predicate| format!(" where {}", code(predicate)))
            .unwrap_or_default();
        format!("{unique}index {} on {}{predicate}", code(&index.name), code(&index_columns(index)))
    });
    let items: Vec<String> =
        keys.chain(uniques).chain(checks).chain(indexes).map(|item| format!("- {item}\n")).collect();
    if !items.is_empty() {
        let _ = write!(document, "\n{}", items.concat());
    }
    document
}

fn notes(table: &Table, column: &Column) -> String {
    let mut notes = Vec::new();
    if let Some(position) = table.key_position(&column.name) {
        let composite = table.primary_key.as_ref().is_some_and(|key| key.columns.len() > 1);
        notes.push(if composite { format!("primary key {position}") } else { "primary key".to_owned() });
    }
    if table.foreign_keys.iter().any(|key| key.columns.contains(&column.name)) {
        notes.push("foreign key".to_owned());
    }
    if table.is_unique(&column.name) {
        notes.push("unique".to_owned());
    }
    if let Some(generated) = &column.generated {
        notes.push(format!("generated as {}", code(&generated.expression)));
    }
    notes.join(", ")
}

/// Text as code in a table's cell; empty text stays empty.
fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    if text.is_empty() {
        return text;
    }
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Text of a heading.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_{}[]<>#|".contains(character) {
            escaped.push('\\');
        }
        escaped.push(if character.is_control() { ' ' } else { character });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn an_inventory_stands_before_the_sections() {
        let facts = TableFacts {
            revisions: vec!["02dfd41ec2cd".into(), "fb1896cfb4de".into()],
            rows: Some(1204),
            status: Some("documented".into()),
        };
        let document = render(&sample::schema(), &HashMap::from([("resumes".to_owned(), facts)]));
        let (inventory, sections) =
            document.split_once("\n## users\n").expect("the first section is that of users");
        assert_eq!(
            inventory,
            "\
# Schema

3 tables, 13 columns, 3 foreign keys

| Table | Revisions | Primary key | Columns | Refers to | Rows | Status |
| --- | --- | --- | ---: | --- | ---: | --- |
| `users` |  | `id` | 6 | `users` |  |  |
| `resumes` | `02dfd41ec2cd`, `fb1896cfb4de` | `user_id, serial_number` | 3 | `users` | 1204 | documented |
| `generated documents` |  | `id` | 4 | `resumes` |  |  |
"
        );
        assert_eq!(
            sections,
            "
| Column | Type | Null | Default | Notes |
| --- | --- | --- | --- | --- |
| `id` | `INTEGER` | no |  | primary key |
| `email` | `VARCHAR(255)` | no |  | unique |
| `status` | `VARCHAR(20)` | no | `'it''s new'` |  |
| `balance` | `NUMERIC(10, 2)` | yes | `0` |  |
| `manager_id` | `INTEGER` | yes |  | foreign key |
| `email_key` | `TEXT` | yes |  | generated as `lower(email)` |

- foreign key `(manager_id) → users (id) on delete SET NULL`
- unique `email`
- check `balance >= 0`
- index `ix_users_status` on `status, balance DESC` where `balance > 0`
- unique index `ix_users_lower` on `lower(email)`

## resumes

| Column | Type | Null | Default | Notes |
| --- | --- | --- | --- | --- |
| `user_id` | `INTEGER` | no |  | primary key 1, foreign key |
| `serial_number` | `INTEGER` | no |  | primary key 2 |
| `created_at` | `DATETIME` | no | `CURRENT_TIMESTAMP` |  |

- foreign key `(user_id) → users (id) on delete CASCADE`

## generated documents

| Column | Type | Null | Default | Notes |
| --- | --- | --- | --- | --- |
| `id` | `INTEGER` | no |  | primary key |
| `user_id` | `INTEGER` | yes |  | foreign key |
| `resume_serial` | `INTEGER` | yes |  | foreign key |
| `body` |  | yes |  |  |

- foreign key `(user_id, resume_serial) → resumes (user_id, serial_number)`
- unique `user_id, resume_serial`

## Views

- `active`

## Triggers

- `touch` on `users`
"
        );
    }

    #[test]
    fn columns_without_facts_are_left_out() {
        let schema = Schema { tables: vec![sample::schema().tables.remove(1)], ..Schema::default() };
        let document = render(&schema, &HashMap::new());
        let line = document.lines().find(|line| line.starts_with("| Table")).expect("there is an inventory");
        assert_eq!(line, "| Table | Primary key | Columns | Refers to |");
    }
}
