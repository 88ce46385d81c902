//! What was loaded: files, archives, which tool wrote them, and the revisions they hold.
//!
//! In: paths and bytes, or an archive. Out: [`Candidate`]s (the migration directories found), and for
//! the one chosen a [`Project`]: its scripts, their graph, its settings, the version table as its
//! tool would keep it, and findings on whatever is wrong. Nothing is run here.
//!
//! Codes of loading, beside the graph's `GR01` to `GR14`: `LD01` syntax error, `LD02` not text, `LD03`
//! a part that the tool needs is missing, `LD04` a variable that only running the file can tell, `LD05`
//! an archive's entry left out, `LD06` a setting that is not understood.

pub mod archive;
pub mod dialect;
pub mod discover;
pub mod files;
pub mod formats;
mod load;
mod nested;
mod new_file;
pub mod patch;
pub mod python_file;
mod script;
pub mod settings;
mod tool;

pub use discover::{Candidate, discover};
pub use files::{FileError, Files, Limits};
pub use load::{FaultyFile, Project};
pub use new_file::NewFileOptions;
pub use script::{Part, Script, SqlPart};
pub use settings::Settings;
pub use tool::Tool;
