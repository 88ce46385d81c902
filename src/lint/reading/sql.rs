//! What a statement of SQL does.

use super::super::change::{Change, ConstraintSpec, bare};
use super::sql_table::{self, alter_table};
use super::tokens::{Cursor, Token, tokens};

/// Reads one statement. ALTER TABLE may do several things; what is not understood is `Other`.
pub fn read(sql: &str) -> Vec<Change> {
    let tokens = tokens(sql);
    let mut cursor = Cursor::new(sql, &tokens);
    statement(&mut cursor)
}

fn statement(cursor: &mut Cursor<'_>) -> Vec<Change> {
    let first = cursor.word();
    let change = match first {
        "CREATE" => create(cursor),
        "DROP" => return drop(cursor),
        "ALTER" => return alter(cursor),
        "UPDATE" => update(cursor),
        "DELETE" => {
            cursor.at += 1;
            cursor.eat("FROM");
            cursor.eat("ONLY");
            let table = cursor.name();
            let condition = condition(cursor);
            Change::Delete { table, condition }
        }
        "TRUNCATE" => {
            cursor.at += 1;
            cursor.eat("TABLE");
            Change::Truncate { table: cursor.name() }
        }
        "INSERT" | "REPLACE" => {
            while !cursor.is_end() && !cursor.eat("INTO") {
                cursor.at += 1;
            }
            let table = cursor.name();
            let from_query = cursor.seek("SELECT");
            Change::Insert { table, from_query }
        }
        "WITH" => {
            let mut found = None;
            for verb in ["UPDATE", "DELETE", "INSERT"] {
                let mut probe = cursor.clone();
                if probe.seek(verb) {
                    found = Some(probe);
                    break;
                }
            }
            return match found {
                Some(mut probe) => statement(&mut probe),
                None => vec![Change::Query],
            };
        }
        "SELECT" | "VALUES" | "EXPLAIN" | "SHOW" => Change::Query,
        "SET" | "PRAGMA" => Change::Setting { text: cursor.sql.trim().to_lowercase() },
        _ => other(cursor),
    };
    vec![change]
}

fn other(cursor: &Cursor<'_>) -> Change {
    let words: Vec<&str> = cursor.tokens.iter().take(2).map(|token| token.word.as_str()).collect();
    Change::Other { name: words.join(" ") }
}

/// WHERE up to the end; none without one.
fn condition(cursor: &mut Cursor<'_>) -> Option<String> {
    if !cursor.seek("WHERE") {
        return None;
    }
    cursor.at += 1;
    Some(cursor.rest().trim().trim_end_matches(';').to_owned())
}

fn update(cursor: &mut Cursor<'_>) -> Change {
    cursor.at += 1;
    if cursor.eat("OR") {
        cursor.at += 1;
    }
    cursor.eat("ONLY");
    let table = cursor.name();
    cursor.seek("SET");
    cursor.at += 1;
    let start = cursor.at;
    let mut probe = cursor.clone();
    let end = if probe.seek("WHERE") { probe.at } else { cursor.tokens.len() };
    let assigned = cursor.tokens.get(start..end).unwrap_or(&[]);
    let columns = super::tokens::parts(assigned)
        .iter()
        .filter_map(|part| {
            let equals = part.iter().position(|token| token.word == "=")?;
            part.get(equals.checked_sub(1)?).map(|token| token.text.clone())
        })
        .collect();
    let values = assigned
        .first()
        .zip(assigned.last())
        .map_or("", |(first, last)| cursor.sql.get(first.range.0..last.range.1).unwrap_or(""));
    let values = values.to_owned();
    let condition = condition(cursor);
    Change::Update { table, columns, condition, values }
}

fn create(cursor: &mut Cursor<'_>) -> Change {
    cursor.at += 1;
    let unique = cursor.eat("UNIQUE");
    while matches!(cursor.word(), "TEMP" | "TEMPORARY" | "UNLOGGED" | "OR" | "REPLACE" | "GLOBAL" | "LOCAL") {
        if matches!(cursor.word(), "TEMP" | "TEMPORARY") {
            return Change::Other { name: "CREATE TEMPORARY".to_owned() };
        }
        cursor.at += 1;
    }
    if cursor.eat("TABLE") {
        let if_not_exists = cursor.eat("IF NOT EXISTS");
        let table = cursor.name();
        let (columns, constraints) = sql_table::definitions(cursor.sql, cursor.group());
        return Change::CreateTable { table, columns, constraints, if_not_exists };
    }
    if cursor.eat("INDEX") {
        let concurrently = cursor.eat("CONCURRENTLY");
        let if_not_exists = cursor.eat("IF NOT EXISTS");
        let name = if cursor.word() == "ON" { String::new() } else { cursor.name() };
        cursor.eat("ON");
        cursor.eat("ONLY");
        let table = cursor.name();
        if cursor.eat("USING") {
            cursor.at += 1;
        }
        let columns = cursor.names();
        let whole = !cursor.seek("WHERE");
        return Change::CreateIndex { name, table, columns, unique, whole, concurrently, if_not_exists };
    }
    if cursor.eat("TYPE") {
        return Change::Type { name: cursor.name(), what: "create" };
    }
    other(cursor)
}

