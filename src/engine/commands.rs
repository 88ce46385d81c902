//! Command lines: what was typed, carried out, in Alembic's words.

use crate::alembic::context::Mode;
use crate::protocol::{ConsoleKind, ConsoleLine, Event, Progress};
use crate::revisions::command::{Command, parse};
use crate::revisions::{CommandError, HistoryOptions, Plan, RevisionError, StepKind};
use crate::runner::StepFailure;
use crate::sqlalchemy::dialects::Dialect;

use super::requests::{Refusal, keep};
use super::workspace::Workspace;
use super::{Engine, Sink, batch, create, explain, fill, offending, replay, rowreport, scripts, steps};

impl From<CommandError> for Refusal {
    fn from(error: CommandError) -> Self {
        Self { message: error.message, help: error.help, said: false }
    }
}

/// Runs a command line and tells what it printed.
///
/// # Errors
/// Why it was refused, or what failed.
pub fn run(engine: &mut Engine, line: &str, sink: Sink<'_>) -> Result<(), Refusal> {
    console(sink, ConsoleKind::Command, line);
    let outcome = carry_out(engine, line, sink);
    if let Err(refusal) = &outcome {
        if !refusal.said {
            console(sink, ConsoleKind::Error, &format!("FAILED: {}", refusal.message));
        }
        if let Some(help) = refusal.help.as_ref().filter(|_| !refusal.said) {
            console(sink, ConsoleKind::Error, help);
        }
    }
    outcome
}

/// What the user is to agree to before a command line runs: a downgrade below the baseline (RV07).
pub fn question(engine: &Engine, line: &str) -> Option<String> {
    let workspace = engine.workspace.as_ref()?;
    let (line, _) = rowreport::asked(line);
    let Command::Downgrade { revision, sql: false, .. } = parse(&line).ok()?.command else { return None };
    let plan = workspace.loaded.graph().plan_downgrade(&revision, &workspace.current).ok()?;
    super::lint::below_baseline(workspace, &plan)
}

pub(super) fn console(sink: Sink<'_>, kind: ConsoleKind, text: &str) {
    let lines: Vec<ConsoleLine> = text
        .trim_end_matches('\n')
        .split('\n')
        .map(|line| ConsoleLine { kind, text: line.to_owned() })
        .collect();
    sink(Event::Console { lines });
}

/// A line as Alembic's logging writes it.
fn log(sink: Sink<'_>, text: &str) {
    console(sink, ConsoleKind::Log, &format!("INFO  [alembic.runtime.migration] {text}"));
}

