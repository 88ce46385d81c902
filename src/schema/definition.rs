//! A schema as SQL text in one layout, whoever wrote it: two schemas that do not differ read the
//! same, line for line, so that a text diff of them shows what differs and nothing else.

use super::diff::{folded, type_text};
use super::model::{Column, ForeignKey, Index, Schema, Table};

/// The statements, tables in the order of their names.
pub fn definition(schema: &Schema) -> String {
    let mut tables: Vec<&Table> = schema.each_table().collect();
    tables.sort_by_key(|table| &table.name);
    let mut text = String::new();
    for item in tables {
        text.push_str(&table(item));
    }
    let views = schema.views.iter().map(|view| (&view.name, &view.sql));
    let triggers = schema.triggers.iter().map(|trigger| (&trigger.name, &trigger.sql));
    for mut objects in [views.collect::<Vec<_>>(), triggers.collect::<Vec<_>>()] {
        objects.sort();
        for (_, sql) in objects {
            text.push_str(sql.trim());
            text.push_str(";\n\n");
        }
    }
    text
}

fn table(table: &Table) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(column).collect();
    if let Some(key) = &table.primary_key {
        let autoincrement = if table.autoincrement { " AUTOINCREMENT" } else { "" };
        lines.push(format!(
            "{}PRIMARY KEY ({}){autoincrement}",
            named(key.name.as_ref()),
            names(&key.columns)
        ));
    }
    let mut constraints: Vec<String> = table
        .unique_constraints
        .iter()
        .map(|unique| format!("{}UNIQUE ({})", named(unique.name.as_ref()), names(&unique.columns)))
        .collect();
    constraints.sort();
    lines.append(&mut constraints);
    constraints.extend(
        table
            .check_constraints
            .iter()
            .map(|check| format!("{}CHECK ({})", named(check.name.as_ref()), folded(&check.expression))),
    );
    constraints.sort();
    lines.append(&mut constraints);
    constraints.extend(table.foreign_keys.iter().map(foreign_key));
    constraints.sort();
    lines.append(&mut constraints);
    let options: Vec<&str> = [(table.without_rowid, "WITHOUT ROWID"), (table.strict, "STRICT")]
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, word)| word)
        .collect();
    let options = if options.is_empty() { String::new() } else { format!(" {}", options.join(", ")) };
    let body: Vec<String> = lines.iter().map(|line| format!("    {line}")).collect();
    let mut text = format!("CREATE TABLE {} (\n{}\n){options};\n", quoted(&table.name), body.join(",\n"));
    let mut indexes: Vec<&Index> = table.indexes.iter().collect();
    indexes.sort_by_key(|index| &index.name);
    for item in indexes {
        text.push_str(&index(item, &table.name));
    }
    text.push('\n');
    text
}

fn column(column: &Column) -> String {
    let mut text = quoted(&column.name);
    let mut add = |part: String| {
        if !part.is_empty() {
            text.push(' ');
            text.push_str(&part);
        }
    };
    add(type_text(&column.type_name));
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { "STORED" } else { "VIRTUAL" };
        add(format!("GENERATED ALWAYS AS ({}) {kind}", folded(&generated.expression)));
    }
    add(column.default.as_ref().map(|default| format!("DEFAULT {}", folded(default))).unwrap_or_default());
    add(if column.nullable { String::new() } else { "NOT NULL".to_owned() });
    add(column.collation.as_ref().map(|collation| format!("COLLATE {collation}")).unwrap_or_default());
    text
}

fn foreign_key(key: &ForeignKey) -> String {
    let mut text = format!(
        "{}FOREIGN KEY ({}) REFERENCES {} ({})",
        named(key.name.as_ref()),
        names(&key.columns),
        quoted(&key.referred_table),
        names(&key.referred_columns)
    );
    for (words, action) in [("ON DELETE", &key.on_delete), ("ON UPDATE", &key.on_update)] {
        if let Some(action) = action {
            text.push_str(&format!(" {words} {action}"));
        }
    }
    if let Some(deferrable) = &key.deferrable {
        text.push_str(&format!(" {deferrable}"));
    }
    text
}

fn index(index: &Index, table: &str) -> String {
    let parts: Vec<String> = index
        .columns
        .iter()
        .map(|column| {
            let mut text = match (&column.name, &column.expression) {
                (Some(name), _) => quoted(name),
                (None, Some(expression)) => folded(expression),
                (None, None) => String::new(),
            };
            if let Some(collation) = &column.collation {
                text.push_str(&format!(" COLLATE {collation}"));
            }
            if column.descending {
                text.push_str(" DESC");
            }
            text
        })
        .collect();
    let unique = if index.unique { "UNIQUE " } else { "" };
    let predicate =
        index.predicate.as_ref().map(|text| format!(" WHERE {}", folded(text))).unwrap_or_default();
    format!(
        "CREATE {unique}INDEX {} ON {} ({}){predicate};\n",
        quoted(&index.name),
        quoted(table),
        parts.join(", ")
    )
}

fn named(name: Option<&String>) -> String {
    name.map(|name| format!("CONSTRAINT {} ", quoted(name))).unwrap_or_default()
}

fn names(names: &[String]) -> String {
    names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
}

/// A name in quotes where it needs them.
fn quoted(name: &str) -> String {
    let plain = name.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty();
    if plain { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    use super::super::model::{CheckConstraint, IndexColumn, PrimaryKey};
    use super::*;

    #[test]
    fn constraints_stand_by_themselves_in_a_fixed_order() {
        let column = |name: &str, type_name: &str, nullable: bool| Column {
            name: name.into(),
            type_name: type_name.into(),
            nullable,
            ..Column::default()
        };
        let check = |expression: &str| CheckConstraint { name: None, expression: expression.into() };
        let table = Table {
            name: "line items".into(),
            columns: vec![column("id", "integer", false), column("price", "numeric( 10,2 )", true)],
            primary_key: Some(PrimaryKey { name: None, columns: vec!["id".into()] }),
            check_constraints: vec![check("price  > 0"), check("id > 0")],
            indexes: vec![Index {
                name: "ix".into(),
                columns: vec![IndexColumn {
                    name: Some("price".into()),
                    descending: true,
                    ..IndexColumn::default()
                }],
                predicate: Some("price > 1".into()),
                ..Index::default()
            }],
            ..Table::default()
        };
        let text = definition(&Schema::of([table]));
        assert_eq!(
            text,
            "CREATE TABLE \"line items\" (
    id INTEGER NOT NULL,
    price NUMERIC(10, 2),
    PRIMARY KEY (id),
    CHECK (id > 0),
    CHECK (price > 0)
);
CREATE INDEX ix ON \"line items\" (price DESC) WHERE price > 1;

"
        );
    }
}
