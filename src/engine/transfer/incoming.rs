//! Reads a file that holds a database. In: bytes of a SQLite file, or of a dump of SQLite, PostgreSQL or MySQL, plain or
//! gzipped; out: a SQLite file with what was left out, or why it cannot be taken.

use std::cell::RefCell;
use std::io::Read;
use std::rc::Rc;

use flate2::read::MultiGzDecoder;

use crate::database::sqlite::Sqlite;
use crate::database::{Database, DatabaseError, Scalar, dump};
use crate::protocol::Settings;
use crate::runner::{LoadedFiles, Session, SharedDatabase, Versions};
use crate::schema::Schema;
use crate::sql::transfer::{Origin, Piece, array_as_json, copy_values, pieces};

use super::super::environment::Environment;
use super::super::requests::Refusal;

/// Largest database that is taken, in bytes: it is held in memory several times while it is taken.
pub const LARGEST: usize = 400 << 20;

/// Most remarks on one file.
const REMARKS: usize = 200;

/// How SQLite's files begin.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// A database that was read.
#[derive(Debug)]
pub struct Incoming {
    /// As a SQLite file.
    pub bytes: Vec<u8>,
    /// What the file was.
    pub kind: &'static str,
    /// What of a dump has no meaning in SQLite, with its line.
    pub left_out: Vec<String>,
    /// What else is to be known.
    pub notices: Vec<String>,
}

/// Reads a file.
///
/// # Errors
/// Why it holds no database that can be used, and what to do.
pub fn read(environment: &Environment, name: &str, bytes: Vec<u8>) -> Result<Incoming, Refusal> {
    let name = name.rsplit('/').next().unwrap_or(name);
    if bytes.len() > LARGEST {
        return Err(too_large(name, "is"));
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return read_plain(environment, name, unpacked(name, &bytes)?);
    }
    read_plain(environment, name, bytes)
}

fn too_large(name: &str, how: &str) -> Refusal {
    Refusal::new(format!("{name} {how} larger than {} MB", LARGEST >> 20))
        .help("Use the command line for it (--database), or a copy with fewer rows.")
}

fn unpacked(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut plain = Vec::new();
    let mut decoder = MultiGzDecoder::new(bytes).take(LARGEST as u64 + 1);
    decoder.read_to_end(&mut plain).map_err(|error| {
        Refusal::new(format!("{name} cannot be unpacked: {error}"))
            .help("The gzip file is damaged or cut short; copy it again.")
    })?;
    if plain.len() > LARGEST { Err(too_large(name, "unpacks to something")) } else { Ok(plain) }
}

fn read_plain(environment: &Environment, name: &str, bytes: Vec<u8>) -> Result<Incoming, Refusal> {
    if bytes.starts_with(MAGIC) {
        return file(name, bytes);
    }
    if bytes.is_empty() {
        return Err(Refusal::new(format!("{name} is empty")).help("Nothing was written into it yet."));
    }
    if bytes.starts_with(b"PGDMP") {
        return Err(Refusal::new(format!("{name} is a dump of PostgreSQL in its custom format"))
            .help("Make SQL of it: pg_restore --no-owner -f dump.sql FILE, or pg_dump --format=plain."));
    }
    let is_database =
        [".db", ".sqlite", ".sqlite3"].iter().any(|ending| name.to_lowercase().ends_with(ending));
    match String::from_utf8(bytes) {
        Ok(text) if !is_database && !text.contains('\0') => script(environment, name, &text),
        _ if is_database => Err(Refusal::new(format!("{name}: file is not a database")).help(
            "It does not begin as SQLite's files do: it is encrypted (SQLCipher, SEE), damaged, or of another program. Open an encrypted one with its key and export it without.",
        )),
        _ => Err(Refusal::new(format!("{name} is neither a SQLite database nor SQL text"))
            .help("Give a .sqlite file, or a .sql file in UTF-8.")),
    }
}