fn carry_out(engine: &mut Engine, line: &str, sink: Sink<'_>) -> Result<(), Refusal> {
    if let Some(wish) = fill::read(line)? {
        return fill::run(engine, &wish, sink);
    }
    if let Some(wish) = scripts::read(line)? {
        return scripts::run(engine, &wish, sink);
    }
    if line.split_whitespace().filter(|word| *word != "stillroom").eq(["match"]) {
        let Some(workspace) = engine.workspace.as_mut() else {
            return Err(
                Refusal::new("No project is open").help("Open a sample, or drop a migrations folder.")
            );
        };
        return super::transfer::tell_match(workspace, sink);
    }
    let (line, rows) = rowreport::asked(line);
    let parsed = parse(&line).map_err(|error| Refusal::new(error.message.clone()).help(error.help))?;
    match parsed.command {
        Command::Help { text } => {
            console(sink, ConsoleKind::Output, &text);
            return Ok(());
        }
        Command::Version => {
            console(
                sink,
                ConsoleKind::Output,
                &format!("alembic {}", crate::alembic::bindings::ALEMBIC_VERSION),
            );
            return Ok(());
        }
        _ => {}
    }
    let Some(workspace) = engine.workspace.as_mut() else {
        return Err(Refusal::new("No project is open").help("Open a sample, or drop a migrations folder."));
    };
    workspace.set_x_arguments(parsed.x_arguments);
    match parsed.command {
        Command::Upgrade { revision, sql: true, .. } => offline(workspace, &revision, true, sink),
        Command::Downgrade { revision, sql: true, .. } => offline(workspace, &revision, false, sink),
        Command::Stamp { revisions, sql: true, .. } => offline_stamp(workspace, &revisions, sink),
        Command::Upgrade { revision, .. } => {
            begin(workspace, sink)?;
            let plan = workspace.loaded.graph().plan_upgrade(&revision, &workspace.current)?;
            run_plan(engine, plan, &format!("upgrade {revision}"), rows, sink)
        }
        Command::Downgrade { revision, .. } => {
            begin(workspace, sink)?;
            let mut plan = workspace.loaded.graph().plan_downgrade(&revision, &workspace.current)?;
            let below = super::lint::below_baseline(workspace, &plan);
            plan.warnings.extend(below.map(|below| format!("RV07: {below}")));
            run_plan(engine, plan, &format!("downgrade {revision}"), rows, sink)
        }
        Command::Stamp { revisions, purge, .. } => {
            begin(workspace, sink)?;
            let current = if purge { Vec::new() } else { workspace.current.clone() };
            let plan = workspace.loaded.graph().plan_stamp(&revisions, &current)?;
            if purge {
                let before = workspace.state();
                let session = workspace.session(workspace.configuration());
                session.ensure_version_table()?;
                session.purge()?;
                workspace.history.record("stamp --purge", before, false);
            }
            run_plan(engine, plan, &format!("stamp {}", revisions.join(" ")), false, sink)
        }
        Command::Revision { autogenerate: true, .. } | Command::Check => {
            Err(Refusal::new("Autogenerate is not available yet: it compares models with the database")
                .help("Use revision -m \"…\" and write the operations, or paste what Alembic generated."))
        }
        Command::Revision { message, head, splice, branch_label, rev_id, depends_on, .. } => {
            let wish = create::Wish {
                message,
                id: rev_id,
                heads: head.into_iter().collect(),
                splice,
                branch_labels: branch_label.into_iter().collect(),
                depends_on,
            };
            make_revision(engine, wish, sink)
        }
        Command::Merge { revisions, message, branch_label, rev_id, splice } => {
            let heads = if revisions.is_empty() { vec!["heads".to_owned()] } else { revisions };
            let wish = create::Wish {
                message,
                id: rev_id,
                heads,
                splice,
                branch_labels: branch_label.into_iter().collect(),
                depends_on: Vec::new(),
            };
            make_revision(engine, wish, sink)
        }
        Command::EnsureVersion { sql } => {
            let session = workspace.session(workspace.configuration());
            if sql {
                console(sink, ConsoleKind::Output, &workspace.version_table_sql());
                return Ok(());
            }
            let before = workspace.state();
            session.ensure_version_table()?;
            workspace.history.record("ensure_version", before, false);
            workspace.read_back()?;
            engine.show(sink);
            keep(engine, sink);
            Ok(())
        }
        asking => {
            refuse_as_a_whole(workspace)?;
            let text = ask(workspace, &asking, sink)?;
            if !text.is_empty() {
                console(sink, ConsoleKind::Output, &text);
            }
            Ok(())
        }
    }
}

