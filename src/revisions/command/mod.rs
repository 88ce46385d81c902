//! Command lines as users of Alembic and Flask-Migrate type them, however they start them.
//!
//! In: a line such as `alembic upgrade head`, `flask db downgrade`, `make db-migrate MSG="…"`,
//! `railway run .venv/bin/alembic stamp +1`, or plain `upgrade head`. Out: a typed [`Command`], or the
//! complaint that argparse (for Flask-Migrate: click) would print.

mod options;
mod words;

use thiserror::Error;

pub use words::split;

use options::{Given, Spec};
use words::Found;

/// Whose command line it is; they differ in defaults.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Program {
    /// `alembic`, and command lines that name no program.
    #[default]
    Alembic,
    /// `flask db`.
    FlaskMigrate,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are Alembic's options, under their names")]
pub enum Command {
    /// `upgrade`.
    Upgrade { revision: String, sql: bool, tag: Option<String> },
    /// `downgrade`.
    Downgrade { revision: String, sql: bool, tag: Option<String> },
    /// `stamp`.
    Stamp { revisions: Vec<String>, sql: bool, tag: Option<String>, purge: bool },
    /// `current`.
    Current { check_heads: bool, verbose: bool },
    /// `history`.
    History { range: Option<String>, verbose: bool, indicate_current: bool },
    /// `heads`.
    Heads { verbose: bool, resolve_dependencies: bool },
    /// `branches`.
    Branches { verbose: bool },
    /// `show`.
    Show { revision: String },
    /// `edit`.
    Edit { revision: String },
    /// `merge`.
    Merge {
        revisions: Vec<String>,
        message: Option<String>,
        branch_label: Option<String>,
        rev_id: Option<String>,
        splice: bool,
    },
    /// `revision`, and Flask-Migrate's `migrate`, which is `revision --autogenerate`.
    Revision {
        message: Option<String>,
        autogenerate: bool,
        sql: bool,
        head: Option<String>,
        splice: bool,
        branch_label: Option<String>,
        version_path: Option<String>,
        rev_id: Option<String>,
        depends_on: Vec<String>,
    },
    /// `check`.
    Check,
    /// `ensure_version`.
    EnsureVersion { sql: bool },
    /// `init`.
    Init { directory: String },
    /// `list_templates`.
    ListTemplates,
    /// `--version`.
    Version,
    /// `--help`; the text to show.
    Help { text: String },
}

/// A command line, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// What is to be done.
    pub command: Command,
    /// Whose command line it is.
    pub program: Program,
    /// `-x key=value`.
    pub x_arguments: Vec<String>,
    /// `-c`.
    pub config: Option<String>,
    /// `-n`.
    pub name: Option<String>,
    /// `-d` of Flask-Migrate.
    pub directory: Option<String>,
    /// The line as Alembic itself would be given it, without wrappers: `alembic upgrade head`.
    pub understood: String,
}

/// A command line that is not understood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{usage}\n{message}")]
pub struct UsageError {
    /// `usage: alembic upgrade [-h] [--sql] [--tag TAG] revision`.
    pub usage: String,
    /// `alembic upgrade: error: the following arguments are required: revision`.
    pub message: String,
    /// What is understood instead.
    pub help: String,
}

/// Reads a command line.
pub fn parse(line: &str) -> Result<CommandLine, UsageError> {
    let found = words::find(line).map_err(|message| UsageError {
        usage: options::program_usage(Program::Alembic),
        message,
        help: UNDERSTOOD.to_owned(),
    })?;
    let Found { program, words } = found;
    let parsed = options::read(program, &words)?;
    let (command, understood) = match parsed.command {
        Some((spec, given)) => {
            let understood = options::spell(program, spec, &given);
            (build(program, spec, given)?, understood)
        }
        None if parsed.version => (Command::Version, "alembic --version".to_owned()),
        None => (Command::Help { text: options::help(program) }, "alembic --help".to_owned()),
    };
    let globals = parsed.globals;
    Ok(CommandLine {
        command,
        program,
        x_arguments: globals.many("x"),
        config: globals.one("config"),
        name: globals.one("name"),
        directory: globals.one("directory"),
        understood,
    })
}

/// What a person may type.
const UNDERSTOOD: &str = "Type a command of Alembic, such as `upgrade head`, `downgrade -1`, `history`, `current`, \
                          `stamp head`; also behind `alembic`, `flask db`, `make db-…`, `poetry run` and the like.";

fn build(program: Program, spec: &'static Spec, given: Given) -> Result<Command, UsageError> {
    if given.flag("help") {
        return Ok(Command::Help { text: options::command_help(program, spec) });
    }
    let is_flask = program == Program::FlaskMigrate;
    let first = || given.positional.first().cloned();
    let sql = given.flag("sql");
    let tag = given.one("tag");
    Ok(match spec.name {
        "upgrade" => Command::Upgrade { revision: first().unwrap_or_else(|| "head".to_owned()), sql, tag },
        "downgrade" => {
            let revision = first().unwrap_or_else(|| "-1".to_owned());
            let revision = if is_flask && sql && revision == "-1" { "head:-1".to_owned() } else { revision };
            Command::Downgrade { revision, sql, tag }
        }
        "stamp" => {
            let revisions =
                if given.positional.is_empty() { vec!["head".to_owned()] } else { given.positional.clone() };
            Command::Stamp { revisions, sql, tag, purge: given.flag("purge") }
        }
        "current" => {
            Command::Current { check_heads: given.flag("check-heads"), verbose: given.flag("verbose") }
        }
        "history" => Command::History {
            range: given.one("rev-range"),
            verbose: given.flag("verbose"),
            indicate_current: given.flag("indicate-current"),
        },
        "heads" => Command::Heads {
            verbose: given.flag("verbose"),
            resolve_dependencies: given.flag("resolve-dependencies"),
        },
        "branches" => Command::Branches { verbose: given.flag("verbose") },
        "show" => Command::Show { revision: first().unwrap_or_else(|| "head".to_owned()) },
        "edit" => Command::Edit { revision: first().unwrap_or_else(|| "head".to_owned()) },
        "merge" => Command::Merge {
            revisions: given.positional.clone(),
            message: given.one("message"),
            branch_label: given.one("branch-label"),
            rev_id: given.one("rev-id"),
            splice: given.flag("splice"),
        },
        "revision" | "migrate" => Command::Revision {
            message: given.one("message"),
            autogenerate: spec.name == "migrate" || given.flag("autogenerate"),
            sql,
            head: given.one("head"),
            splice: given.flag("splice"),
            branch_label: given.one("branch-label"),
            version_path: given.one("version-path"),
            rev_id: given.one("rev-id"),
            depends_on: given.many("depends-on"),
        },
        "check" => Command::Check,
        "ensure_version" => Command::EnsureVersion { sql },
        "init" => Command::Init { directory: first().unwrap_or_else(|| "migrations".to_owned()) },
        _ => Command::ListTemplates,
    })
}

#[cfg(test)]
mod tests;