/// A file of SQLite's: whole, sound, and not in need of another file.
fn file(name: &str, mut bytes: Vec<u8>) -> Result<Incoming, Refusal> {
    let mut notices = Vec::new();
    let number = |at: usize, length: usize| -> u64 {
        bytes.get(at..at + length).unwrap_or_default().iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
    };
    let page = match number(16, 2) {
        1 => 65_536,
        size => size,
    };
    // The number of pages holds only while the two change counters agree.
    let pages = if number(24, 4) == number(92, 4) { number(28, 4) } else { 0 };
    if bytes.len() < 100 || (bytes.len() as u64) < pages * page {
        return Err(Refusal::new(format!(
            "{name} is cut short: it has {} bytes, and its header says {}",
            bytes.len(),
            (pages * page).max(100)
        ))
        .help("Copy it again. What is there can often be saved: sqlite3 FILE .recover > saved.sql"));
    }
    if bytes[18] == 2 || bytes[19] == 2 {
        // A database in memory has no write-ahead log.
        (bytes[18], bytes[19]) = (1, 1);
        notices.push(format!(
            "{name} is in WAL mode. What still stands in {name}-wal is not in it: run PRAGMA wal_checkpoint(TRUNCATE), or copy it with .backup."
        ));
    }
    let mut database = Sqlite::in_memory()?;
    database.restore(&bytes).map_err(|error| damaged(name, &error.message))?;
    let check = database.run("PRAGMA quick_check(3)", &[]).map_err(|error| damaged(name, &error.message))?;
    let said = check.rows.first().and_then(|row| row.first());
    if let Some(Scalar::Text(said)) = said.filter(|said| **said != Scalar::Text("ok".to_owned())) {
        let first = said.lines().find(|line| !line.starts_with("***")).unwrap_or(said);
        // A row that breaks a constraint is a row all the same.
        let only_rows = check.rows.iter().all(|row| {
            matches!(row.first(), Some(Scalar::Text(line))
                if ["CHECK constraint failed", "NULL value in", "non-unique entry"].iter().any(|known| line.contains(known)))
        });
        if !only_rows {
            return Err(damaged(name, first));
        }
        notices.push(format!("Some rows break a constraint: {first}"));
    }
    let loose = database.run_at_most("PRAGMA foreign_key_check", 1000);
    if let Ok((found, more)) = loose
        && !found.rows.is_empty()
    {
        let count = found.rows.len();
        let table = match found.rows[0].first() {
            Some(Scalar::Text(table)) => table.clone(),
            _ => String::new(),
        };
        let at_least = if more { "More than " } else { "" };
        notices.push(format!("{at_least}{count} rows refer to rows that are not there, first in {table}"));
    }
    Ok(Incoming { bytes, kind: "SQLite database", left_out: Vec::new(), notices })
}

fn damaged(name: &str, said: &str) -> Refusal {
    Refusal::new(format!("{name} is damaged: {said}")).help(
        "Nothing was changed. Save what is there with: sqlite3 FILE .recover > saved.sql, and open that.",
    )
}

/// SQL text. What no tool has headed is SQLite's if SQLite takes all of it.
fn script(environment: &Environment, name: &str, text: &str) -> Result<Incoming, Refusal> {
    if let Some(origin) = Origin::stated(text) {
        return script_of(environment, name, text, origin);
    }
    match (script_of(environment, name, text, Origin::Sqlite), Origin::guessed(text)) {
        (Ok(found), _) => Ok(found),
        (Err(refusal), Origin::Sqlite) => Err(refusal),
        (Err(_), guessed) => script_of(environment, name, text, guessed),
    }
}

/// SQL text of a database, run in an empty one.
fn script_of(environment: &Environment, name: &str, text: &str, origin: Origin) -> Result<Incoming, Refusal> {
    let database = Rc::new(RefCell::new(Sqlite::in_memory()?));
    let mut reader = Reader {
        name,
        database: Rc::clone(&database) as SharedDatabase,
        session: session(environment, Rc::clone(&database) as SharedDatabase, origin),
        origin,
        left_out: Vec::new(),
        more: 0,
        inserts: false,
    };
    let parts = pieces(text, origin);
    if parts.is_empty() {
        return Err(Refusal::new(format!("{name} holds no SQL statement"))
            .help("Give a .sqlite file, or the output of .dump, pg_dump or mysqldump."));
    }
    if origin != Origin::Sqlite {
        database.borrow_mut().run("BEGIN", &[])?;
    }
    for part in parts {
        reader.take(part)?;
    }
    if reader.inserts {
        reader.settle_values()?;
    }
    let mut left_out = reader.left_out;
    if reader.more > 0 {
        left_out.push(format!("and {} more", reader.more));
    }
    let mut database = database.borrow_mut();
    if database.in_transaction() {
        database.run("COMMIT", &[])?;
    }
    if database.schema()?.tables.is_empty() {
        let first = left_out.first().map(|first| format!(": {first}")).unwrap_or_default();
        return Err(Refusal::new(format!("{name} makes no table here{first}"))
            .help("A dump of the schema with its rows is needed, not of the rows alone."));
    }
    let kind = match origin {
        Origin::Sqlite => "SQL dump",
        Origin::Postgresql => "dump of PostgreSQL",
        Origin::Mysql => "dump of MySQL",
    };
    Ok(Incoming { bytes: database.snapshot()?, kind, left_out, notices: Vec::new() })
}

