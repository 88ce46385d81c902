//! What is kept between visits: projects, working databases, and how it goes with keeping them.

use serde::{Deserialize, Serialize};

/// What the page asks of the storage. The engine has none: the worker answers, and the command line refuses.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum StorageRequest {
    /// Which projects are kept; answered by `Event::Projects`.
    Projects,
    /// Opens one; answered by `Event::Opened`.
    Open {
        /// Its identifier.
        id: String,
    },
    /// Goes on keeping the open project under an identifier: after the worker was replaced.
    Attach {
        /// The identifier.
        id: String,
    },
    /// Takes the open project over from the tab that has it, as that tab kept it last; answered by `Event::Opened`.
    TakeOver,
    /// Gives a project another name.
    Rename {
        /// Its identifier.
        id: String,
        /// The name.
        name: String,
    },
    /// Makes a copy of a project.
    Duplicate {
        /// Its identifier.
        id: String,
    },
    /// Marks a project as deleted; it can come back until it is removed for good.
    Delete {
        /// Its identifier.
        id: String,
    },
    /// Brings a deleted project back.
    Undelete {
        /// Its identifier.
        id: String,
    },
    /// Removes deleted projects for good.
    Purge,
    /// All projects as one .zip; answered by `Event::Exported`.
    ExportAll,
    /// Takes the projects of such a .zip.
    Import {
        /// Its content.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// What of the page is to come back with the project: the engine does not read it.
    KeepView {
        /// The project's identifier, so that a late message never lands in another project.
        id: String,
        /// Text.
        text: String,
    },
    /// Saves at once what is not saved yet.
    Save,
}

/// A kept project in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct KeptProjectView {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// When it was saved, in milliseconds since 1970.
    pub saved: f64,
    /// Bytes of files and databases.
    pub size: u64,
    /// Tool.
    pub tool: String,
    /// Applied revisions.
    pub applied: usize,
    /// Pending revisions.
    pub pending: usize,
    /// Files that cannot be run as they stand.
    pub faulty: usize,
    /// Tables of the database worked on.
    pub tables: usize,
    /// Its rows.
    pub rows: u64,
    /// Its current revisions.
    pub current: Vec<String>,
    /// Names of its working databases.
    pub databases: Vec<String>,
    /// Deleted, but not yet removed for good.
    pub deleted: bool,
    /// Why it cannot be opened, if it cannot.
    pub trouble: Option<String>,
}

/// Where the open project is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keeping {
    /// Nothing was changed yet, so that nothing is kept: a sample as it comes.
    #[default]
    Untouched,
    /// In this browser.
    Kept,
    /// Another tab keeps this project; changes here stay in this tab.
    OtherTab,
    /// The browser gives no storage: changes stay in this tab.
    Memory,
}

/// How it goes with keeping the open project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageView {
    /// Identifier of the open project, once there is one.
    pub project: Option<String>,
    /// Where it is kept.
    pub keeping: Keeping,
    /// Everything is saved.
    pub saved: bool,
    /// Grows with each save.
    pub generation: u64,
    /// Why the last save failed, in a sentence; what is kept is then the state before.
    pub trouble: Option<String>,
    /// What to do about it.
    pub help: Option<String>,
    /// Milliseconds that the last save took, and bytes that it wrote.
    pub cost: Option<SaveCost>,
}

/// What a save cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct SaveCost {
    /// Milliseconds.
    pub milliseconds: f64,
    /// Bytes written.
    pub written: u64,
    /// Bytes of the whole state.
    pub size: u64,
}

/// A working database of the open project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingDatabaseView {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// The one that commands run on.
    pub active: bool,
    /// Its current revisions.
    pub current: Vec<String>,
    /// Tables, without the version table.
    pub tables: usize,
    /// Bytes.
    pub size: u64,
}

/// What the page does with a project's working databases.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DatabaseRequest {
    /// Makes another one and works on it.
    Add {
        /// Its name.
        name: String,
        /// With what the present one holds; else as the project starts.
        copy: bool,
    },
    /// Works on another one.
    Switch {
        /// Its identifier.
        id: String,
    },
    /// Gives one another name.
    Rename {
        /// Its identifier.
        id: String,
        /// The name.
        name: String,
    },
    /// Removes one; Undo brings it back.
    Remove {
        /// Its identifier.
        id: String,
    },
}
