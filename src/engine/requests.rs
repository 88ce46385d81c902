//! What each request does.

use crate::database::DatabaseError;
use crate::project::archive;
use crate::project::files::is_wanted;
use crate::protocol::{Event, FileUpload, Request, RevisionDetail, Settings, Snapshot, SnapshotDatabase};
use crate::storage::{Kept, KeptDatabase, KeptFile, Summary};

use super::files::Files;
use super::workspace::Workspace;
use super::{Engine, Sink, commands, export, review, samples, share};

/// Files that a new project of a tool starts with.
const EMPTY_ALEMBIC: &[(&str, &str)] = &[
    ("alembic.ini", "[alembic]\nscript_location = alembic\n"),
    ("alembic/env.py", "from alembic import context\n\ntarget_metadata = None\n"),
    ("alembic/versions/.keep", ""),
];

/// The same for Flask-Migrate.
const EMPTY_FLASK: &[(&str, &str)] = &[
    ("migrations/alembic.ini", "[alembic]\n"),
    (
        "migrations/env.py",
        "from alembic import context\nfrom flask import current_app\n\ntarget_metadata = current_app.extensions['migrate'].db.metadata\n",
    ),
    ("migrations/versions/.keep", ""),
];

/// Why a request was refused.
#[derive(Debug)]
pub struct Refusal {
    /// In one sentence.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The console has already said it.
    pub said: bool,
}

impl Refusal {
    /// A refusal without a remedy.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, said: false }
    }

    /// Adds the remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl From<DatabaseError> for Refusal {
    fn from(error: DatabaseError) -> Self {
        Self::new(error.message)
    }
}

