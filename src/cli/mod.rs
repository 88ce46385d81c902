//! The native command line: the same engine as the page's, on a folder and a database file.
//!
//! Messages and exit codes are Alembic's: what a command prints goes to standard output, the log to
//! standard error, a refusal is `FAILED: …` with exit code 255.

mod arguments;
mod diff;
mod folder;
mod inspect;
mod lint;
mod review;
mod trace;
mod transfer;
mod verify;

use std::cell::RefCell;
use std::io::IsTerminal;
use std::path::Path;
use std::rc::Rc;

use clap::Parser;

use crate::database::Database;
use crate::database::sqlite::{HeldFile, Sqlite};
use crate::engine::{Engine, Environment};
use crate::protocol::{ConsoleKind, Event, Remedy, Request};
use crate::revisions::command::{self, Command};

use arguments::{Action, Arguments, SchemaFormat};

/// Exit code of a refusal, as `alembic.util.messaging.err` has it (`sys.exit(-1)`).
const FAILED: u8 = 255;

/// Runs the command line; the exit code.
pub fn run() -> u8 {
    let arguments = Arguments::parse();
    match act(&arguments) {
        Ok(code) => code,
        Err(message) => {
            if arguments.json {
                println!("{}", serde_json::json!({ "error": message }));
            }
            eprintln!("FAILED: {message}");
            FAILED
        }
    }
}

fn act(arguments: &Arguments) -> Result<u8, String> {
    match &arguments.action {
        Action::Schema { format } => schema(arguments, *format),
        Action::Diff { from, to, format } => diff::run(arguments, from, to, *format),
        Action::Inspect { directory } => inspect::run(arguments, directory.as_deref()),
        Action::Lint(options) => lint::run(arguments, options),
        Action::Verify { directory } => verify::run(arguments, directory.as_ref()),
        Action::Match { file } => transfer::find(arguments, file),
        Action::Backup { file } => transfer::backup(arguments, file),
        Action::Restore { file } => transfer::restore(arguments, file),
        Action::Dump { table, format } => transfer::print(arguments, table.as_deref(), *format),
        Action::Review(options) => review::run(arguments, options),
        Action::Trace { keep_databases } => trace::run(arguments, keep_databases.as_deref()),
        action => command(arguments, &action.line()),
    }
}

/// An engine without a workspace, with the clock and the randomness of this machine.
fn engine(arguments: &Arguments) -> Result<Engine, String> {
    Ok(Engine::new(environment(arguments)?))
}

/// The clock and the randomness of this machine, and what the arguments say of it.
fn environment(arguments: &Arguments) -> Result<Environment, String> {
    Ok(Environment {
        clock: folder::clock,
        random: folder::random,
        sqlite_target: arguments.sqlite_target()?,
        variables: std::env::vars().collect(),
        x_arguments: arguments.x.clone(),
    })
}

/// Opens the folder and the database that the arguments name; what happens to the database happens in its file.
fn open(arguments: &Arguments) -> Result<Engine, String> {
    let mut engine = open_folder(arguments)?;
    if let Some(path) = &arguments.database {
        attach(&mut engine, Rc::new(RefCell::new(open_database(path)?)))?;
    }
    Ok(engine)
}

/// Opens the folder that the arguments name, with an empty database.
fn open_folder(arguments: &Arguments) -> Result<Engine, String> {
    let mut engine = engine(arguments)?;
    engine.watched = arguments.json;
    let files = folder::read(&arguments.dir)?;
    let name = arguments.dir.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    request(&mut engine, Request::OpenFiles { name, files })?;
    choose(&mut engine, arguments)?;
    if let Some(workspace) = engine.workspace() {
        let mut settings = workspace.settings.clone();
        if !arguments.naming_convention.is_empty() {
            settings.naming_convention = workspace.effective_settings().naming_convention;
        }
        let settings = arguments.apply(settings)?;
        if settings != workspace.settings {
            workspace.settings = settings;
            workspace.reload();
        }
    }
    Ok(engine)
}

fn attach(engine: &mut Engine, database: Rc<RefCell<Sqlite>>) -> Result<(), String> {
    let Some(workspace) = engine.workspace() else { return Ok(()) };
    workspace.attach(database).map_err(|error| error.to_string())
}