/// Commands that only print.
fn ask(workspace: &Workspace, command: &Command, sink: Sink<'_>) -> Result<String, Refusal> {
    let graph = workspace.loaded.graph();
    let current = &workspace.current;
    Ok(match command {
        Command::Current { check_heads, verbose } => {
            context(workspace, sink);
            if *check_heads {
                graph.check_heads(current)?;
            }
            graph.current_text(current, *verbose)?
        }
        Command::History { range, verbose, indicate_current } => {
            let asks_database =
                *indicate_current || range.as_ref().is_some_and(|range| range.contains("current"));
            if asks_database {
                context(workspace, sink);
            }
            let options = HistoryOptions {
                range: range.clone(),
                verbose: *verbose,
                indicate_current: *indicate_current,
            };
            graph.history(&options, Some(current))?
        }
        Command::Heads { verbose, resolve_dependencies } => {
            graph.heads_text(*verbose, *resolve_dependencies)?
        }
        Command::Branches { verbose } => graph.branches_text(*verbose)?,
        Command::Show { revision } => graph.show_text(revision, current)?,
        Command::Edit { revision } => {
            let ids = graph.resolve(revision)?;
            let paths = ids.iter().filter_map(|id| graph.get(id)).map(|revision| revision.path.clone());
            paths.collect::<Vec<_>>().join("\n")
        }
        Command::ListTemplates => {
            "Available templates:\n\ngeneric - Generic single-database configuration.".to_owned()
        }
        Command::Init { .. } => {
            return Err(Refusal::new("A project is open already").help("Start empty makes a new one."));
        }
        _ => String::new(),
    })
}

/// What Alembic logs when `env.py` has configured its context.
fn context(workspace: &Workspace, sink: Sink<'_>) {
    let dialect = workspace.effective_settings().dialect.unwrap_or_default();
    let (name, ddl) = match dialect.as_str() {
        "postgresql" => ("PostgresqlImpl", "transactional"),
        "mysql" => ("MySQLImpl", "non-transactional"),
        _ => ("SQLiteImpl", "non-transactional"),
    };
    log(sink, &format!("Context impl {name}."));
    log(sink, &format!("Will assume {ddl} DDL."));
}

/// Before a command that changes the database: the context. Where Alembic refuses a broken folder
/// as a whole, so does the strict mode; else what is sound stays usable.
fn begin(workspace: &Workspace, sink: Sink<'_>) -> Result<(), Refusal> {
    context(workspace, sink);
    let graph = workspace.loaded.graph();
    match graph.refusal() {
        Some(error) if !workspace.effective_settings().strict => {
            let left_out = graph.unsound();
            let rest = match left_out {
                0 => "All of it runs here".to_owned(),
                1 => "One revision cannot run, the rest can".to_owned(),
                count => format!("{count} revisions cannot run, the rest can"),
            };
            let text = format!("WARNING: Alembic refuses this folder: {error}. {rest}.");
            console(sink, ConsoleKind::Warning, &text);
            Ok(())
        }
        _ => refuse_as_a_whole(workspace),
    }
}

/// In the strict mode: every command is refused where Alembic cannot load the folder.
fn refuse_as_a_whole(workspace: &Workspace) -> Result<(), Refusal> {
    let refusal = workspace.loaded.graph().refusal().filter(|_| workspace.effective_settings().strict);
    let mend = "Mend what the problems list says; without --strict what is sound stays usable.";
    match refusal {
        Some(RevisionError::Key(name)) => {
            let help = format!("Revision '{name}' is referenced, but no file defines it. {mend}");
            Err(Refusal::new(format!("KeyError: '{name}'")).help(help))
        }
        Some(error) => Err(Refusal::new(error.to_string()).help(mend)),
        None => Ok(()),
    }
}

