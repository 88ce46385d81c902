//! What the generator is held to: rows as asked, that satisfy every constraint, the same each time.

use super::*;
use crate::database::sqlite::Sqlite;

use super::random::Random;

fn database(script: &str) -> Sqlite {
    let mut database = Sqlite::in_memory().expect("memory");
    for sql in script.split(";\n").filter(|sql| !sql.trim().is_empty()) {
        database.run(sql, &[]).expect(sql);
    }
    database
}

fn fill_with(database: &mut Sqlite, rows: u64, seed: u64) -> Report {
    let schema = database.schema().expect("a schema");
    let report = fill(database, &schema, &Plan { rows, seed, ..Plan::default() }).expect("filled");
    for check in ["PRAGMA foreign_key_check", "PRAGMA integrity_check"] {
        let found = database.run(check, &[]).expect(check).rows;
        let sound = found.is_empty() || found == [[Scalar::Text("ok".to_owned())]];
        assert!(sound, "{check}: {found:?}");
    }
    report
}

/// Rows as asked, for each table, with no remark.
fn check(script: &str, rows: u64) -> Sqlite {
    let mut database = database(script);
    let report = fill_with(&mut database, rows, 7);
    for table in &report.tables {
        assert_eq!((table.inserted, &table.remark), (rows, &None), "{}", table.table);
    }
    database
}

fn count(database: &mut Sqlite, sql: &str) -> i64 {
    match database.run(sql, &[]).expect(sql).rows.first().and_then(|row| row.first()) {
        Some(Scalar::Integer(count)) => *count,
        other => panic!("{sql}: {other:?}"),
    }
}

const SHOP: &str = "
CREATE TABLE users (id INTEGER PRIMARY KEY, email VARCHAR(120) NOT NULL UNIQUE, name VARCHAR(60) NOT NULL, age INTEGER CHECK (age BETWEEN 18 AND 99), active BOOLEAN NOT NULL CHECK (active IN (0, 1)), boss_id INTEGER REFERENCES users (id));
CREATE TABLE teams (code CHAR(3) PRIMARY KEY NOT NULL CHECK (length(code) = 3), settings JSON NOT NULL CHECK (json_valid(settings)));
CREATE TABLE members (user_id INTEGER NOT NULL REFERENCES users, team VARCHAR(3) NOT NULL REFERENCES teams, role VARCHAR(10) NOT NULL CHECK (role IN ('owner', 'guest')), PRIMARY KEY (user_id, team));
CREATE TABLE visits (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, team VARCHAR(3) NOT NULL, starts DATETIME NOT NULL, ends DATETIME NOT NULL, price NUMERIC(8, 2) NOT NULL CHECK (price > 0), cents INTEGER GENERATED ALWAYS AS (price * 100) STORED, FOREIGN KEY (user_id, team) REFERENCES members (user_id, team), CHECK (ends > starts));
CREATE TABLE pages (id CHAR(36) PRIMARY KEY NOT NULL, slug VARCHAR(12) NOT NULL CHECK (slug LIKE 'p-%'), visit_id INTEGER NOT NULL UNIQUE REFERENCES visits, CHECK (length(slug) >= 3 OR slug IS NULL))
";

#[test]
fn a_schema_of_all_kinds_is_filled() {
    let mut database = check(SHOP, 60);
    assert_eq!(
        count(&mut database, "SELECT count(*) FROM visits WHERE ends > starts AND cents = price * 100"),
        60
    );
    assert_eq!(count(&mut database, "SELECT count(DISTINCT visit_id) FROM pages"), 60);
    assert!(count(&mut database, "SELECT count(*) FROM users WHERE boss_id IS NOT NULL") > 20);
}

#[test]
fn the_same_plan_gives_the_same_rows() {
    let dump = |seed: u64| {
        let mut database = database(SHOP);
        fill_with(&mut database, 20, seed);
        database.run("SELECT * FROM users, pages", &[]).expect("rows").rows
    };
    assert_eq!(dump(3), dump(3));
    assert_ne!(dump(3), dump(4));
}

#[test]
fn rows_are_added_to_those_that_are_there() {
    let mut database = check(SHOP, 15);
    let again = fill_with(&mut database, 15, 7);
    assert!(again.tables.iter().all(|table| table.inserted == 15), "{again:?}");
}

#[test]
fn circles_are_closed() {
    let mut database = check(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER NOT NULL REFERENCES b);
CREATE TABLE b (id INTEGER PRIMARY KEY, c_id INTEGER NOT NULL UNIQUE REFERENCES c);
CREATE TABLE c (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);
CREATE TABLE t (id VARCHAR(36) PRIMARY KEY NOT NULL, parent VARCHAR(36) NOT NULL REFERENCES t)",
        25,
    );
    assert!(count(&mut database, "SELECT count(*) FROM c WHERE a_id IS NOT NULL") > 10);
}

