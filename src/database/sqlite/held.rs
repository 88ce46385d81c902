//! A database file that one command changes: locked, copied into memory, written back once.
//!
//! Each commit of a revision waits for the disk where the file itself is worked on; most of the time of an upgrade
//! went there. The copy is written back in one transaction of SQLite's own, so the file holds the state before the
//! command or the one after it, whenever the process ends. The file stays locked in between: what others would write
//! meanwhile would be lost.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::database::DatabaseError;

use super::Sqlite;
use super::error::convert;

/// Largest file that is copied into memory, in bytes. A larger one is worked on where it is.
const LARGEST: u64 = 256 << 20;

/// A file under SQLite's exclusive lock until this is dropped.
pub struct HeldFile {
    connection: Connection,
    before: Vec<u8>,
}

impl std::fmt::Debug for HeldFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("HeldFile").field("bytes", &self.before.len()).finish_non_exhaustive()
    }
}

impl HeldFile {
    /// Locks the file at `path`, made if it is not there, and copies it into memory. None when it is too large for that.
    ///
    /// # Errors
    /// `unable to open database file`, `file is not a database`, `database is locked`,
    /// `attempt to write a readonly database`.
    pub fn hold(path: &Path) -> Result<Option<(Self, Sqlite)>, DatabaseError> {
        if std::fs::metadata(path).is_ok_and(|file| file.len() > LARGEST) {
            return Ok(None);
        }
        let connection = Connection::open(path).map_err(|error| convert(&error))?;
        let mut database = Sqlite::in_memory()?;
        let mut copy = || -> rusqlite::Result<Vec<u8>> {
            connection.execute_batch(
                "PRAGMA page_size = 4096; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT",
            )?;
            Backup::new(&connection, &mut database.connection)?.run_to_completion(
                i32::MAX,
                Duration::ZERO,
                None,
            )?;
            Ok(database.connection.serialize(rusqlite::MAIN_DB)?.to_vec())
        };
        let before = copy().map_err(|error| convert(&error))?;
        Ok(Some((Self { connection, before }, database)))
    }

    /// Writes what `database` holds into the file, unless it is what was there.
    ///
    /// # Errors
    /// `database or disk is full`, `disk I/O error`. The file is then as it was.
    pub fn write(&mut self, database: &mut Sqlite) -> Result<(), DatabaseError> {
        let mut write = || -> rusqlite::Result<()> {
            let now = database.connection.serialize(rusqlite::MAIN_DB)?;
            if now[..] == self.before[..] {
                return Ok(());
            }
            Backup::new(&database.connection, &mut self.connection)?.run_to_completion(
                i32::MAX,
                Duration::ZERO,
                None,
            )
        };
        write().map_err(|error| convert(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Database;

    fn file(name: &str) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("stillroom-{}-{name}.sqlite", std::process::id()));
        let _ = std::fs::remove_file(&path);
        path
    }

    #[test]
    fn what_is_done_in_memory_reaches_the_file_at_once() {
        let path = file("held");
        let (mut held, mut database) = HeldFile::hold(&path).expect("held").expect("small");
        database.run("CREATE TABLE t (id INTEGER)", &[]).expect("table");
        let other = Connection::open(&path).expect("open");
        other.busy_timeout(Duration::ZERO).expect("timeout");
        let locked = other.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0));
        assert_eq!(locked.map_err(|error| error.to_string()), Err("database is locked".to_owned()));
        held.write(&mut database).expect("written");
        drop(held);
        assert_eq!(
            other.query_row("SELECT name FROM sqlite_master", [], |row| row.get::<_, String>(0)),
            Ok("t".to_owned())
        );
        std::fs::remove_file(path).expect("removed");
    }

    #[test]
    fn a_file_with_a_write_ahead_log_keeps_it() {
        let path = file("wal");
        let connection = Connection::open(&path).expect("open");
        connection
            .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER); INSERT INTO t VALUES (7)")
            .expect("rows");
        drop(connection);
        let (mut held, mut database) = HeldFile::hold(&path).expect("held").expect("small");
        database.run("INSERT INTO t VALUES (8)", &[]).expect("row");
        held.write(&mut database).expect("written");
        drop(held);
        let connection = Connection::open(&path).expect("open");
        assert_eq!(connection.query_row("SELECT sum(id) FROM t", [], |row| row.get::<_, i64>(0)), Ok(15));
        assert_eq!(
            connection.query_row("PRAGMA journal_mode", [], |row| row.get::<_, String>(0)),
            Ok("wal".to_owned())
        );
        drop(connection);
        std::fs::remove_file(path).expect("removed");
    }

    #[test]
    fn a_file_of_something_else_is_refused() {
        let path = file("text");
        std::fs::write(&path, "not a database, but long enough to be read as the header of one by mistake, and longer than a hundred bytes").expect("file");
        let refused = HeldFile::hold(&path).map(|_| ()).map_err(|error| error.message);
        assert_eq!(refused, Err("file is not a database".to_owned()));
        std::fs::remove_file(path).expect("removed");
    }
}
