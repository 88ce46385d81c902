//! What the command line takes.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::protocol::{Driver, Settings};

use super::diff::DiffFormat;
use super::lint::LintOptions;
use super::review::ReviewOptions;

/// Runs Alembic and SQL migrations on a real SQLite, and shows the schema they leave.
#[derive(Debug, Clone, Parser)]
#[command(name = "stillroom", version, about)]
pub struct Arguments {
    /// Folder with the migrations, or a repository that holds one.
    #[arg(long, global = true, default_value = ".")]
    pub dir: PathBuf,
    /// Database file; without one an empty database in memory is used.
    #[arg(long, global = true)]
    pub database: Option<PathBuf>,
    /// Transaction behaviour: a failed revision leaves nothing, or as Python's sqlite3.
    #[arg(long, global = true)]
    pub driver: Option<DriverName>,
    /// Refuse what this version of SQLite does not know, such as 3.40.
    #[arg(long, global = true, value_name = "VERSION")]
    pub sqlite_target: Option<String>,
    /// Behave and fail exactly as Alembic: implies --driver pysqlite and --sqlite-target 3.40.
    #[arg(long, global = true)]
    pub strict: bool,
    /// Print one JSON document.
    #[arg(long, global = true)]
    pub json: bool,
    /// Which of several migration directories, from 1.
    #[arg(long, global = true, value_name = "N")]
    pub candidate: Option<usize>,
    /// Arguments for `context.get_x_argument`.
    #[arg(short, global = true, value_name = "KEY=VALUE")]
    pub x: Vec<String>,
    /// Name of the version table.
    #[arg(long, global = true)]
    pub version_table: Option<String>,
    /// Dialect that scripts see, and that --sql writes: sqlite, postgresql, mysql.
    #[arg(long, global = true)]
    pub dialect: Option<String>,
    /// Naming convention, such as ix=ix_%(column_0_label)s; several times.
    #[arg(long, global = true, value_name = "KIND=TEMPLATE")]
    pub naming_convention: Vec<String>,
    /// A place whose statement is passed over when it fails; may be given several times.
    #[arg(long, global = true, value_name = "FILE:LINE")]
    pub skip_statement: Vec<String>,
    /// Each revision in a transaction of its own.
    #[arg(long, global = true)]
    pub transaction_per_migration: Option<bool>,
    /// Whether DDL is inside the transaction.
    #[arg(long, global = true)]
    pub transactional_ddl: Option<bool>,
    /// What to do.
    #[command(subcommand)]
    pub action: Action,
}

/// Names of the drivers.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DriverName {
    /// A failed revision leaves nothing.
    Atomic,
    /// As Python's sqlite3.
    Pysqlite,
}

/// Formats of `schema`.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum SchemaFormat {
    /// JSON.
    Json,
    /// Plain text.
    #[default]
    Text,
    /// Mermaid `erDiagram`.
    Mermaid,
    /// DBML.
    Dbml,
    /// Graphviz.
    Dot,
}

/// Formats of `dump`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RowsFormat {
    /// The whole database.
    Sql,
    /// Rows of a table.
    Csv,
    /// Rows of a table.
    Json,
}

/// What to do. The words and options of the migration commands are Alembic's.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// Upgrade to a later revision.
    Upgrade(Words),
    /// Revert to an earlier revision.
    Downgrade(Words),
    /// Write the version table without running anything.
    Stamp(Words),
    /// Show what the database is at.
    Current(Words),
    /// List the revisions, newest first.
    History(Words),
    /// Show the heads.
    Heads(Words),
    /// Show the branch points.
    Branches(Words),
    /// Show one revision.
    Show(Words),
    /// Write a new revision file.
    Revision(Words),
    /// Write a revision that joins heads.
    Merge(Words),
    /// Make the version table.
    #[command(name = "ensure_version")]
    EnsureVersion(Words),
    /// Add plausible rows to the tables of the database.
    Fill(FillOptions),
    /// Say which revision a database file or a dump is.
    Match {
        /// A .sqlite file, or SQL: of .dump, pg_dump or mysqldump, plain or gzipped.
        file: PathBuf,
    },
    /// Write a copy of --database: a SQLite file, or SQL when its name ends in .sql.
    Backup {
        /// The copy, which must not be there yet.
        file: PathBuf,
    },
    /// Make --database what a backup or a dump holds; what was there is kept beside it.
    Restore {
        /// A .sqlite file, or SQL.
        file: PathBuf,
    },
    /// Print --database as SQL, or the rows of one table.
    Dump {
        /// The table or view.
        #[arg(long)]
        table: Option<String>,
        /// SQL of the whole, CSV or JSON of a table.
        #[arg(long, value_enum)]
        format: Option<RowsFormat>,
    },
    /// Run the project's seed scripts, or those that are named, in --database.
    Seed(SeedOptions),
    /// Make the tables of a file of models in --database, as Base.metadata.create_all does.
    #[command(name = "create_all")]
    CreateAll {
        /// The file, below --dir.
        file: String,
        /// Write the version table afterwards.
        #[arg(long, value_name = "REVISION")]
        stamp: Option<String>,
    },
    /// Print the schema of --database.
    Schema {
        /// In which form.
        #[arg(long, value_enum, default_value_t)]
        format: SchemaFormat,
    },
    /// Show what differs between two schemas: revisions, database files, SQL files, or `database`.
    Diff {
        /// The earlier one.
        from: String,
        /// The later one.
        to: String,
        /// In which form.
        #[arg(long, value_enum, default_value_t)]
        format: DiffFormat,
    },
    /// Review a pull request: base against head, with findings, proofs and a report.
    Review(ReviewOptions),
    /// Find what fails, loses data or cannot be reverted, by the rules of docs/rules.
    Lint(LintOptions),
    /// Say whether the folder is sound and every revision goes up, down and up again to the same schema.
    Verify {
        /// Folder; --dir otherwise.
        directory: Option<PathBuf>,
    },
    /// Say what was found: directories, tool, findings.
    Inspect {
        /// Folder; --dir otherwise.
        directory: Option<PathBuf>,
    },
    /// Upgrade and then downgrade a revision at a time, and print each step as JSON.
    Trace {
        /// Write a copy of the database after each step into this folder.
        #[arg(long, value_name = "DIR")]
        keep_databases: Option<PathBuf>,
    },
}

