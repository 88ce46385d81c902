//! What was loaded: files, archives, which tool wrote them, and the revisions they hold.
//!
//! In: paths and bytes, or an archive. Out: [`Candidate`]s (the migration directories found), and for
//! the one chosen a [`Project`]: its scripts, their graph, its settings, the version table as its
//! tool would keep it, and findings on whatever is wrong. Nothing is run here.

pub mod archive;
pub mod discover;
pub mod files;
pub mod formats;
mod load;
pub mod python_file;
mod script;
pub mod settings;
mod tool;

pub use discover::{Candidate, discover};
pub use files::{FileError, Files, Limits};
pub use load::{FaultyFile, Project};
pub use script::{Part, Script, SqlPart};
pub use settings::Settings;
pub use tool::Tool;
