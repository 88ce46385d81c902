//! A workspace as what is kept of it between visits, and back. In: a workspace; out: [`Kept`], sharing its contents.

use std::rc::Rc;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::Event;
use crate::runner::SharedDatabase;
use crate::storage::{Kept, KeptBackup, KeptDatabase, KeptFile, Summary};

use super::files::Files;
use super::requests::{Refusal, keep};
use super::shelf::{Shelf, Waiting};
use super::workspace::Workspace;
use super::{Engine, Sink, review};

impl Engine {
    /// What is to be kept of the open workspace, with a number that changes when another one is opened.
    pub fn kept(&self) -> Option<(u32, Kept)> {
        let workspace = self.workspace.as_ref()?;
        let mut kept = kept(workspace);
        kept.files.extend(review::kept(self));
        Some((self.opened, kept))
    }

    /// Backups of the open workspace, as they are kept.
    pub fn kept_backups(&self) -> Vec<KeptBackup> {
        self.workspace.as_ref().map(|workspace| workspace.backups.kept()).unwrap_or_default()
    }

    /// Gives the open workspace backups that were kept of it before it was restored without them.
    pub fn bring_backups_back(&mut self, backups: Vec<KeptBackup>, sink: Sink<'_>) {
        if let Some(workspace) = &mut self.workspace {
            workspace.backups.bring_back(backups);
            self.show(sink);
        }
    }

    /// Whether the open workspace is a sample as it comes: nothing of it was changed yet.
    pub fn is_untouched(&self) -> bool {
        let reviewed = self.review.is_some();
        !reviewed
            && self.workspace.as_ref().is_none_or(|workspace| {
                let is_unchanged =
                    || workspace.files.states().all(|(_, original, content)| original == content);
                workspace.sample.is_some()
                    && workspace.current.is_empty()
                    && workspace.schema.tables.is_empty()
                    && workspace.shelf.waiting.is_empty()
                    && workspace.history.labels() == (None, None)
                    && is_unchanged()
            })
    }

    /// Gives the open project another name.
    pub fn rename(&mut self, name: &str, sink: Sink<'_>) {
        if let Some(workspace) = &mut self.workspace {
            name.clone_into(&mut workspace.name);
            self.show(sink);
            keep(self, sink);
        }
    }

    /// Opens what was kept.
    ///
    /// # Errors
    /// When the database that was worked on cannot be read.
    pub fn open_kept(&mut self, mut kept: Kept, sink: Sink<'_>) -> Result<(), Refusal> {
        let (reviewed, files) = kept.files.into_iter().partition(|file| review::is_kept(&file.path));
        kept.files = files;
        let workspace = workspace(kept, self)?;
        self.opened += 1;
        self.workspace = Some(workspace);
        self.preview_news = true;
        let was_open = self.review.take().is_some();
        self.origin = None;
        self.show(sink);
        if !review::bring_back(self, reviewed, sink) && was_open {
            sink(Event::Review { review: None });
        }
        keep(self, sink);
        Ok(())
    }
}

fn kept(workspace: &Workspace) -> Kept {
    let shelf = &workspace.shelf;
    let active =
        KeptDatabase { id: shelf.id.clone(), name: shelf.name.clone(), bytes: Rc::clone(&workspace.bytes) };
    let waiting = shelf.waiting.iter().map(|waiting| KeptDatabase {
        id: waiting.id.clone(),
        name: waiting.name.clone(),
        bytes: Rc::clone(&waiting.bytes),
    });
    Kept {
        name: workspace.name.clone(),
        sample: workspace.sample.clone(),
        settings: workspace.settings.clone(),
        chosen: workspace.chosen,
        files: workspace.files.shared().collect(),
        databases: [active].into_iter().chain(waiting).collect(),
        active: shelf.id.clone(),
        backups: workspace.backups.kept(),
        summary: summary(workspace),
    }
}

/// What a list of projects tells of this one.
fn summary(workspace: &Workspace) -> Summary {
    let graph = workspace.loaded.graph();
    let applied = graph.applied(&workspace.current).len();
    let sound = graph.upgrade_order().len();
    let version_table = workspace.version_table();
    let tables = workspace.schema.tables.iter().filter(|table| table.name != version_table);
    let names: Vec<&str> = tables.map(|table| table.name.as_str()).collect();
    Summary {
        tool: workspace.loaded.tool().to_owned(),
        applied,
        pending: sound.saturating_sub(applied),
        faulty: workspace.loaded.revisions.len().saturating_sub(sound),
        tables: names.len(),
        rows: names.iter().filter_map(|name| workspace.row_counts.get(*name)).sum(),
        current: workspace.current.clone(),
    }
}

fn workspace(kept: Kept, engine: &Engine) -> Result<Workspace, Refusal> {
    let Kept { name, sample, settings, chosen, files, databases, active, backups, .. } = kept;
    let files = Files::from_shared(files);
    let mut workspace = Workspace::open(name, sample, files, engine.environment.clone())?;
    workspace.settings = settings;
    workspace.chosen = chosen;
    workspace.reload();
    for database in databases {
        if database.id == active {
            workspace.database.borrow_mut().restore(&database.bytes)?;
            let next = Shelf::with(database.id, database.name);
            let waiting = std::mem::take(&mut workspace.shelf).waiting;
            workspace.shelf = next;
            workspace.shelf.waiting = waiting;
        } else {
            let waiting = look_into(&workspace, database);
            workspace.shelf.put(waiting);
        }
    }
    workspace.backups.bring_back(backups);
    workspace.read_back()?;
    Ok(workspace)
}

/// A waiting database with its current revisions; one that cannot be read waits all the same, and says so when it is
/// switched to.
fn look_into(workspace: &Workspace, database: KeptDatabase) -> Waiting {
    let KeptDatabase { id, name, bytes } = database;
    let (current, tables) = read(workspace, &bytes).unwrap_or_default();
    Waiting { id, name, bytes, current, tables }
}

fn read(workspace: &Workspace, bytes: &[u8]) -> Option<(Vec<String>, usize)> {
    let mut database = Sqlite::in_memory().ok()?;
    database.restore(bytes).ok()?;
    let version_table = workspace.version_table();
    let schema = database.schema().ok()?;
    let tables = schema.tables.iter().filter(|table| table.name != version_table).count();
    let shared: SharedDatabase = Rc::new(std::cell::RefCell::new(database));
    let current = workspace.scratch(shared).session.current().ok()?;
    Some((current, tables))
}

impl Files {
    /// All files, sharing their contents.
    pub fn shared(&self) -> impl Iterator<Item = KeptFile> {
        self.states_shared().map(|(path, state)| KeptFile {
            path: path.to_owned(),
            original: state.original.clone(),
            content: state.content.clone(),
        })
    }

    /// Files as they were kept.
    pub fn from_shared(files: Vec<KeptFile>) -> Self {
        files.into_iter().map(|file| (file.path, file.original, file.content)).collect()
    }
}