/// What `fill` takes.
#[derive(Debug, Clone, clap::Args)]
pub struct FillOptions {
    /// Rows of each table; 20, or none when tables are named.
    #[arg(long)]
    pub rows: Option<u64>,
    /// Rows of one table; several times.
    #[arg(long, value_name = "NAME=N")]
    pub table: Vec<String>,
    /// The same number gives the same rows.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Upgrade to this revision first.
    #[arg(long, value_name = "REVISION")]
    pub at: Option<String>,
    /// Upgrade to this revision afterwards, and tell what happened to the rows.
    #[arg(long, value_name = "REVISION")]
    pub then: Option<String>,
}

impl FillOptions {
    fn line(&self) -> String {
        let mut line = format!("fill --seed {}", self.seed);
        let mut add = |option: &str, value: &str| line.push_str(&format!(" {option} {value}"));
        if let Some(rows) = self.rows {
            add("--rows", &rows.to_string());
        }
        self.table.iter().for_each(|table| add("--table", table));
        self.at.iter().for_each(|revision| add("--at", revision));
        self.then.iter().for_each(|revision| add("--then", revision));
        line
    }
}

/// What `seed` takes.
#[derive(Debug, Clone, clap::Args)]
pub struct SeedOptions {
    /// Files of SQL or Python, below --dir; all that are called seed… otherwise.
    pub files: Vec<String>,
    /// Upgrade to this revision first.
    #[arg(long, value_name = "REVISION")]
    pub at: Option<String>,
    /// Upgrade to this revision afterwards, and tell what happened to the rows.
    #[arg(long, value_name = "REVISION")]
    pub then: Option<String>,
}

impl SeedOptions {
    fn line(&self) -> String {
        let mut line = format!("seed {}", self.files.join(" "));
        self.at.iter().for_each(|revision| line.push_str(&format!(" --at {revision}")));
        self.then.iter().for_each(|revision| line.push_str(&format!(" --then {revision}")));
        line
    }
}

/// Words and options that go to the command as they are. Options of this program stand before them
/// or before the command.
#[derive(Debug, Clone, clap::Args)]
pub struct Words {
    /// Revisions, as Alembic names them: head, -1, +2, ae10, label@head.
    #[arg(allow_negative_numbers = true)]
    pub revisions: Vec<String>,
    /// Tell after each revision what happened to the rows.
    #[arg(long)]
    pub rows: bool,
    /// Write SQL instead of running it.
    #[arg(long)]
    pub sql: bool,
    /// More text.
    #[arg(short, long)]
    pub verbose: bool,
    /// Mark the current revision.
    #[arg(short, long)]
    pub indicate_current: bool,
    /// Part of the history: START:END.
    #[arg(short, long, allow_hyphen_values = true)]
    pub rev_range: Option<String>,
    /// Treat dependencies as down revisions.
    #[arg(long)]
    pub resolve_dependencies: bool,
    /// Fail unless the database is at all heads.
    #[arg(long)]
    pub check_heads: bool,
    /// Empty the version table first.
    #[arg(long)]
    pub purge: bool,
    /// Message of the new revision.
    #[arg(short, long)]
    pub message: Option<String>,
    /// Id of the new revision.
    #[arg(long)]
    pub rev_id: Option<String>,
    /// What the new revision builds on.
    #[arg(long)]
    pub head: Option<String>,
    /// Allow building on a revision that is not a head.
    #[arg(long)]
    pub splice: bool,
    /// Label of the new branch.
    #[arg(long)]
    pub branch_label: Option<String>,
    /// Revisions that must run before the new one.
    #[arg(long)]
    pub depends_on: Vec<String>,
}