fn run_plan(engine: &mut Engine, plan: Plan, label: &str, rows: bool, sink: Sink<'_>) -> Result<(), Refusal> {
    for warning in &plan.warnings {
        console(sink, ConsoleKind::Warning, &format!("WARNING: {warning}"));
    }
    let row_budget = engine.row_budget;
    let Some(workspace) = engine.workspace.as_mut() else { return Ok(()) };
    let before = workspace.state();
    let start = std::rc::Rc::clone(&before.database);
    let session = workspace.session(workspace.configuration());
    session.ensure_version_table()?;
    if plan.steps.is_empty() {
        // The version table may have been made.
        if !workspace.database_is_unchanged() {
            workspace.history.record(label, before, false);
        }
        workspace.read_back()?;
        engine.show(sink);
        return Ok(());
    }
    // What a failed run of the same command left is still there, and the step of undo that takes it back.
    let undoes = workspace.history.labels().0;
    let left = workspace.failed_run.take().filter(|run| run.left && undoes.as_ref() == Some(&run.line));
    workspace.history.record(label, before, false);
    super::backups::take(workspace, &format!("before {label}"), true);
    workspace.failed = None;
    let watch = rowreport::RowWatch::start(workspace, rows, row_budget);
    let outcome = run_steps(workspace, session, &plan, watch.map(|watch| (watch, rows)), sink);
    let is_atomic = workspace.configuration().driver == crate::runner::Driver::Atomic;
    let is_nothing = outcome.as_ref().is_err_and(|(done, _)| *done == 0)
        && (is_atomic || workspace.database_is_unchanged());
    if is_nothing {
        workspace.history.forget();
    }
    workspace.read_back()?;
    if let Err((_, failed)) = &outcome {
        let mut view = workspace.explain(failed);
        let strict = workspace.effective_settings().strict;
        let place = failed.failure.place.clone().filter(|_| !strict);
        view.skip = place.map(|place| crate::protocol::SkipOffer { place, line: label.to_owned() });
        view.command = label.to_owned();
        view.can_undo = !is_nothing || left.is_some();
        view.rows = offending::rows(workspace, &failed.failure);
        if left.is_some() {
            explain::stumbles_over_remains(&mut view);
        }
        // Of runs that stumble over the same remains, the first is the one to look at.
        let first = left.filter(|_| is_nothing);
        workspace.failed_run = first.or_else(|| {
            let (line, plan) = (label.to_owned(), plan.clone());
            Some(replay::FailedRun { line, plan, database: start, left: !is_nothing })
        });
        if let Some(traceback) = &view.traceback {
            console(sink, ConsoleKind::Error, traceback);
        } else {
            console(sink, ConsoleKind::Error, &format!("{}: {}", view.title, view.message));
        }
        sink(Event::Failure(view));
    }
    engine.show(sink);
    keep(engine, sink);
    match outcome {
        Ok(()) => Ok(()),
        Err((_, failed)) => Err(Refusal { message: failed.failure.summary.clone(), help: None, said: true }),
    }
}

/// A step that failed.
pub struct Failed {
    /// Key of its revision.
    pub key: String,
    /// Why.
    pub failure: Box<crate::runner::StepFailure>,
    /// Tables before the step, by name.
    pub before: Box<crate::schema::Schema>,
}

