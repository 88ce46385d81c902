//! `revision` and `merge`: the file that a new revision is written to, and its text.

use super::files::{Files, join, parent};
use super::load::Project;
use crate::revisions::naming::{self, CreateDate};
use crate::revisions::template::{RevisionFile, Template};
use crate::revisions::{CommandError, NewRevision};

/// What else goes into a new revision file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFileOptions {
    /// `-m`.
    pub message: Option<String>,
    /// `--version-path`.
    pub version_path: Option<String>,
    /// When it is made, by the clock of whoever asks.
    pub create_date: CreateDate,
    /// Lines of imports that the body needs.
    pub imports: Vec<String>,
    /// Body of `upgrade`; empty for `pass`.
    pub upgrades: String,
    /// Body of `downgrade`; empty for `pass`.
    pub downgrades: String,
}

impl Project {
    /// Path and text of the file of a new revision. Nothing is written.
    pub fn new_file(
        &self,
        files: &Files,
        revision: &NewRevision,
        options: &NewFileOptions,
    ) -> Result<(String, String), CommandError> {
        if !self.tool().is_alembic() {
            return Err(CommandError::new(format!("New migrations of {} are written by hand", self.tool()))
                .help("Create a file named as its neighbours are; it is recognised by its name."));
        }
        let directory = self.version_path(revision, options.version_path.as_deref())?;
        let message = options.message.as_deref().unwrap_or_default();
        let name = naming::file_name(
            &self.settings.file_template,
            &revision.id,
            message,
            self.settings.truncate_slug_length,
            &options.create_date,
        )
        .map_err(|message| CommandError::new(message).help("Correct file_template in the configuration."))?;
        let path = join(&directory, &name)
            .ok_or_else(|| CommandError::new(format!("file_template leads out of the folder: '{name}'")))?;
        if files.contains(&path) {
            return Err(CommandError::new(format!("The file '{path}' exists already"))
                .help("Choose another message or --rev-id."));
        }
        let text = self.template(files).render(&RevisionFile {
            message: options.message.clone(),
            revision: revision.id.clone(),
            down_revisions: revision.down_revisions.clone(),
            branch_labels: revision.branch_labels.clone(),
            depends_on: revision.depends_on.clone(),
            create_date: options.create_date,
            imports: options.imports.clone(),
            upgrades: options.upgrades.clone(),
            downgrades: options.downgrades.clone(),
        });
        Ok((path, text))
    }

    /// The directory a new file goes to: the one asked for, the only one, or that of the revision it
    /// follows.
    fn version_path(&self, revision: &NewRevision, asked: Option<&str>) -> Result<String, CommandError> {
        let directories = &self.candidate.directories;
        if let Some(asked) = asked {
            let wanted = asked.trim_end_matches('/').trim_start_matches("./");
            return directories.iter().find(|directory| *directory == wanted).cloned().ok_or_else(|| {
                CommandError::new(format!("Path {asked} is not represented in current version locations"))
                    .help(format!("The version locations are {}.", directories.join(", ")))
            });
        }
        if let [only] = directories.as_slice() {
            return Ok(only.clone());
        }
        let followed = revision.down_revisions.iter().find_map(|id| self.graph.get(id));
        followed.map(|revision| parent(&revision.path).to_owned()).ok_or_else(|| {
            CommandError::new("Multiple version locations present, please specify --version-path")
                .help(format!("The version locations are {}.", directories.join(", ")))
        })
    }

    /// Which template the folder's own files follow: its `script.py.mako`, else its last revision.
    fn template(&self, files: &Files) -> Template {
        let mako = join(&self.candidate.root, "script.py.mako").and_then(|path| files.text(&path));
        let last = || self.graph.revisions().last().and_then(|revision| files.text(&revision.path));
        match mako.or_else(last) {
            Some(text) if !text.contains("revision: str") => Template::Untyped,
            _ => Template::Typed,
        }
    }
}