impl Action {
    /// The command as a line that the engine understands.
    pub fn line(&self) -> String {
        let (name, words) = match self {
            Self::Upgrade(words) => ("upgrade", words),
            Self::Downgrade(words) => ("downgrade", words),
            Self::Stamp(words) => ("stamp", words),
            Self::Current(words) => ("current", words),
            Self::History(words) => ("history", words),
            Self::Heads(words) => ("heads", words),
            Self::Branches(words) => ("branches", words),
            Self::Show(words) => ("show", words),
            Self::Revision(words) => ("revision", words),
            Self::Merge(words) => ("merge", words),
            Self::EnsureVersion(words) => ("ensure_version", words),
            Self::Fill(options) => return options.line(),
            Self::Seed(options) => return options.line(),
            Self::CreateAll { file, stamp } => {
                let stamp = stamp.iter().map(|revision| format!(" --stamp {revision}")).collect::<String>();
                return format!("create_all {file}{stamp}");
            }
            Self::Lint(_)
            | Self::Verify { .. }
            | Self::Schema { .. }
            | Self::Diff { .. }
            | Self::Inspect { .. }
            | Self::Match { .. }
            | Self::Backup { .. }
            | Self::Restore { .. }
            | Self::Dump { .. }
            | Self::Review(_)
            | Self::Trace { .. } => {
                return String::new();
            }
        };
        let mut line = format!("alembic {name}");
        let mut add = |word: &str| {
            line.push(' ');
            line.push_str(&quoted(word));
        };
        let flags = [
            ("--rows", words.rows),
            ("--sql", words.sql),
            ("-v", words.verbose),
            ("-i", words.indicate_current),
            ("--resolve-dependencies", words.resolve_dependencies),
            ("--check-heads", words.check_heads),
            ("--purge", words.purge),
            ("--splice", words.splice),
        ];
        flags.iter().filter(|(_, given)| *given).for_each(|(flag, _)| add(flag));
        let options = [
            ("-r", &words.rev_range),
            ("-m", &words.message),
            ("--rev-id", &words.rev_id),
            ("--head", &words.head),
            ("--branch-label", &words.branch_label),
        ];
        for (option, value) in options {
            if let Some(value) = value {
                add(option);
                add(value);
            }
        }
        for value in &words.depends_on {
            add("--depends-on");
            add(value);
        }
        let default =
            matches!(self, Self::Upgrade(_)).then_some("head").filter(|_| words.revisions.is_empty());
        words.revisions.iter().map(String::as_str).chain(default).for_each(add);
        line
    }
}

fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "_-+@:.%/=".contains(character);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

impl Arguments {
    /// The SQLite version to be held to.
    ///
    /// # Errors
    /// When it is no version.
    pub fn sqlite_target(&self) -> Result<Option<(u32, u32)>, String> {
        let Some(text) = &self.sqlite_target else { return Ok(None) };
        let mut parts = text.split('.').map(str::parse::<u32>);
        match (parts.next(), parts.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => Ok(Some((major, minor))),
            _ => Err(format!("'{text}' is no version of SQLite, such as 3.40")),
        }
    }

    /// Settings with what the flags say.
    ///
    /// # Errors
    /// When a naming convention has no `=`.
    pub fn apply(&self, mut settings: Settings) -> Result<Settings, String> {
        settings.strict |= self.strict;
        settings.driver = match self.driver {
            Some(DriverName::Pysqlite) => Driver::Pysqlite,
            Some(DriverName::Atomic) => Driver::Atomic,
            None if self.strict => Driver::Pysqlite,
            None => settings.driver,
        };
        if let Some(table) = &self.version_table {
            settings.version_table = Some(table.clone());
        }
        if let Some(dialect) = &self.dialect {
            settings.dialect = Some(dialect.clone());
        }
        settings.skip_statements.extend(self.skip_statement.iter().cloned());
        settings.transaction_per_migration =
            self.transaction_per_migration.or(settings.transaction_per_migration);
        settings.transactional_ddl = self.transactional_ddl.or(settings.transactional_ddl);
        for entry in &self.naming_convention {
            let Some((kind, template)) = entry.split_once('=') else {
                return Err(format!("'{entry}' is no naming convention: write KIND=TEMPLATE"));
            };
            settings.naming_convention.insert(kind.to_owned(), template.to_owned());
        }
        Ok(settings)
    }
}
