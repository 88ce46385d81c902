//! The files of a folder, as fixes of what the graph found ask for them.

use super::finding::FileText;

/// Whoever knows the files of a folder.
pub trait Sources {
    /// Text of a file.
    fn text(&self, path: &str) -> Option<String>;

    /// Paths of the revisions' files.
    fn paths(&self) -> Vec<String>;

    /// The file of a revision that merges heads; none where the tool has no such thing.
    fn merge(&self, heads: &[String]) -> Option<FileText>;
}
