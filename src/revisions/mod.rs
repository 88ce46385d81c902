//! The revision graph: Alembic's `RevisionMap`, the language of its identifiers, its order and its
//! plans. In: [`Revision`]s as their files declare them. Out: a [`Graph`] that answers as Alembic
//! does, [`Step`]s to run, the texts of `history` and its kin, and findings on what is broken.
//!
//! Pure: no files, no database, no scripts are run here. Where Alembic's answer depends on the
//! order of a Python set, ours is the order of the files, so that it is the same every time.

mod collect;
pub mod command;
mod create;
mod error;
mod faults;
mod graph;
mod history;
mod identifiers;
pub mod naming;
mod plan;
mod revision;
pub mod template;
mod walk;

pub use create::{NewRevision, NewRevisionOptions};
pub use error::{CommandError, RevisionError};
pub use graph::Graph;
pub use history::HistoryOptions;
pub use plan::{Plan, Step, StepKind, VersionChange, VersionRow};
pub use revision::{Revision, RevisionLocations};
