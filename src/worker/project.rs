//! A project's folder in the browser's file system. In: states; out: files, and back. Whoever has a [`Project`] has
//! its lock: nobody else writes there.

use std::rc::Rc;

use super::locks::{self, Lock};
use super::opfs::{Directory, Handles, pause};
use crate::protocol::KeptProjectView;
use crate::storage::{
    Book, DELETED, DiskError, Kept, MANIFESTS, Manifest, Saved, StorageError, candidates, part_names,
};

/// The folder of all projects.
const PROJECTS: &str = "projects";

/// How often the lock is tried when the one who has it was just ended, and how many milliseconds apart.
const TRIES: u32 = 40;
const PAUSE: u32 = 50;

/// The folder of all projects.
///
/// # Errors
/// When the browser gives no file system.
pub async fn folder() -> Result<Directory, DiskError> {
    let root = Directory::root().await?;
    let made = root.folder(PROJECTS, true).await?;
    made.ok_or_else(|| DiskError::Failed("the folder of projects could not be made".to_owned()))
}

/// A project that this tab may write.
pub struct Project {
    /// Identifier.
    pub id: String,
    directory: Directory,
    handles: Handles,
    book: Book,
    _lock: Lock,
}

/// How a project is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// If nobody has it.
    Free,
    /// From a worker of this tab that was ended just now.
    Again,
    /// From whoever has it.
    Steal,
}

/// A state as it was read.
pub struct Read {
    /// The state.
    pub kept: Kept,
    /// Its manifest.
    pub manifest: Manifest,
    /// What is wrong with a newer state that could not be taken.
    pub damage: Option<StorageError>,
}

impl Project {
    /// Takes a project's folder, made when it is not there; None when another tab has it. `lost` is called when
    /// another tab takes it over.
    ///
    /// # Errors
    /// The system's.
    pub async fn take(id: &str, how: Taking, lost: Rc<dyn Fn()>) -> Result<Option<Self>, DiskError> {
        let projects = folder().await?;
        let mut tries = match how {
            // A page that is loaded again finds the lock of the page before it for a moment.
            Taking::Free => 6,
            Taking::Again => TRIES,
            Taking::Steal => 1,
        };
        let lock = loop {
            let lost = Rc::clone(&lost);
            match locks::take(id, how == Taking::Steal, move || lost()).await {
                Some(lock) => break lock,
                None => tries -= 1,
            }
            if tries == 0 {
                return Ok(None);
            }
            pause(PAUSE).await;
        };
        let Some(directory) = projects.folder(id, true).await? else { return Ok(None) };
        let mut handles = Handles::default();
        // Waits until whoever had the project has closed its files.
        match handles.open(&directory, &MANIFESTS.map(str::to_owned)).await {
            Err(DiskError::InUse) => return Ok(None),
            other => other?,
        }
        let manifests = read_manifests(&directory).await?;
        let book = match candidates([manifests[0].as_deref(), manifests[1].as_deref()]) {
            Ok(found) => found.first().map(|newest| Book::of(&newest.manifest)).unwrap_or_default(),
            Err(_) => Book::new(),
        };
        Ok(Some(Self { id: id.to_owned(), directory, handles, book, _lock: lock }))
    }

    /// Goes on from a state that was read, which need not be the newest.
    pub fn go_on_from(&mut self, manifest: &Manifest) {
        self.book = Book::of(manifest);
    }

    /// Whether it is marked as deleted. A mark that cannot be read counts as one.
    pub async fn is_deleted(&self) -> bool {
        !matches!(self.directory.read(DELETED).await, Ok(None))
    }

    /// The generation that was saved last.
    pub fn generation(&self) -> u64 {
        self.book.generation()
    }

    /// Saves a state.
    ///
    /// # Errors
    /// The system's; what was kept before is still there.
    pub async fn save(&mut self, kept: &Kept, view: &str, now: f64) -> Result<Saved, DiskError> {
        self.handles.open(&self.directory, &part_names(kept)).await?;
        let saved = self.book.save(kept, view, now, &mut self.handles)?;
        for name in &saved.obsolete {
            self.handles.close(name);
            // A file that stays takes room and nothing else; the next removal of the project takes it along.
            let _ = self.directory.remove(name).await;
        }
        Ok(saved)
    }

    /// Gives the project another name, without reading its parts.
    ///
    /// # Errors
    /// The system's.
    pub async fn rename(&mut self, name: &str, now: f64) -> Result<bool, DiskError> {
        let manifests = read_manifests(&self.directory).await?;
        let Ok(found) = candidates([manifests[0].as_deref(), manifests[1].as_deref()]) else {
            return Ok(false);
        };
        let Some(newest) = found.into_iter().next() else { return Ok(false) };
        let mut manifest = newest.manifest;
        manifest.name = name.to_owned();
        manifest.generation += 1;
        manifest.saved = now;
        self.book.commit(&manifest, &mut self.handles)?;
        Ok(true)
    }
}

