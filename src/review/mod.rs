//! The review of a migration pull request: base against head, proofs that run it, the report.
//!
//! In: two sides (graphs and texts of a base and a head), a [`Stage`] on which revisions run, findings
//! of the rules. Out: which revisions are new, changed or gone and what their merge leaves
//! ([`sides`], [`merge`]), what running them showed ([`proofs`]), and the documents made from a
//! [`ReviewView`](crate::protocol::ReviewView) ([`report`]). Nothing here knows of a workspace: the
//! engine gives the stage and turns what is found into what the page shows.

pub mod contents;
pub mod lines;
pub mod merge;
pub mod proofs;
pub mod report;
pub mod sample;
pub mod sides;
pub mod stage;
pub mod trial;
pub mod verdict;

pub use stage::{Stage, Ways};
