//! `match`, `backup`, `restore`, `dump`: databases in and out of files.

use std::path::{Path, PathBuf};

use crate::database::Database;
use crate::database::sqlite::{HeldFile, Sqlite};
use crate::engine::transfer::{dump, incoming, outgoing};
use crate::protocol::{Event, OpenedDatabase, Request};

use super::arguments::{Arguments, RowsFormat};

fn failed(path: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

fn told(refusal: crate::engine::Refusal) -> String {
    match refusal.help {
        Some(help) => format!("{}\n  {help}", refusal.message),
        None => refusal.message,
    }
}

fn database(arguments: &Arguments) -> Result<&PathBuf, String> {
    arguments.database.as_ref().ok_or_else(|| "this needs --database FILE".to_owned())
}

fn open(path: &Path) -> Result<Sqlite, String> {
    if !path.exists() {
        return Err(failed(path, "there is no such file"));
    }
    super::open_database(path)
}

/// Says which revision a database file or a dump is; exit code 1 when something differs.
///
/// # Errors
/// When the folder or the file cannot be read.
pub fn find(arguments: &Arguments, file: &Path) -> Result<u8, String> {
    let mut engine = super::open_folder(arguments)?;
    let bytes = std::fs::read(file).map_err(|error| failed(file, error))?;
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let (mut opened, mut refusal) = (None, None);
    engine.handle(Request::OpenDatabase { name, bytes }, &mut |event| match event {
        Event::DatabaseOpened(found) => opened = Some(*found),
        Event::Failed { message, help } => {
            refusal = Some(help.map_or(message.clone(), |help| format!("{message}\n  {help}")));
        }
        _ => {}
    });
    if let Some(message) = refusal {
        return Err(message);
    }
    let opened: OpenedDatabase = opened.unwrap_or_default();
    let exact = opened.matched.as_ref().is_some_and(|found| found.exact);
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&opened).map_err(|error| error.to_string())?);
        return Ok(u8::from(!exact));
    }
    for line in &opened.notices {
        eprintln!("{line}");
    }
    for line in &opened.left_out {
        eprintln!("left out: {line}");
    }
    println!("{}: {}, {} tables, {} rows", opened.file, opened.kind, opened.tables, opened.rows);
    let Some(found) = opened.matched else {
        return Err("there are no revisions to compare it with".to_owned());
    };
    println!("{}", found.verdict);
    for difference in &found.differences {
        println!("  {difference}");
    }
    if !found.alike.is_empty() {
        println!("The same schema: {}", found.alike.join(", "));
    }
    if let Some(stamp) = found.stamp {
        println!("To make the version table say so: {stamp}");
    }
    Ok(u8::from(!exact))
}

/// Writes a copy of the database: a file of SQLite's, or SQL text when the name ends in `.sql`.
///
/// # Errors
/// When there is no database, or the copy cannot be written, or is there already.
pub fn backup(arguments: &Arguments, file: &Path) -> Result<u8, String> {
    let path = database(arguments)?;
    if file.exists() {
        return Err(failed(file, "is there already; a backup overwrites nothing"));
    }
    let mut source = open(path)?;
    let is_text = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("sql"));
    let bytes = if is_text {
        dump(&mut source).map_err(told)?.into_bytes()
    } else {
        source.snapshot().map_err(|error| failed(path, error))?
    };
    std::fs::write(file, &bytes).map_err(|error| failed(file, error))?;
    println!("{} bytes written to {}", bytes.len(), file.display());
    Ok(0)
}

/// Makes the database what a backup or a dump holds. What was there is kept beside it.
///
/// # Errors
/// When the file holds no database; the database is then as it was.
pub fn restore(arguments: &Arguments, file: &Path) -> Result<u8, String> {
    let path = database(arguments)?;
    let bytes = std::fs::read(file).map_err(|error| failed(file, error))?;
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let found = incoming::read(&super::environment(arguments)?, &name, bytes).map_err(told)?;
    for line in found.notices.iter().chain(&found.left_out) {
        eprintln!("{line}");
    }
    let mut kept = path.as_os_str().to_owned();
    kept.push(".before-restore");
    if path.exists() {
        std::fs::copy(path, &kept).map_err(|error| failed(path, error))?;
        println!("what was there is kept in {}", Path::new(&kept).display());
    }
    let held = HeldFile::hold(path).map_err(|error| failed(path, error))?;
    match held {
        Some((mut target, mut memory)) => {
            memory.restore(&found.bytes).map_err(|error| failed(path, error))?;
            target.write(&mut memory).map_err(|error| failed(path, error))?;
        }
        None => open(path)?.restore(&found.bytes).map_err(|error| failed(path, error))?,
    }
    println!("{} is now what {name} holds ({})", path.display(), found.kind);
    Ok(0)
}

/// Prints the database as SQL, or the rows of one table.
///
/// # Errors
/// When there is no such database or table.
pub fn print(arguments: &Arguments, table: Option<&str>, format: Option<RowsFormat>) -> Result<u8, String> {
    let path = database(arguments)?;
    let mut source = open(path)?;
    let text = match (table, format) {
        (None, None | Some(RowsFormat::Sql)) => dump(&mut source).map_err(told)?,
        (None, Some(_)) => return Err("CSV and JSON are of one table: name it with --table".to_owned()),
        (Some(_), Some(RowsFormat::Sql)) => return Err("a dump is of the whole database".to_owned()),
        (Some(table), Some(RowsFormat::Json)) => {
            outgoing::json(&mut source, table).map_err(|error| error.to_string())?
        }
        (Some(table), None | Some(RowsFormat::Csv)) => {
            outgoing::csv(&mut source, table).map_err(|error| error.to_string())?
        }
    };
    print!("{text}");
    Ok(0)
}