/// Both manifests of a project.
async fn read_manifests(directory: &Directory) -> Result<[Option<Rc<[u8]>>; 2], DiskError> {
    Ok([directory.read(MANIFESTS[0]).await?, directory.read(MANIFESTS[1]).await?])
}

/// Reads the newest whole state of a project. Needs no lock: of a project that another tab has, this is what that
/// tab saved last.
///
/// # Errors
/// The system's, or why nothing can be read, in words.
pub async fn read(id: &str) -> Result<Read, String> {
    let words = |error: DiskError| format!("The project could not be read: {error}");
    let Some(directory) = folder().await.map_err(words)?.folder(id, false).await.map_err(words)? else {
        return Err("This project is not in this browser any more".to_owned());
    };
    let mut last = StorageError::NothingWhole;
    // While another tab saves, its two newest states may both be gone by the time their parts are read.
    for _ in 0..3 {
        let manifests = read_manifests(&directory).await.map_err(words)?;
        let found = candidates([manifests[0].as_deref(), manifests[1].as_deref()]);
        let mut damage = None;
        for candidate in found.map_err(|error| sentence(&error))? {
            let mut parts = std::collections::HashMap::new();
            for name in candidate.names() {
                if let Some(bytes) = directory.read(&name).await.map_err(words)? {
                    parts.insert(name, bytes);
                }
            }
            match candidate.assemble(&mut |name| parts.remove(name)) {
                Ok(kept) => return Ok(Read { kept, manifest: candidate.manifest, damage }),
                Err(error) => damage = Some(error),
            }
        }
        last = damage.unwrap_or(last);
        pause(PAUSE).await;
    }
    Err(sentence(&last))
}

fn sentence(error: &StorageError) -> String {
    format!("The project cannot be opened: {error}")
}

/// What is kept, newest first.
///
/// # Errors
/// The system's.
pub async fn list() -> Result<Vec<KeptProjectView>, DiskError> {
    let projects = folder().await?;
    let mut found = Vec::new();
    for id in projects.names().await? {
        let Some(directory) = projects.folder(&id, false).await? else { continue };
        let manifests = read_manifests(&directory).await?;
        if manifests.iter().all(|manifest| manifest.as_ref().is_none_or(|bytes| bytes.is_empty())) {
            // Made a moment ago, or its first save never ended.
            continue;
        }
        let deleted = directory.read(DELETED).await?.is_some();
        let view = match candidates([manifests[0].as_deref(), manifests[1].as_deref()]) {
            Ok(mut candidates) => view(id, candidates.swap_remove(0).manifest),
            Err(error) => KeptProjectView {
                name: format!("Project {id}"),
                id,
                trouble: Some(error.to_string()),
                ..KeptProjectView::default()
            },
        };
        found.push(KeptProjectView { deleted, ..view });
    }
    found.sort_by(|left, right| right.saved.total_cmp(&left.saved));
    Ok(found)
}

fn view(id: String, manifest: Manifest) -> KeptProjectView {
    let size = manifest.size() as u64;
    let summary = manifest.summary;
    KeptProjectView {
        id,
        name: manifest.name,
        saved: manifest.saved,
        size,
        tool: summary.tool,
        applied: summary.applied,
        pending: summary.pending,
        faulty: summary.faulty,
        tables: summary.tables,
        rows: summary.rows,
        current: summary.current,
        databases: manifest.databases.into_iter().map(|database| database.name).collect(),
        deleted: false,
        trouble: None,
    }
}

/// Marks a project as deleted, or takes the mark away.
///
/// # Errors
/// The system's.
pub async fn mark_deleted(id: &str, deleted: bool, now: f64) -> Result<(), DiskError> {
    let Some(directory) = folder().await?.folder(id, false).await? else { return Ok(()) };
    if deleted {
        directory.write(DELETED, format!("{now:.0}").as_bytes()).await
    } else {
        directory.remove(DELETED).await
    }
}

/// Removes for good what was deleted before `before`, in milliseconds since 1970.
///
/// # Errors
/// The system's.
pub async fn purge(before: f64) -> Result<(), DiskError> {
    let projects = folder().await?;
    for id in projects.names().await? {
        let Some(directory) = projects.folder(&id, false).await? else { continue };
        let Some(mark) = directory.read(DELETED).await? else { continue };
        let when = std::str::from_utf8(&mark).ok().and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
        if when <= before {
            projects.remove(&id).await?;
        }
    }
    Ok(())
}
