//! `formats-drivers <sqlx|diesel|refinery> <up|down|base> <folder> <database>`: one command of the real tool.
//! `down` takes back one migration, `base` all of them.

use std::error::Error;
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [tool, action, folder, database] = arguments.as_slice() else {
        eprintln!("usage: formats-drivers <sqlx|diesel|refinery> <up|down|base> <folder> <database>");
        std::process::exit(2);
    };
    let folder = Path::new(folder);
    let outcome = match tool.as_str() {
        "sqlx" => sqlx(action, folder, database),
        "diesel" => diesel(action, folder, database),
        "refinery" => refinery(action, folder, database),
        other => Err(format!("no driver for {other}").into()),
    };
    if let Err(error) = outcome {
        eprintln!("{error}");
        std::process::exit(1);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn sqlx(action: &str, folder: &Path, database: &str) -> Outcome {
    use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
    let options = SqliteConnectOptions::new().filename(database).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let migrator = sqlx::migrate::Migrator::new(PathBuf::from(folder)).await?;
    match action {
        "up" => migrator.run(&pool).await?,
        "down" => {
            let applied: Vec<i64> = sqlx::query_scalar("SELECT version FROM _sqlx_migrations ORDER BY version")
                .fetch_all(&pool)
                .await?;
            let below = applied.len().checked_sub(2).map_or(0, |index| applied[index]);
            migrator.undo(&pool, below).await?;
        }
        _ => migrator.undo(&pool, 0).await?,
    }
    pool.close().await;
    Ok(())
}

fn diesel(action: &str, folder: &Path, database: &str) -> Outcome {
    use diesel::Connection;
    use diesel_migrations::{FileBasedMigrations, MigrationHarness};
    let mut connection = diesel::sqlite::SqliteConnection::establish(database)?;
    let migrations = FileBasedMigrations::from_path(folder)?;
    match action {
        "up" => connection.run_pending_migrations(migrations).map(drop),
        "down" => connection.revert_last_migration(migrations).map(drop),
        _ => connection.revert_all_migrations(migrations).map(drop),
    }
}

fn refinery(action: &str, folder: &Path, database: &str) -> Outcome {
    if action != "up" {
        return Err("refinery has no way down".into());
    }
    let mut connection = rusqlite::Connection::open(database)?;
    let migrations = refinery::load_sql_migrations(folder)?;
    refinery::Runner::new(&migrations).run(&mut connection)?;
    Ok(())
}