/// A session under which statements of another database are taken by their meaning.
fn session(environment: &Environment, database: SharedDatabase, origin: Origin) -> Session {
    let dialect = match origin {
        Origin::Sqlite => "sqlite",
        Origin::Postgresql => "postgresql",
        Origin::Mysql => "mysql",
    };
    let settings = Settings { dialect: Some(dialect.to_owned()), ..Settings::default() };
    Session::new(environment.configuration(&settings), database, Versions::default(), Rc::new(NoFiles))
}

/// A dump loads nothing.
struct NoFiles;

impl LoadedFiles for NoFiles {
    fn text(&self, _path: &str) -> Option<Rc<str>> {
        None
    }

    fn has_directory(&self, _path: &str) -> bool {
        false
    }

    fn names(&self, _path: &str) -> Vec<String> {
        Vec::new()
    }

    fn import_roots(&self) -> Vec<String> {
        Vec::new()
    }
}

struct Reader<'a> {
    name: &'a str,
    database: SharedDatabase,
    session: Session,
    origin: Origin,
    left_out: Vec<String>,
    more: usize,
    /// Whether there were INSERTs, whose values stand as the other database writes them.
    inserts: bool,
}

impl Reader<'_> {
    fn take(&mut self, piece: Piece<'_>) -> Result<(), Refusal> {
        match piece {
            Piece::Statement { sql, line } => self.statement(sql, line),
            Piece::Copy { table, columns, rows, line } => {
                if let Err(why) = self.copy(&table, &columns, &rows) {
                    self.leave_out(format!("line {line}: {} rows of {table}: {why}", rows.len()));
                }
                Ok(())
            }
        }
    }

    fn statement(&mut self, sql: &str, line: usize) -> Result<(), Refusal> {
        let first: Vec<String> = crate::sql::first_words(sql).take(2).collect();
        let word = first.first().map_or("", String::as_str);
        if word == "ATTACH" || word == "DETACH" || word == "VACUUM" {
            return Err(self.refused(line, &format!("{word} is refused: a dump makes one database")));
        }
        if self.origin == Origin::Sqlite {
            let ran = self.database.borrow_mut().run(sql, &[]);
            return match ran {
                Ok(_) => Ok(()),
                Err(error) => Err(self.refused(line, &error.message)),
            };
        }
        // What a dump says of its own transaction, sessions and numbering has no meaning here: rows carry their
        // numbers, and SQLite goes on from the largest.
        let lower = sql.get(..80).unwrap_or(sql).to_ascii_lowercase();
        let silent = ["BEGIN", "START", "COMMIT", "SET", "LOCK", "UNLOCK", "USE"].contains(&word)
            || lower.contains("set_config")
            || lower.contains("setval");
        if silent {
            return Ok(());
        }
        self.inserts |= word == "INSERT";
        match self.session.statement(sql) {
            Ok(notices) => {
                for notice in
                    notices.into_iter().filter(|notice| notice.code == "LN05" || notice.code == "LN06")
                {
                    self.leave_out(format!("line {line}: {}", notice.message));
                }
            }
            Err(error) => {
                let start: String = sql.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
                self.leave_out(format!("line {line}: {start} …: {}", error.message));
            }
        }
        Ok(())
    }

    fn refused(&self, line: usize, why: &str) -> Refusal {
        Refusal::new(format!("{}, line {line}: {why}", self.name))
            .help("The text is run on SQLite: statements written for another database may need a change.")
    }

    fn leave_out(&mut self, what: String) {
        // Owners and grants repeat for every table.
        let told = |known: &String| {
            known.split_once(": ").map(|(_, rest)| rest) == what.split_once(": ").map(|(_, rest)| rest)
        };
        if self.left_out.iter().any(told) {
            return;
        }
        if self.left_out.len() < REMARKS { self.left_out.push(what) } else { self.more += 1 }
    }

    /// Writes bytes and arrays that INSERTs left in the words of the other database as those of a COPY are.
    fn settle_values(&self) -> Result<(), DatabaseError> {
        let mut database = self.database.borrow_mut();
        let schema = database.schema()?;
        for table in &schema.tables {
            for column in &table.columns {
                let kind = Kind::of(&schema, &table.name, &column.name);
                if !matches!(kind, Kind::Bytes | Kind::Array | Kind::Json) {
                    continue;
                }
                let (table, column) = (dump::quote(&table.name), dump::quote(&column.name));
                let found = database.run(
                    &format!("SELECT DISTINCT {column} FROM {table} WHERE typeof({column}) = 'text' AND substr({column}, 1, 1) IN ('{{', '\\')"),
                    &[],
                )?;
                let sql = format!("UPDATE {table} SET {column} = ? WHERE {column} = ?");
                for row in &found.rows {
                    let Some(Scalar::Text(text)) = row.first() else { continue };
                    let settled = kind.scalar(Some(text.clone()));
                    if settled != Scalar::Text(text.clone()) {
                        database.run(&sql, &[settled, Scalar::Text(text.clone())])?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Puts the rows of a COPY into their table.
    fn copy(&mut self, table: &str, columns: &[String], rows: &[&str]) -> Result<(), String> {
        let mut database = self.database.borrow_mut();
        let schema = database.schema().map_err(|error| error.message)?;
        let known = schema.table(table).ok_or("the table was left out")?;
        let columns: Vec<String> = if columns.is_empty() {
            known.columns.iter().map(|column| column.name.clone()).collect()
        } else {
            columns.to_vec()
        };
        let kinds: Vec<Kind> = columns.iter().map(|column| Kind::of(&schema, table, column)).collect();
        let names: Vec<String> = columns.iter().map(|column| dump::quote(column)).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", dump::quote(table), names.join(", "));
        let mut refused: Option<(usize, DatabaseError)> = None;
        let mut failed = 0_usize;
        for (number, row) in rows.iter().enumerate() {
            let values = copy_values(row);
            if values.len() != columns.len() {
                return Err(format!(
                    "row {} has {} values for {} columns",
                    number + 1,
                    values.len(),
                    columns.len()
                ));
            }
            let values: Vec<Scalar> =
                values.into_iter().zip(&kinds).map(|(value, kind)| kind.scalar(value)).collect();
            if let Err(error) = database.run(&sql, &values) {
                failed += 1;
                refused.get_or_insert((number + 1, error));
            }
        }
        match refused {
            None => Ok(()),
            Some((number, error)) => Err(format!("{failed} refused, first row {number}: {}", error.message)),
        }
    }
}

/// How values of a column are written here.
#[derive(Clone, Copy)]
enum Kind {
    Boolean,
    Bytes,
    Array,
    Json,
    Other,
}

impl Kind {
    fn of(schema: &Schema, table: &str, column: &str) -> Self {
        let known = schema.table(table).and_then(|table| table.column(column));
        let declared = known.map(|column| column.type_name.to_ascii_lowercase()).unwrap_or_default();
        match declared.as_str() {
            declared if declared.ends_with("[]") || declared.contains("array") => Self::Array,
            declared if declared.starts_with("bool") => Self::Boolean,
            declared if declared.starts_with("bytea") || declared.contains("blob") => Self::Bytes,
            // Arrays may have lost the brackets of their type on the way.
            declared if declared.starts_with("json") => Self::Json,
            _ => Self::Other,
        }
    }

    fn scalar(self, value: Option<String>) -> Scalar {
        let Some(text) = value else { return Scalar::Null };
        match self {
            Self::Boolean if text == "t" || text == "f" => Scalar::Integer(i64::from(text == "t")),
            Self::Bytes => match text.strip_prefix("\\x").and_then(bytes_of) {
                Some(bytes) => Scalar::Blob(bytes),
                None => Scalar::Text(text),
            },
            Self::Array => Scalar::Text(array_as_json(&text).unwrap_or(text)),
            Self::Json if serde_json::from_str::<serde_json::Value>(&text).is_err() => {
                Scalar::Text(array_as_json(&text).unwrap_or(text))
            }
            _ => Scalar::Text(text),
        }
    }
}

fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| {
        u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|_| pair.len() == 2)?, 16).ok()
    };
    digits.as_bytes().chunks(2).map(pair).collect()
}