#[test]
fn all_pairs_are_found() {
    let mut database = database(
        "CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY);
CREATE TABLE ab (a_id INTEGER NOT NULL REFERENCES a, b_id INTEGER NOT NULL REFERENCES b, PRIMARY KEY (a_id, b_id))",
    );
    let schema = database.schema().expect("a schema");
    let counts = [("ab".to_owned(), 101)].into();
    let report = fill(&mut database, &schema, &Plan { rows: 10, counts, ..Plan::default() }).expect("filled");
    let pairs = report.tables.iter().find(|table| table.table == "ab").expect("the pairs");
    assert_eq!(pairs.inserted, 100);
    let remark = pairs.remark.as_deref();
    assert_eq!(remark, Some("UNIQUE constraint failed: ab.a_id, ab.b_id (after 400 draws of a row)"));
}

#[test]
fn what_cannot_be_met_is_said() {
    let mut database = database(
        "CREATE TABLE never (id INTEGER PRIMARY KEY, x INTEGER CONSTRAINT ck_never CHECK (x * 2 = 7 AND x IS NOT NULL));
CREATE TABLE lost (id INTEGER PRIMARY KEY, other_id INTEGER NOT NULL REFERENCES nowhere (id))",
    );
    let report = fill_with(&mut database, 5, 1);
    let remarks: Vec<(u64, &str)> = report
        .tables
        .iter()
        .map(|table| (table.inserted, table.remark.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(
        remarks,
        [
            (0, "CHECK constraint failed: ck_never (after 400 draws of a row)"),
            (0, "Its rows refer to nowhere, which is not there"),
        ]
    );
}

/// A schema made of chances: keys, uniques, checks and references of all shapes.
fn random_schema(random: &mut Random) -> String {
    const TYPES: &[&str] = &[
        "INTEGER",
        "VARCHAR(40)",
        "TEXT",
        "DATETIME",
        "NUMERIC(10, 2)",
        "BOOLEAN",
        "JSON",
        "BLOB",
        "DATE",
        "FLOAT",
    ];
    let mut script = String::new();
    let tables = random.between(2, 7);
    for table in 0..tables {
        let composite = table % 3 == 2;
        let mut parts = vec!["id INTEGER NOT NULL".to_owned()];
        let columns = random.between(1, 6);
        for column in 0..columns {
            let declared = *random.pick(TYPES);
            let null = if random.chance(50) { " NOT NULL" } else { "" };
            let check = match (declared, random.below(4)) {
                ("INTEGER", 0) => format!(" CHECK (c{column} BETWEEN 5 AND 500)"),
                ("INTEGER", 1) => format!(" CHECK (c{column} > 10 OR c{column} IS NULL)"),
                ("TEXT", 0) => format!(" CHECK (length(c{column}) <= 20)"),
                ("TEXT", 1) => format!(" CHECK (c{column} IN ('x', 'y', 'z'))"),
                ("VARCHAR(40)", 0) => " UNIQUE".to_owned(),
                ("VARCHAR(40)", 1) => format!(" CHECK (c{column} LIKE 'ab%')"),
                ("DATE", 0) => format!(" CHECK (c{column} >= '2024-01-01')"),
                _ => String::new(),
            };
            parts.push(format!("c{column} {declared}{null}{check}"));
        }
        if composite {
            parts.push("part INTEGER NOT NULL".to_owned());
        }
        let mut keys = Vec::new();
        for reference in 0..random.between(0, 3) {
            let other = random.between(0, tables - 1);
            let null = if random.chance(60) { "" } else { " NOT NULL" };
            parts.push(format!("r{reference} INTEGER{null}"));
            if other % 3 == 2 {
                parts.push(format!("p{reference} INTEGER{null}"));
                keys.push(format!("FOREIGN KEY (r{reference}, p{reference}) REFERENCES t{other} (id, part)"));
            } else {
                keys.push(format!("FOREIGN KEY (r{reference}) REFERENCES t{other} (id)"));
            }
        }
        parts.push(if composite { "PRIMARY KEY (id, part)" } else { "PRIMARY KEY (id)" }.to_owned());
        parts.extend(keys);
        let ending = if random.chance(15) { " WITHOUT ROWID" } else { "" };
        script.push_str(&format!("CREATE TABLE t{table} ({}){ending};\n", parts.join(", ")));
    }
    script
}

#[test]
fn rows_of_any_schema_satisfy_every_constraint() {
    for seed in 0..60 {
        let script = random_schema(&mut Random::of(seed, "schema"));
        let mut database = database(&script);
        let report = fill_with(&mut database, 20, seed);
        let short: Vec<&Filled> = report.tables.iter().filter(|table| table.inserted == 0).collect();
        assert!(short.is_empty(), "{short:?} of\n{script}");
    }
}
