//! New revision files, as `alembic revision` and `alembic merge` write them.

use crate::project::{Tool, formats};
use crate::revisions::NewRevisionOptions;
use crate::revisions::naming::{CreateDate, file_name, revision_id};
use crate::revisions::template::{RevisionFile, Template};

use super::requests::Refusal;
use super::workspace::Workspace;

/// What a new revision is to be.
pub struct Wish {
    /// `-m`.
    pub message: Option<String>,
    /// `--rev-id`.
    pub id: Option<String>,
    /// `--head`, or the revisions to merge.
    pub heads: Vec<String>,
    /// `--splice`.
    pub splice: bool,
    /// `--branch-label`.
    pub branch_labels: Vec<String>,
    /// `--depends-on`.
    pub depends_on: Vec<String>,
}

/// A new file.
pub struct Made {
    /// The id.
    pub id: String,
    /// Where it goes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The file of a new revision.
///
/// # Errors
/// Alembic's sentences; that the tool has no such command; that the file is there already.
pub fn revision(workspace: &Workspace, wish: Wish) -> Result<Made, Refusal> {
    let Some(project) = &workspace.loaded.project else {
        return Err(Refusal::new("No migration directory is chosen"));
    };
    if !project.tool().is_alembic() {
        let message = format!("revision writes Alembic revisions, and this is a {} folder", project.tool());
        return Err(Refusal::new(message).help("Make a new file with the name that the tool expects."));
    }
    let mut bytes = [0; 6];
    workspace.randomness()(&mut bytes);
    let id = wish.id.unwrap_or_else(|| revision_id(bytes));
    let options = NewRevisionOptions {
        id: id.clone(),
        heads: wish.heads,
        splice: wish.splice,
        branch_labels: wish.branch_labels,
        depends_on: wish.depends_on,
    };
    let new = workspace.loaded.graph().new_revision(&options)?;
    let date = date(workspace.now());
    let settings = workspace.effective_settings();
    let template = settings.file_template.unwrap_or_else(|| project.settings.file_template.clone());
    let message = wish.message.clone().unwrap_or_default();
    let name = file_name(&template, &id, &message, project.settings.truncate_slug_length, &date)
        .map_err(|error| Refusal::new(format!("The file template '{template}' does not work: {error}")))?;
    let path = format!("{}/{name}", workspace.loaded.directory()).trim_start_matches('/').to_owned();
    if workspace.files.get(&path).is_some() {
        return Err(Refusal::new(format!("{path} already exists")));
    }
    let file = RevisionFile {
        message: wish.message,
        revision: new.id,
        down_revisions: new.down_revisions,
        branch_labels: new.branch_labels,
        depends_on: new.depends_on,
        create_date: date,
        ..RevisionFile::default()
    };
    Ok(Made { id, path, text: style(workspace, project.tool()).render(&file) })
}

/// The style of the folder's own files; of a new folder, the tool's.
fn style(workspace: &Workspace, tool: Tool) -> Template {
    let mut typed = 0_usize;
    let mut untyped = 0_usize;
    for revision in &workspace.loaded.revisions {
        match workspace.files.text(&revision.path) {
            Some(text) if text.contains("\ndef upgrade() -> None") => typed += 1,
            Some(_) => untyped += 1,
            None => {}
        }
    }
    match (typed, untyped) {
        (0, 0) if tool == Tool::FlaskMigrate => Template::Untyped,
        (typed, untyped) if untyped > typed => Template::Untyped,
        _ => Template::Typed,
    }
}

/// A moment in UTC.
fn date(milliseconds: f64) -> CreateDate {
    let whole = milliseconds as i64;
    let (day, time, rest) = formats::utc(whole);
    let number = |text: &str, at: usize, separator: char| {
        text.split(separator).nth(at).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0)
    };
    CreateDate {
        year: number(&day, 0, '-') as i32,
        month: number(&day, 1, '-'),
        day: number(&day, 2, '-'),
        hour: number(&time, 0, ':'),
        minute: number(&time, 1, ':'),
        second: number(&time, 2, ':'),
        microsecond: u32::try_from(rest).unwrap_or(0) * 1000,
        epoch: whole.div_euclid(1000),
    }
}
