//! `revision` and `merge`: what a new revision stands on, by Alembic's rules.

use indexmap::IndexSet;

use super::error::{CommandError, Wording};
use super::faults::illegal_characters;
use super::graph::{Graph, Index};
use super::identifiers::{Found, Identifier, index_of};

/// What `revision` and `merge` ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRevisionOptions {
    /// `--rev-id`, or a generated one.
    pub id: String,
    /// `--head`, or the revisions of `merge`; none means `head`.
    pub heads: Vec<String>,
    /// `--splice`.
    pub splice: bool,
    /// `--branch-label`.
    pub branch_labels: Vec<String>,
    /// `--depends-on`.
    pub depends_on: Vec<String>,
}

/// The variables of the new revision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRevision {
    /// Its id.
    pub id: String,
    /// Its parents, as full ids.
    pub down_revisions: Vec<String>,
    /// Its labels.
    pub branch_labels: Vec<String>,
    /// Its dependencies: labels as given, other identifiers as full ids.
    pub depends_on: Vec<String>,
}

impl Graph {
    /// Resolves what a new revision stands on (`ScriptDirectory.generate_revision`).
    pub fn new_revision(&self, options: &NewRevisionOptions) -> Result<NewRevision, CommandError> {
        if let Some(message) = illegal_characters(&options.id) {
            return Err(CommandError::new(message));
        }
        let wording = Wording {
            multiple_heads: Some(
                "Multiple heads are present; please specify the head revision on which the new revision should \
                 be based, or perform a merge.",
            ),
            ..Wording::default()
        };
        let asked = if options.heads.is_empty() { vec!["head".to_owned()] } else { options.heads.clone() };
        let heads = self.find_all(&Identifier::Many(asked)).map_err(|error| wording.apply(error))?;
        let unique: IndexSet<Found> = heads.iter().copied().collect();
        if unique.len() != heads.len() {
            return Err(CommandError::new("Duplicate head revisions specified"));
        }
        let parents: Vec<Index> = heads.into_iter().filter_map(index_of).collect();
        if !options.splice
            && let Some(inner) = parents.iter().find(|index| !self.nodes[**index].next.is_empty())
        {
            return Err(CommandError::new(format!(
                "Revision {} is not a head revision; please specify --splice to create a new branch from this \
                 revision",
                self.id(*inner)
            )));
        }
        let mut depends_on = Vec::new();
        for dependency in &options.depends_on {
            let found = self
                .find_one(Some(dependency))
                .and_then(|found| found.revision(dependency))
                .map_err(|error| Wording::default().apply(error))?;
            let is_label = self.nodes[found].labels.contains(dependency);
            depends_on.push(if is_label { dependency.clone() } else { self.id(found).to_owned() });
        }
        if self.get(&options.id).is_some() {
            return Err(CommandError::new(format!("Revision {} is present more than once", options.id))
                .help("Alembic would write the file and only warn. Choose another --rev-id."));
        }
        Ok(NewRevision {
            id: options.id.clone(),
            down_revisions: parents.iter().map(|index| self.id(*index).to_owned()).collect(),
            branch_labels: options.branch_labels.clone(),
            depends_on,
        })
    }
}
