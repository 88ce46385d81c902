//! What is kept of a project between visits, and how: whole states that survive being cut off at any moment.
//! In: a project's state and a disk of named files; out: the files, and the newest whole state back. Knows no
//! browser: the worker brings the disk.
//!
//! A project is a folder of files. Each part of a state (its files, each of its databases) has two slots, and so has
//! the manifest that says which slots make up a state. A save writes what changed into the slots that the last state
//! does not use, flushes them, and only then writes the other manifest, with a higher generation and its checksum.
//! A backup never changes, so that it has one slot, written once.
//! Whatever ends in between leaves the last state whole; reading takes the newest manifest whose parts are whole.

mod book;
mod bundle;
mod chunks;
mod disk;
mod manifest;
mod pack;
mod pages;

use std::rc::Rc;

use thiserror::Error;

pub use book::{Book, Candidate, Saved, candidates, part_names};
pub use bundle::{is_bundle, read_bundle, write_bundle};
pub use disk::{Disk, DiskError, MemoryDisk};
pub use manifest::{Manifest, Summary};
pub use pages::Pages;

use crate::protocol::{BackupView, Settings};

/// Names of the two manifests of a project.
pub const MANIFESTS: [&str; 2] = ["state-0", "state-1"];

/// The name of the file that marks a project as deleted; it holds the time, in milliseconds since 1970.
pub const DELETED: &str = "deleted";

/// A project's state: everything that comes back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// Name of the project.
    pub name: String,
    /// Slug of the sample that it was.
    pub sample: Option<String>,
    /// Settings made by hand.
    pub settings: Settings,
    /// Chosen migration directory.
    pub chosen: Option<usize>,
    /// Files, as loaded and now.
    pub files: Vec<KeptFile>,
    /// Working databases.
    pub databases: Vec<KeptDatabase>,
    /// Which of them is worked on, by its identifier.
    pub active: String,
    /// Backups, oldest first.
    pub backups: Vec<KeptBackup>,
    /// What a list of projects tells of it.
    pub summary: Summary,
}

/// A file of a project.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptFile {
    /// Path.
    pub path: String,
    /// Content as loaded; None when it was made here.
    pub original: Option<Rc<[u8]>>,
    /// Present content; None when it was deleted here.
    pub content: Option<Rc<[u8]>>,
}

/// A working database.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptDatabase {
    /// Identifier, unique in the project: letters, digits and hyphens.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// The database as a file.
    pub bytes: Rc<[u8]>,
}

/// A backup. Its content never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptBackup {
    /// What it is; its number is its own in the project.
    pub view: BackupView,
    /// The database as a file.
    pub database: Rc<Pages>,
}

/// Why a kept state cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StorageError {
    /// Neither manifest is whole.
    #[error("nothing whole is kept of this project")]
    NothingWhole,
    /// A part that the manifest names is missing, or is not what was written.
    #[error("{0} is damaged")]
    Damaged(String),
    /// Written by a later version.
    #[error("this project was kept by a newer version of Stillroom (format {0})")]
    Newer(u32),
    /// A zip that is not a collection of projects.
    #[error("the file is not an export of Stillroom's projects: {0}")]
    NotABundle(String),
}

impl Kept {
    /// Whether the other state is this one, told by what is shared: cheap, and never wrongly "yes".
    pub fn is_same(&self, other: &Self) -> bool {
        let shared = |left: &Option<Rc<[u8]>>, right: &Option<Rc<[u8]>>| match (left, right) {
            (Some(left), Some(right)) => Rc::ptr_eq(left, right),
            (left, right) => left.is_none() && right.is_none(),
        };
        let file = |(left, right): (&KeptFile, &KeptFile)| {
            left.path == right.path
                && shared(&left.original, &right.original)
                && shared(&left.content, &right.content)
        };
        let database = |(left, right): (&KeptDatabase, &KeptDatabase)| {
            left.id == right.id && left.name == right.name && Rc::ptr_eq(&left.bytes, &right.bytes)
        };
        let backup = |(left, right): (&KeptBackup, &KeptBackup)| {
            left.view == right.view && Rc::ptr_eq(&left.database, &right.database)
        };
        self.files.len() == other.files.len()
            && self.databases.len() == other.databases.len()
            && self.backups.len() == other.backups.len()
            && (&self.name, &self.sample, &self.settings, self.chosen, &self.active)
                == (&other.name, &other.sample, &other.settings, other.chosen, &other.active)
            && self.files.iter().zip(&other.files).all(file)
            && self.databases.iter().zip(&other.databases).all(database)
            && self.backups.iter().zip(&other.backups).all(backup)
    }
}

/// A name that is not among `taken`: the same, or with the first number that is free.
pub fn own_name(name: &str, taken: &[String]) -> String {
    let is_free = |name: &String| !taken.contains(name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    [name.to_owned()].into_iter().chain(numbered).find(is_free).expect("there are more numbers than names")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        let taken = ["shop".to_owned(), "shop 2".to_owned()];
        assert_eq!(own_name("shop", &taken), "shop 3");
        assert_eq!(own_name("shop", &taken[1..]), "shop");
    }
}