/// Carries out a request.
///
/// # Errors
/// Why it was refused; nothing has changed then, but by a command that said so itself.
pub fn handle(engine: &mut Engine, request: Request, sink: Sink<'_>) -> Result<(), Refusal> {
    match request {
        Request::OpenSample { slug } => {
            let Some(view) = samples::list().into_iter().find(|sample| sample.slug == slug) else {
                return Err(Refusal::new(format!("There is no sample '{slug}'")));
            };
            let files = samples::files(&slug).unwrap_or_default();
            open(engine, view.title, Some(slug), files, sink)
        }
        Request::OpenPacked { text } => {
            let share::Unpacked { name, settings, files } = share::unpack(&text)?;
            open(engine, name, None, files, sink)?;
            if settings == Settings::default() {
                return Ok(());
            }
            handle(engine, Request::Configure { settings }, sink)
        }
        Request::OpenFiles { name, files } => open(engine, name, None, files, sink),
        Request::OpenEmpty { tool } => {
            let start = if tool == "flask-migrate" { EMPTY_FLASK } else { EMPTY_ALEMBIC };
            let upload = |(path, text): &(&str, &str)| FileUpload {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            open(engine, "New project".to_owned(), None, start.iter().map(upload).collect(), sink)
        }
        Request::Command { line } => match commands::question(engine, &line) {
            Some(message) => {
                sink(Event::Asks { line, message });
                Ok(())
            }
            None => commands::run(engine, &line, sink),
        },
        Request::ConfirmedCommand { line } => commands::run(engine, &line, sink),
        Request::SkipStatement { place, line } => {
            if let Some(workspace) = engine.workspace.as_mut() {
                workspace.settings.skip_statements.push(place);
                workspace.restart_preview();
            }
            commands::run(engine, &line, sink)
        }
        Request::Storage { .. } => Err(Refusal::new("Nothing is kept between visits here")
            .help("Projects are kept by the page, in the browser's storage.")),
        Request::RestoreSnapshot { snapshot } => restore(engine, &snapshot, sink),
        Request::Sql { text, explain } => super::console::run(engine, &text, explain, sink),
        Request::Review { source } => review::start(engine, source, sink),
        Request::StopReview => {
            review::stop(engine, sink);
            Ok(())
        }
        Request::CloseReview => {
            review::close(engine, sink);
            Ok(())
        }
        Request::OpenProofState { state } => review::open_state(engine, state, sink),
        Request::AcceptOffer { index } => review::accept(engine, index, sink),
        Request::OpenDatabase { name, bytes } => super::transfer::open(engine, &name, bytes, sink),
        Request::ExportReview { format } => review::export(engine, format, sink),
        other => {
            let Some(workspace) = engine.workspace.as_mut() else {
                return Err(
                    Refusal::new("No project is open").help("Open a sample, or drop a migrations folder.")
                );
            };
            if answer(workspace, &other, sink)? {
                return Ok(());
            }
            change(workspace, other)?;
            engine.show(sink);
            keep(engine, sink);
            review::refresh(engine, sink);
            Ok(())
        }
    }
}

fn open(
    engine: &mut Engine,
    name: String,
    sample: Option<String>,
    files: Vec<FileUpload>,
    sink: Sink<'_>,
) -> Result<(), Refusal> {
    let (files, notices) = unpack(files)?;
    if files.is_empty() {
        return Err(Refusal::new("Nothing in it belongs to a migrations folder")
            .help("Drop a folder with .py or .sql migrations, or a zip of one."));
    }
    let mut workspace = Workspace::open(name, sample, Files::loaded(files), engine.environment.clone())?;
    workspace.loaded.notices.extend(notices);
    if workspace.loaded.candidates.is_empty() {
        return Err(Refusal::new("No migrations were found in what was loaded").help(
            "Looked for alembic.ini, env.py with versions/, Python revisions, and the SQL layouts of golang-migrate, sqlx, Diesel, dbmate, goose, Flyway, Refinery, Prisma and Drizzle.",
        ));
    }
    let before = engine.workspace.replace(workspace);
    engine.previous =
        before.filter(|before| before.sample.is_none()).map(|before| (before.name, before.files));
    engine.opened += 1;
    engine.origin = None;
    if engine.review.take().is_some() {
        sink(Event::Review { review: None });
    }
    engine.preview_news = true;
    engine.show(sink);
    keep(engine, sink);
    Ok(())
}

/// A file with its content.
pub type PathAndBytes = (String, Vec<u8>);

/// Replaces archives by their content; what does not matter to migrations is left out.
///
/// # Errors
/// When an archive cannot be read.
pub fn unpack(uploads: Vec<FileUpload>) -> Result<(Vec<PathAndBytes>, Vec<String>), Refusal> {
    let mut files = Vec::new();
    let mut notices = Vec::new();
    for upload in uploads {
        if archive::is_archive(&upload.bytes) {
            let (tree, findings) =
                archive::read(&upload.path, &upload.bytes, crate::project::Limits::default()).map_err(
                    |error| {
                        Refusal::new(error.to_string())
                            .help("Unpack it and drop the folder with the migrations.")
                    },
                )?;
            notices.extend(findings.into_iter().map(|finding| finding.message));
            let paths: Vec<String> = tree.paths().map(str::to_owned).collect();
            files.extend(paths.into_iter().filter_map(|path| {
                let bytes = tree.bytes(&path)?.to_vec();
                Some((path, bytes))
            }));
        } else if is_wanted(&upload.path) || upload.path.ends_with(".keep") {
            files.push((upload.path, upload.bytes));
        }
    }
    Ok((files, notices))
}

/// Requests that only ask; whether it was one.
fn answer(workspace: &mut Workspace, request: &Request, sink: Sink<'_>) -> Result<bool, Refusal> {
    match request {
        Request::Revision { key } => sink(Event::Revision(detail(workspace, key)?)),
        Request::Compare { from, to } => {
            let comparison = super::compare::compare(workspace, from, to)?;
            sink(Event::Comparison(Box::new(comparison)));
        }
        Request::Provenance { table } => {
            sink(Event::Provenance(super::provenance::of_table(workspace, table)));
        }
        Request::File { path } => {
            let Some(text) = workspace.files.text(path) else {
                return Err(Refusal::new(format!("{path} is not there, or is not text")));
            };
            sink(Event::File {
                path: path.clone(),
                text: text.to_owned(),
                original: workspace.files.original_text(path).map(str::to_owned),
            });
        }
        Request::ReplayFailure => sink(Event::Replayed(super::replay::replay(workspace)?)),
        Request::Rows { query } => sink(Event::Rows(Box::new(super::data::rows(workspace, query)?))),
        Request::Cell { table, key, column } => {
            sink(Event::Cell(super::data::cell(workspace, table, key, column)?));
        }
        Request::Rules => sink(Event::Rules { rules: super::rules::views(workspace) }),
        Request::PreviewFix { finding } => {
            sink(Event::Fix(Box::new(super::rules::preview(workspace, finding)?)));
        }
        Request::Export { format, scope } => sink(export::export(workspace, *format, scope)?),
        _ => return Ok(false),
    }
    Ok(true)
}

/// Requests that change files, settings or what is chosen; each can be taken back.
fn change(workspace: &mut Workspace, request: Request) -> Result<(), Refusal> {
    let before = workspace.state();
    let (label, coalesce) = match request {
        Request::EditFile { path, text } => {
            if workspace.files.text(&path) == Some(text.as_str()) {
                return Ok(());
            }
            workspace.files.write(&path, text.as_bytes());
            (format!("edit of {}", file_name(&path)), true)
        }
        Request::CreateFile { path, text } => {
            if workspace.files.get(&path).is_some() {
                return Err(Refusal::new(format!("{path} already exists")));
            }
            workspace.files.write(&path, text.as_bytes());
            (format!("new file {}", file_name(&path)), false)
        }
        Request::RenameFile { path, to } => {
            if workspace.files.get(&to).is_some() {
                return Err(Refusal::new(format!("{to} already exists")));
            }
            crate::project::files::normalize_path(&to).map_err(|error| Refusal::new(error.to_string()))?;
            workspace.files.rename(&path, &to);
            (format!("rename of {}", file_name(&path)), false)
        }
        Request::DeleteFile { path } => {
            workspace.files.delete(&path);
            (format!("deletion of {}", file_name(&path)), false)
        }
        Request::RevertFile { path } => {
            workspace.files.revert(&path);
            (format!("revert of {}", file_name(&path)), false)
        }
        Request::AddFiles { files } => {
            let directory = workspace.loaded.directory();
            let (files, _) = unpack(files)?;
            for (path, bytes) in &files {
                let inside = path.contains('/') || directory.is_empty();
                let path = if inside { path.clone() } else { format!("{directory}/{path}") };
                workspace.files.write(&path, bytes);
            }
            (
                if files.len() == 1 {
                    "1 added file".to_owned()
                } else {
                    format!("{} added files", files.len())
                },
                false,
            )
        }
        Request::ReloadFiles { files } => {
            let (files, _) = unpack(files)?;
            workspace.files.reload(files);
            ("re-read folder".to_owned(), false)
        }
        Request::Configure { settings } => {
            workspace.settings = overrides(workspace, settings);
            ("change of settings".to_owned(), false)
        }
        Request::ChooseCandidate { index } => {
            workspace.chosen = Some(index);
            workspace.reload();
            workspace.read_back()?;
            return Ok(());
        }
        Request::SwitchRule { id, on } => (super::rules::switch(workspace, &id, on)?, false),
        Request::ApplyFix { fix } => (super::rules::apply(workspace, &fix)?, false),
        Request::Database { request } => (super::shelf::handle(workspace, request)?, false),
        Request::EditRows { edit } => {
            let label = super::data::edit(workspace, &edit)?;
            workspace.history.record(&label, before, false);
            workspace.read_back()?;
            return Ok(());
        }
        Request::Backup { request } => {
            if let Some(label) = super::backups::handle(workspace, request)? {
                workspace.history.record(&label, before, false);
                workspace.read_back()?;
            }
            return Ok(());
        }
        Request::Undo => return step_back(workspace, true),
        Request::Redo => return step_back(workspace, false),
        _ => return Ok(()),
    };
    workspace.history.record(&label, before, coalesce);
    workspace.reload();
    workspace.read_back()?;
    Ok(())
}

fn step_back(workspace: &mut Workspace, back: bool) -> Result<(), Refusal> {
    let now = workspace.state();
    let found = if back { workspace.history.undo(now) } else { workspace.history.redo(now) };
    let Some((_, state)) = found else {
        return Err(Refusal::new(if back { "Nothing to undo" } else { "Nothing to redo" }));
    };
    workspace.go_to(state)?;
    Ok(())
}

/// What differs from the project's own settings is kept as set here.
fn overrides(workspace: &Workspace, wanted: Settings) -> Settings {
    let own = workspace.loaded.settings_under(&Settings::default());
    let keep = |wanted: Option<bool>, own: Option<bool>| if wanted == own { None } else { wanted };
    let text = |wanted: Option<String>, own: &Option<String>| {
        wanted.filter(|value| Some(value) != own.as_ref() && !value.is_empty())
    };
    Settings {
        naming_convention: if wanted.naming_convention == own.naming_convention {
            std::collections::BTreeMap::new()
        } else {
            wanted.naming_convention
        },
        transaction_per_migration: keep(wanted.transaction_per_migration, own.transaction_per_migration),
        transactional_ddl: keep(wanted.transactional_ddl, own.transactional_ddl),
        foreign_keys: keep(wanted.foreign_keys, own.foreign_keys),
        version_table: text(wanted.version_table, &own.version_table),
        dialect: text(wanted.dialect, &own.dialect),
        render_as_batch: keep(wanted.render_as_batch, own.render_as_batch),
        driver: wanted.driver,
        strict: wanted.strict,
        file_template: text(wanted.file_template, &own.file_template),
        skip_statements: wanted.skip_statements,
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn detail(workspace: &Workspace, key: &str) -> Result<RevisionDetail, Refusal> {
    let Some(loaded) = workspace.loaded.revisions.iter().find(|revision| revision.key == key) else {
        return Err(Refusal::new(format!("Can't locate revision identified by '{key}'")));
    };
    let runs = workspace.runs.get(key);
    let preview = workspace.preview.position(&loaded.id).map(|number| {
        let step = &workspace.preview.done()[number];
        let mut view = super::steps::step(key, "upgrade", &step.report, false);
        super::batch::explain(&mut view, workspace.preview.timeline(), number);
        view
    });
    let previewed_failure = workspace
        .preview
        .failure()
        .filter(|(id, _)| *id == loaded.id && !loaded.id.is_empty())
        .map(|(_, failure)| super::steps::step(key, "upgrade", &failure.report, true));
    let ran = runs.and_then(|runs| runs.upgrade.clone()).map(|mut view| {
        if let Some(number) = workspace.preview.position(&loaded.id).filter(|_| !view.failed) {
            super::batch::explain(&mut view, workspace.preview.timeline(), number);
        }
        view
    });
    let down_path = workspace.loaded.part(&loaded.id, false).map(|part| part.path().to_owned());
    let down_file = down_path
        .filter(|path| *path != loaded.path)
        .and_then(|path| workspace.files.text(&path).map(|text| (path.clone(), text.to_owned())));
    Ok(RevisionDetail {
        key: key.to_owned(),
        file: loaded.path.clone(),
        text: workspace.files.text(&loaded.path).unwrap_or("").to_owned(),
        original: workspace.files.original_text(&loaded.path).map(str::to_owned),
        down_file,
        language: if loaded.path.ends_with(".sql") { "sql" } else { "python" }.to_owned(),
        upgrade: ran.or(previewed_failure).or(preview),
        downgrade: runs.and_then(|runs| runs.downgrade.clone()),
    })
}

/// Hands the page the state to keep for a crash or a cancel.
pub fn keep(engine: &Engine, sink: Sink<'_>) {
    if let Some(workspace) = engine.workspace.as_ref().filter(|_| engine.watched) {
        sink(Event::Snapshot(snapshot(workspace, review::kept(engine))));
    }
}

/// What a snapshot holds of the project.
#[derive(serde::Serialize, serde::Deserialize)]
struct KeptProject {
    name: String,
    sample: Option<String>,
    settings: Settings,
    chosen: Option<usize>,
    /// Identifier and name of the database.
    #[serde(default)]
    database: Option<(String, String)>,
    /// Path, content as loaded, present content; both in base64.
    files: Vec<(String, Option<String>, Option<String>)>,
}

fn snapshot(workspace: &Workspace, reviewed: Vec<KeptFile>) -> Snapshot {
    use base64::Engine as _;
    let encode = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let file = |(path, original, content): (&str, Option<&[u8]>, Option<&[u8]>)| {
        (path.to_owned(), original.map(encode), content.map(encode))
    };
    let reviewed = reviewed
        .into_iter()
        .map(|kept| (kept.path, kept.original.as_deref().map(encode), kept.content.as_deref().map(encode)));
    let kept = KeptProject {
        name: workspace.name.clone(),
        sample: workspace.sample.clone(),
        settings: workspace.settings.clone(),
        chosen: workspace.chosen,
        database: Some((workspace.shelf.id.clone(), workspace.shelf.name.clone())),
        files: workspace.files.states().map(file).chain(reviewed).collect(),
    };
    let project = serde_json::to_string(&kept).unwrap_or_default();
    let others = workspace.shelf.waiting.iter().map(|waiting| SnapshotDatabase {
        id: waiting.id.clone(),
        name: waiting.name.clone(),
        bytes: waiting.bytes.to_vec(),
    });
    Snapshot { project, database: workspace.bytes.to_vec(), others: others.collect() }
}

fn restore(engine: &mut Engine, snapshot: &Snapshot, sink: Sink<'_>) -> Result<(), Refusal> {
    use base64::Engine as _;
    let kept: KeptProject = serde_json::from_str(&snapshot.project)
        .map_err(|error| Refusal::new(format!("The kept state cannot be read: {error}")))?;
    let decode = |text: Option<String>| {
        text.and_then(|text| base64::engine::general_purpose::STANDARD.decode(text).ok())
    };
    let files =
        kept.files.into_iter().map(|(path, original, content)| (path, decode(original), decode(content)));
    let shared =
        files.map(|(path, original, content)| (path, original.map(Into::into), content.map(Into::into)));
    let files: Files = shared.collect();
    let (id, name) = kept.database.unwrap_or_else(|| {
        let first = super::shelf::Shelf::default();
        (first.id, first.name)
    });
    let active = KeptDatabase { id: id.clone(), name, bytes: snapshot.database.as_slice().into() };
    let others = snapshot.others.iter().map(|other| KeptDatabase {
        id: other.id.clone(),
        name: other.name.clone(),
        bytes: other.bytes.as_slice().into(),
    });
    let kept = Kept {
        name: kept.name,
        sample: kept.sample,
        settings: kept.settings,
        chosen: kept.chosen,
        files: files.shared().collect(),
        databases: [active].into_iter().chain(others).collect(),
        active: id,
        backups: Vec::new(),
        summary: Summary::default(),
    };
    engine.open_kept(kept, sink)
}