fn open_database(path: &Path) -> Result<Sqlite, String> {
    Sqlite::open(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Several migration directories need a choice; `--candidate N` makes it.
fn choose(engine: &mut Engine, arguments: &Arguments) -> Result<(), String> {
    let Some(workspace) = engine.workspace() else { return Ok(()) };
    if let Some(index) = arguments.candidate {
        return request(engine, Request::ChooseCandidate { index: index.saturating_sub(1) });
    }
    if workspace.chosen.is_some() {
        return Ok(());
    }
    let mut message = "Several migration directories were found; pick one with --candidate:".to_owned();
    for (number, candidate) in workspace.loaded.candidate_views().iter().enumerate() {
        message.push_str(&format!(
            "\n  {}. {} ({}, {} revisions)",
            number + 1,
            candidate.path,
            candidate.tool,
            candidate.revisions
        ));
    }
    Err(message)
}

/// Carries out a request for which no event but a refusal matters.
fn request(engine: &mut Engine, request: Request) -> Result<(), String> {
    let mut refusal = None;
    engine.handle(request, &mut |event| {
        if let Event::Failed { message, help } = event {
            refusal = Some(help.map_or(message.clone(), |help| format!("{message}\n  {help}")));
        }
    });
    refusal.map_or(Ok(()), Err)
}

/// Runs a command of Alembic's.
fn command(arguments: &Arguments, line: &str) -> Result<u8, String> {
    let (mut engine, held) = open_for(arguments, line)?;
    // Rows that nobody sees compared are not looked at.
    if !arguments.json {
        engine.row_budget = 0.0;
    }
    let mut events = Vec::new();
    let mut code = 0;
    let mut remedies = Vec::new();
    let mut sink = |event: Event| {
        match &event {
            Event::Console { lines } if !arguments.json => lines.iter().for_each(|line| match line.kind {
                ConsoleKind::Output | ConsoleKind::Print => println!("{}", line.text),
                ConsoleKind::Log | ConsoleKind::Warning | ConsoleKind::Error => eprintln!("{}", line.text),
                ConsoleKind::Command => {}
            }),
            Event::Failed { .. } if code == 0 => code = FAILED,
            Event::Failure(failure) => {
                code = 1;
                remedies.clone_from(&failure.remedies);
            }
            _ => {}
        }
        if arguments.json && !matches!(event, Event::Workspace(_) | Event::Snapshot(_) | Event::Asks { .. }) {
            events.push(event);
        }
    };
    let mut asks = None;
    engine.handle(Request::Command { line: line.to_owned() }, &mut |event| match event {
        Event::Asks { message, .. } => asks = Some(message),
        event => sink(event),
    });
    if let Some(message) = asks {
        if !agrees(&message)? {
            return Err("not run".to_owned());
        }
        engine.handle(Request::ConfirmedCommand { line: line.to_owned() }, &mut sink);
    }
    // With --strict what is said is what Alembic says.
    if !arguments.json && !arguments.strict {
        for Remedy { title, detail, command } in &remedies {
            let command = command.as_ref().map(|line| format!(" (stillroom {line})")).unwrap_or_default();
            eprintln!("hint: {title}{command}. {detail}");
        }
    }
    if arguments.json {
        let text = serde_json::to_string_pretty(&events).map_err(|error| error.to_string())?;
        println!("{text}");
    }
    write_back(&mut engine, arguments)?;
    if let Some((mut file, database)) = held {
        file.write(&mut database.borrow_mut())
            .map_err(|error| format!("the database could not be written: {error}"))?;
    }
    // The process ends with this; taking the workspace apart first would only take time.
    std::mem::forget(engine);
    Ok(code)
}

/// Asks whoever sits at the terminal; without a terminal the command itself is the answer.
fn agrees(message: &str) -> Result<bool, String> {
    let (input, output) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() || !output.is_terminal() {
        return Ok(true);
    }
    eprint!("RV07: {message}.\nRun it? [y/N] ");
    let mut answer = String::new();
    input.read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(["y", "yes"].contains(&answer.trim().to_ascii_lowercase().as_str()))
}

/// A file that is written when the command has ended, and the database in memory that it is written from.
type Held = (HeldFile, Rc<RefCell<Sqlite>>);

/// Opens what the arguments name for `line`. A command that changes the database works on a copy of the file in
/// memory.
fn open_for(arguments: &Arguments, line: &str) -> Result<(Engine, Option<Held>), String> {
    let changes = matches!(
        command::parse(&line.replace(" --rows", "")).map(|line| line.command),
        Ok(Command::Upgrade { sql: false, .. }
            | Command::Downgrade { sql: false, .. }
            | Command::Stamp { sql: false, .. })
    );
    let Some(path) = arguments
        .database
        .as_ref()
        .filter(|_| changes || ["fill ", "seed ", "create_all "].iter().any(|own| line.starts_with(own)))
    else {
        return Ok((open(arguments)?, None));
    };
    let mut engine = open_folder(arguments)?;
    let Some((file, database)) =
        HeldFile::hold(path).map_err(|error| format!("{}: {error}", path.display()))?
    else {
        attach(&mut engine, Rc::new(RefCell::new(open_database(path)?)))?;
        return Ok((engine, None));
    };
    let database = Rc::new(RefCell::new(database));
    attach(&mut engine, Rc::clone(&database))?;
    Ok((engine, Some((file, database))))
}

/// Files that the command made or changed are written into the folder.
fn write_back(engine: &mut Engine, arguments: &Arguments) -> Result<(), String> {
    let Some(workspace) = engine.workspace() else { return Ok(()) };
    let changed: Vec<(String, Vec<u8>)> = workspace
        .files
        .iter()
        .filter(|(path, _)| workspace.files.is_created(path) || workspace.files.is_edited(path))
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
        .collect();
    for (path, bytes) in changed {
        let target = arguments.dir.join(&path);
        std::fs::write(&target, bytes).map_err(|error| format!("{}: {error}", target.display()))?;
    }
    Ok(())
}

/// Prints the schema of a database file.
fn schema(arguments: &Arguments, format: SchemaFormat) -> Result<u8, String> {
    use crate::schema::export::{dbml, dot, json, mermaid, text};
    let Some(path) = &arguments.database else {
        return Err("schema needs --database FILE".to_owned());
    };
    if !path.exists() {
        return Err(format!("{}: there is no such file", path.display()));
    }
    let schema = open_database(path)?.schema().map_err(|error| error.to_string())?;
    let format = if arguments.json { SchemaFormat::Json } else { format };
    let document = match format {
        SchemaFormat::Json => json::render(&schema),
        SchemaFormat::Text => text::render(&schema),
        SchemaFormat::Mermaid => mermaid::render(&schema),
        SchemaFormat::Dbml => dbml::render(&schema),
        SchemaFormat::Dot => dot::render(&schema),
    };
    println!("{}", document.trim_end());
    Ok(0)
}
