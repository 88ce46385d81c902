//! Proof 13: after a backfill no NULLs remain in the column that it fills, and no duplicates in one that
//! an index or the next revision wants unique.

use crate::database::{DatabaseError, Scalar};

use super::super::trial::Trial;
use super::passes::changes_rows;
use super::{Check, Evidence, Proof, Ran, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "backfill-complete",
    title: "Backfill leaves no NULLs",
    about: "Columns that an UPDATE of the script sets are looked through for NULLs after the upgrade.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let report = run.report();
    if !changes_rows(report) {
        return Ok(Ran::not_run("it changes no rows"));
    }
    let mut evidence = Vec::new();
    let mut filled: Vec<(String, String)> = Vec::new();
    let operations = report.operations.iter().filter(|operation| !operation.move_and_copy);
    for (operation, statement) in operations
        .flat_map(|operation| operation.statements.iter().map(move |statement| (operation, statement)))
    {
        let Some((table, columns)) = assigned(&statement.sql) else { continue };
        let Some(rows) = run.contents.tables.get(&table) else { continue };
        for column in columns {
            let key = (table.clone(), column.clone());
            // Setting to NULL is what some scripts are for.
            let clears =
                statement.sql.to_ascii_uppercase().contains(&format!("{}=NULL", column.to_ascii_uppercase()));
            let Some(at) = rows.column(&column).filter(|_| !filled.contains(&key) && !clears) else {
                continue;
            };
            filled.push(key);
            let nulls = rows.rows.iter().filter(|row| row[at] == Scalar::Null).count();
            if nulls > 0 {
                let first = rows.rows.iter().position(|row| row[at] == Scalar::Null).unwrap_or(0);
                evidence.push(
                    Evidence::new(
                        trial.id(),
                        format!(
                            "{nulls} of {} rows of {table} still have NULL in {column}, the first is {}",
                            rows.count,
                            rows.name(first)
                        ),
                    )
                    .code(statement.sql.clone())
                    .at(operation.location.as_ref())
                    .state(&run.bytes),
                );
            }
        }
    }
    if filled.is_empty() {
        return Ok(Ran::not_run("no UPDATE fills a column"));
    }
    let detail = format!("{} columns", evidence.len());
    Ok(Ran::judged(format!("{} columns", filled.len()), detail, evidence))
}

/// Table and columns of `UPDATE t SET a = …, b = …`.
fn assigned(sql: &str) -> Option<(String, Vec<String>)> {
    let rest = sql.trim_start();
    let rest =
        rest.get(..6).filter(|head| head.eq_ignore_ascii_case("update")).map(|_| rest[6..].trim_start())?;
    let bare = |word: &str| word.trim_matches(['"', '`', '[', ']', '\'']).to_owned();
    let table = rest.split_whitespace().next().map(bare)?;
    let upper = rest.to_ascii_uppercase();
    let start = upper.find(" SET ").or_else(|| upper.find("\nSET "))? + 5;
    let mut columns = Vec::new();
    let (mut depth, mut quote, mut word, mut reading) = (0_i32, None, String::new(), true);
    for character in rest[start..].chars() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (Some(_), other) if reading => word.push(other),
            (Some(_), _) => {}
            (None, '\'' | '"' | '`') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            (None, '=') if reading => {
                columns.push(bare(word.trim()));
                (word, reading) = (String::new(), false);
            }
            (None, ',') if depth == 0 => (word, reading) = (String::new(), true),
            (None, other) if reading => word.push(other),
            (None, _) => {}
        }
    }
    Some((table, columns)).filter(|(_, columns)| !columns.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assignments_are_read() {
        let read =
            |sql: &str| assigned(sql).map(|(table, columns)| format!("{table}: {}", columns.join(" ")));
        assert_eq!(
            read("UPDATE users SET name='a, b', \"age\" = (SELECT 1, 2) WHERE x = 1").as_deref(),
            Some("users: name age")
        );
        assert_eq!(read("update \"t\"\nSET a = 1").as_deref(), Some("t: a"));
        assert_eq!(read("INSERT INTO t VALUES (1)"), None);
    }
}