/// Runs the steps, watching the rows, which is told in the console where that was asked; on failure how many were done, and what failed.
fn run_steps(
    workspace: &mut Workspace,
    mut session: crate::runner::Session,
    plan: &Plan,
    mut watch: Option<(rowreport::RowWatch, bool)>,
    sink: Sink<'_>,
) -> Result<(), (usize, Failed)> {
    let leaves_traces = workspace.configuration().driver == crate::runner::Driver::Pysqlite;
    for (done, step) in plan.steps.iter().enumerate() {
        let id = step.revision.clone().unwrap_or_default();
        let direction = match step.kind {
            StepKind::Upgrade => "upgrade",
            StepKind::Downgrade => "downgrade",
            StepKind::Stamp => "stamp",
        };
        sink(Event::Progress(Progress {
            label: "Running".to_owned(),
            done,
            total: plan.steps.len(),
            current: Some(id.clone()),
        }));
        log(sink, &step.log());
        let part = workspace.loaded.part(&id, step.kind == StepKind::Upgrade).cloned();
        // With the atomic driver a failure leaves nothing, so there is nothing to compare; what a move-and-copy
        // on the way up lost is known from the preview.
        let batches_down = step.kind == StepKind::Downgrade
            && part
                .as_ref()
                .and_then(|part| workspace.files.text(part.path()))
                .is_some_and(|text| text.contains("batch_alter_table"));
        let before = if leaves_traces || batches_down {
            session.schema().unwrap_or_default()
        } else {
            crate::schema::Schema::default()
        };
        match session.run(step, part.as_ref()) {
            Ok(report) => {
                for line in &report.printed {
                    console(sink, ConsoleKind::Print, line);
                }
                let mut view = steps::step(&id, direction, &report, false);
                if let Some((watch, tells)) = watch.as_mut() {
                    view.rows = watch.see(workspace, &report);
                    let seen = view.rows.as_ref().filter(|_| *tells);
                    for line in seen.into_iter().flat_map(rowreport::lines) {
                        console(sink, ConsoleKind::Output, &line);
                    }
                }
                if batches_down && let Ok(after) = session.schema() {
                    batch::explain_between(&mut view, &before, &after);
                }
                workspace.note_run(&id, step.kind, view.clone());
                sink(Event::Step(view));
            }
            Err(failure) => {
                for line in &failure.report.printed {
                    console(sink, ConsoleKind::Print, line);
                }
                let view = steps::step(&id, direction, &failure.report, true);
                workspace.note_run(&id, step.kind, view.clone());
                workspace.failed = Some(id.clone());
                sink(Event::Step(view));
                return Err((done, Failed { key: id, failure, before: Box::new(before) }));
            }
        }
    }
    Ok(())
}

impl Workspace {
    /// The failure in words, with the state of the database now.
    fn explain(&self, failed: &Failed) -> crate::protocol::FailureView {
        let version_table = self.version_table();
        let diff = crate::schema::diff::SchemaDiff::between(&failed.before, &self.schema);
        let named = failed.failure.operation.as_ref().and_then(|operation| operation.tables.first());
        let rows = named.and_then(|table| self.row_counts.get(table).map(|rows| (table.clone(), *rows)));
        let missing = explain::missing_table(&failed.failure.message);
        let never_made = missing.filter(|table| {
            let frames = self.preview.timeline().changes();
            let mut tables = frames.iter().flat_map(|frame| &frame.tables);
            let mut texts = self.files.iter().filter_map(|(path, _)| self.files.text(path));
            // The command line has no preview to ask.
            !tables.any(|known| known.name.eq_ignore_ascii_case(table))
                && (!frames.is_empty() || !texts.any(|text| explain::makes(text, table)))
        });
        let path = self.loaded.part(&failed.key, true).map(crate::project::Part::path);
        let text = path.and_then(|path| self.files.text(path)).unwrap_or_default();
        let circumstances = explain::Circumstances {
            revision: &failed.key,
            driver: self.configuration().driver,
            current: &self.current,
            tables: self.schema.tables.iter().filter(|table| table.name != version_table).count(),
            left: diff.touched().into_iter().map(str::to_owned).collect(),
            rows,
            never_made: never_made.map(str::to_owned),
            other_dialects: explain::other_dialects(
                &failed.failure,
                text,
                self.configuration().alembic.dialect.name(),
            ),
        };
        explain::failure(&failed.failure, &circumstances)
    }
}

/// `--sql`: the script instead of the run.
fn offline(workspace: &mut Workspace, revision: &str, up: bool, sink: Sink<'_>) -> Result<(), Refusal> {
    let (from, to) = match revision.split_once(':') {
        Some((from, to)) => (Some(from), to),
        None if up => (None, revision),
        None => return Err(Refusal::new("downgrade with --sql requires <fromrev>:<torev>")),
    };
    context(workspace, sink);
    let graph = workspace.loaded.graph();
    let start = match from.filter(|from| *from != "base") {
        Some(from) => graph.resolve(from)?,
        None => Vec::new(),
    };
    let plan = if up { graph.plan_upgrade(to, &start)? } else { graph.plan_downgrade(to, &start)? };
    write_script(workspace, &plan, &start, sink)
}

