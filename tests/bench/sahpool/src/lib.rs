//! What SQLite would pay to work in the browser's file system itself (`sqlite-wasm-vfs`, the pool of sync access
//! handles), beside SQLite in memory, which Stillroom uses: the measure behind "Why whole files" in src/README.md.
//! Run by `scripts/bench-sahpool`, in a worker. In: megabytes; out: milliseconds, as JSON.

use rusqlite::{Connection, MAIN_DB};
use sqlite_wasm_vfs::sahpool::{OpfsSAHPoolCfgBuilder, install};
use wasm_bindgen::prelude::*;

/// Revisions of a history: each makes a table, adds a column, and writes the version, as Alembic does.
const REVISIONS: usize = 100;

/// Times both.
///
/// # Errors
/// What the browser or SQLite says.
#[wasm_bindgen]
pub async fn measure(megabytes: usize) -> Result<String, JsValue> {
    let options = OpfsSAHPoolCfgBuilder::new().clear_on_init(true).build();
    install::<sqlite_wasm_rs::WasmOsCallback>(&options, false).await.map_err(words)?;
    let mut on_disk = Connection::open("file:measure.db?vfs=opfs-sahpool").map_err(words)?;
    let mut in_memory = Connection::open_in_memory().map_err(words)?;
    let disk = times(&mut on_disk, megabytes).map_err(words)?;
    let memory = times(&mut in_memory, megabytes).map_err(words)?;
    Ok(format!("{{\"sahpool\":{disk},\"memory\":{memory}}}"))
}

fn words(error: impl std::fmt::Display) -> JsValue {
    JsValue::from_str(&error.to_string())
}

fn times(database: &mut Connection, megabytes: usize) -> rusqlite::Result<String> {
    let fill = timed(|| {
        database.execute_batch(&format!(
            "CREATE TABLE big (id INTEGER PRIMARY KEY, body BLOB);
             INSERT INTO big WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {})
             SELECT n, randomblob(9900) FROM c;
             CREATE TABLE version (num TEXT); INSERT INTO version VALUES ('');",
            megabytes * 100
        ))
    })?;
    let history = timed(|| {
        (0..REVISIONS).try_for_each(|number| {
            database.execute_batch(&format!(
                "CREATE TABLE t{number} (id INTEGER PRIMARY KEY, name TEXT);
                 ALTER TABLE t{number} ADD COLUMN more TEXT;
                 BEGIN; UPDATE version SET num = '{number}'; COMMIT;"
            ))
        })
    })?;
    let snapshot = timed(|| database.serialize(MAIN_DB).map(|bytes| assert!(!bytes.is_empty())))?;
    Ok(format!("{{\"fill\":{fill:.1},\"history\":{history:.1},\"snapshot\":{snapshot:.1}}}"))
}

fn timed(work: impl FnOnce() -> rusqlite::Result<()>) -> rusqlite::Result<f64> {
    let start = js_sys::Date::now();
    work()?;
    Ok(js_sys::Date::now() - start)
}