fn drop(cursor: &mut Cursor<'_>) -> Vec<Change> {
    cursor.at += 1;
    let list = |cursor: &mut Cursor<'_>| {
        cursor.eat("IF EXISTS");
        let mut names = vec![cursor.name()];
        while cursor.word() == "," {
            cursor.at += 1;
            names.push(cursor.name());
        }
        names
    };
    if cursor.eat("TABLE") {
        return list(cursor).into_iter().map(|table| Change::DropTable { table }).collect();
    }
    if cursor.eat("INDEX") {
        let concurrently = cursor.eat("CONCURRENTLY");
        let names = list(cursor);
        let table = if cursor.eat("ON") { cursor.name() } else { String::new() };
        let index = |name| Change::DropIndex { name, table: table.clone(), concurrently };
        return names.into_iter().map(index).collect();
    }
    if cursor.eat("TYPE") {
        return list(cursor).into_iter().map(|name| Change::Type { name, what: "drop" }).collect();
    }
    vec![other(cursor)]
}

fn alter(cursor: &mut Cursor<'_>) -> Vec<Change> {
    cursor.at += 1;
    if cursor.eat("TYPE") {
        let name = cursor.name();
        let what = if cursor.eat("ADD VALUE") { "add value" } else { "alter" };
        return vec![Change::Type { name, what }];
    }
    if !cursor.eat("TABLE") {
        return vec![other(cursor)];
    }
    cursor.eat("IF EXISTS");
    cursor.eat("ONLY");
    let table = cursor.name();
    let actions: &[Token] = cursor.tokens.get(cursor.at..).unwrap_or(&[]);
    let read = super::tokens::parts(actions)
        .into_iter()
        .filter_map(|action| alter_table(cursor.sql, &table, action));
    let changes: Vec<Change> = read.collect();
    if changes.is_empty() { vec![other(cursor)] } else { changes }
}

/// Makes names of constraints and tables comparable.
pub(super) fn tidy(mut constraint: ConstraintSpec) -> ConstraintSpec {
    constraint.name = bare(&constraint.name);
    constraint
}

#[cfg(test)]
mod tests {
    use super::super::super::change::Constraint;
    use super::*;

    #[test]
    fn statements_are_read_as_changes() {
        assert_eq!(
            read("DROP TABLE IF EXISTS a, public.\"B\""),
            [Change::DropTable { table: "a".into() }, Change::DropTable { table: "B".into() }]
        );
        assert_eq!(
            read("UPDATE users SET a = (SELECT 1 WHERE x), b=2 -- no\n WHERE a IS NULL;"),
            [Change::Update {
                table: "users".into(),
                columns: vec!["a".into(), "b".into()],
                condition: Some("a IS NULL".into()),
                values: "a = (SELECT 1 WHERE x), b=2".into(),
            }]
        );
        let added = read(
            "ALTER TABLE t ADD COLUMN c VARCHAR(20) NOT NULL, DROP COLUMN d, ADD CONSTRAINT k UNIQUE (a, b)",
        );
        assert!(matches!(&added[0], Change::AddColumn { column, .. }
            if column.name == "c" && column.type_name == "VARCHAR(20)" && column.not_null && column.server_default.is_none()));
        assert_eq!(added[1], Change::DropColumn { table: "t".into(), column: "d".into() });
        assert!(matches!(&added[2], Change::AddConstraint { constraint, .. }
            if constraint.kind == Constraint::Unique && constraint.columns == ["a", "b"]));
        let made = read(
            "create table if not exists x (id integer primary key, u int not null references y (id) on delete cascade, foreign key (u) references z)",
        );
        assert!(matches!(&made[0], Change::CreateTable { columns, constraints, if_not_exists: true, .. }
            if columns.len() == 2 && columns[1].on_delete.as_deref() == Some("CASCADE") && constraints.len() == 1));
    }
}