fn offline_stamp(workspace: &mut Workspace, revisions: &[String], sink: Sink<'_>) -> Result<(), Refusal> {
    let graph = workspace.loaded.graph();
    let (start, targets) = match revisions.first().and_then(|first| first.split_once(':')) {
        Some((from, to)) => (graph.resolve(from)?, vec![to.to_owned()]),
        None => (Vec::new(), revisions.to_vec()),
    };
    let plan = graph.plan_stamp(&targets, &start)?;
    write_script(workspace, &plan, &start, sink)
}

/// Ends an offline command with the traceback of the script that failed.
fn refused(failure: &StepFailure, sink: Sink<'_>) -> Result<(), Refusal> {
    if let Some(traceback) = &failure.traceback {
        console(sink, ConsoleKind::Error, traceback);
    }
    Err(Refusal { message: failure.summary.clone(), help: None, said: failure.traceback.is_some() })
}

fn write_script(workspace: &Workspace, plan: &Plan, start: &[String], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut configuration = workspace.configuration();
    configuration.alembic.mode = Mode::Offline;
    configuration.alembic.starting_revision = start.first().cloned();
    // Where DDL is transactional, the script is one transaction, or each revision is.
    let settings = &configuration.alembic;
    let transactional = settings.transactional_ddl.unwrap_or(settings.dialect == Dialect::Postgresql);
    let (whole, each) = (
        transactional && !settings.transaction_per_migration,
        transactional && settings.transaction_per_migration,
    );
    let mut session = workspace.session(configuration);
    let mut text = String::new();
    let mark = |text: &mut String, wanted: bool, word: &str| {
        if wanted {
            text.push_str(&format!("{word};\n\n"));
        }
    };
    mark(&mut text, whole, "BEGIN");
    for step in &plan.steps {
        let id = step.revision.clone().unwrap_or_default();
        let part = workspace.loaded.part(&id, step.kind == StepKind::Upgrade).cloned();
        if let Some(Err(failure)) = part.map(|part| session.load(&part)) {
            console(sink, ConsoleKind::Output, &text);
            return refused(&failure, sink);
        }
    }
    let mut empty = start.is_empty();
    for step in &plan.steps {
        mark(&mut text, each, "BEGIN");
        if empty {
            text.push_str(&format!("{};\n\n", workspace.version_table_sql().trim_end_matches(';')));
            empty = false;
        }
        text.push_str(&format!("-- Running {}\n\n", step.short_log()));
        let id = step.revision.clone().unwrap_or_default();
        let part = workspace.loaded.part(&id, step.kind == StepKind::Upgrade).cloned();
        match session.run(step, part.as_ref()) {
            Ok(report) => {
                text.push_str(&report.output);
                mark(&mut text, each, "COMMIT");
            }
            Err(failure) => {
                text.push_str(&failure.report.output);
                console(sink, ConsoleKind::Output, &text);
                return refused(&failure, sink);
            }
        }
    }
    if plan.heads.is_empty() && !plan.steps.is_empty() {
        text.push_str(&format!("DROP TABLE {};\n\n", workspace.version_table()));
    }
    mark(&mut text, whole, "COMMIT");
    console(sink, ConsoleKind::Output, &text);
    Ok(())
}

fn make_revision(engine: &mut Engine, wish: create::Wish, sink: Sink<'_>) -> Result<(), Refusal> {
    let Some(workspace) = engine.workspace.as_mut() else { return Ok(()) };
    let made = create::revision(workspace, wish)?;
    let before = workspace.state();
    workspace.files.write(&made.path, made.text.as_bytes());
    workspace.history.record(&format!("new revision {}", made.id), before, false);
    workspace.reload();
    workspace.read_back()?;
    console(sink, ConsoleKind::Output, &format!("  Generating {} ...  done", made.path));
    engine.show(sink);
    keep(engine, sink);
    Ok(())
}
