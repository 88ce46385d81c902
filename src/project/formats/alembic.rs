//! Alembic and Flask-Migrate: revisions are Python files that declare their own place.

use std::collections::HashMap;

use super::{Loaded, VersionTable};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name, parent};
use crate::project::load::FaultyFile;
use crate::project::python_file::{self, PythonFile, Static};
use crate::project::script::{Part, Script};
use crate::revisions::{Revision, RevisionLocations, VersionRow};
use crate::source::Location;

/// The version table, under the name that the settings give it.
pub fn version_table(name: &str) -> VersionTable {
    let quoted = super::identifier(name);
    let constraint = super::identifier(&format!("{name}_pkc"));
    VersionTable {
        name: name.to_owned(),
        create: vec![format!(
            "CREATE TABLE {quoted} (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT {constraint} PRIMARY KEY \
             (version_num)\n)"
        )],
        read: format!("SELECT version_num FROM {quoted}"),
        applied: |_| Vec::new(),
        reverted: |_, _| Vec::new(),
    }
}

/// The statement that makes one change of the version table.
pub fn row_statement(table: &str, row: &VersionRow) -> String {
    let table = super::identifier(table);
    let literal = |text: &str| super::literal(text);
    match row {
        VersionRow::Insert(id) => format!("INSERT INTO {table} (version_num) VALUES ({})", literal(id)),
        VersionRow::Delete(id) => format!("DELETE FROM {table} WHERE {table}.version_num = {}", literal(id)),
        VersionRow::Update { from, to } => format!(
            "UPDATE {table} SET version_num={} WHERE {table}.version_num = {}",
            literal(to),
            literal(from)
        ),
    }
}

/// Whether Alembic takes a file name for a revision's (`_only_source_rev_file`).
pub fn is_revision_file(name: &str) -> bool {
    name.ends_with(".py") && !name.starts_with(".#") && !name.starts_with("__init__")
}

/// The revision files of the version directories, in the order that Alembic loads them.
pub fn revision_files(files: &Files, directories: &[String], recursive: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for directory in directories {
        let mut paths: Vec<&str> = if recursive {
            let mut all: Vec<&str> =
                files.under(directory).filter(|path| !path.contains("__pycache__/")).collect();
            // Files of a directory come before those of the directories in it, level by level.
            all.sort_by(|one, other| walk_key(one).cmp(&walk_key(other)));
            all
        } else {
            files.directly_in(directory).collect()
        };
        paths.retain(|path| is_revision_file(file_name(path)));
        for path in paths {
            if !found.iter().any(|known| known == path) {
                found.push(path.to_owned());
            }
        }
    }
    found
}

/// Sorts files before directories of the same parent.
fn walk_key(path: &str) -> Vec<(bool, &str)> {
    let mut parts: Vec<&str> = path.split('/').collect();
    let last = parts.pop().unwrap_or("");
    parts.into_iter().map(|part| (true, part)).chain([(false, last)]).collect()
}

/// Reads the revisions of a folder. Files that are none, or broken, become findings.
pub(crate) fn load(files: &Files, directories: &[String], recursive: bool) -> Loaded {
    let mut loaded = Loaded::default();
    let mut messages: HashMap<String, String> = HashMap::new();
    for path in revision_files(files, directories, recursive) {
        let Some(text) = files.text(&path) else {
            loaded.refuse(
                &path,
                Diagnostic::new("LD02", Severity::Error, format!("'{}' is not text", file_name(&path)))
                    .at(Location::line(&path, 1))
                    .help(
                        "It ends in .py and is no Python; Alembic stops here. Remove it or save it as UTF-8.",
                    ),
            );
            continue;
        };
        let file = python_file::read(&path, &text);
        take(&mut loaded, &path, &text, file, &mut messages);
    }
    loaded
}

fn take(
    loaded: &mut Loaded,
    path: &str,
    text: &str,
    file: PythonFile,
    messages: &mut HashMap<String, String>,
) {
    let name = file_name(path);
    if let Some((message, at)) = &file.syntax_error {
        let finding = Diagnostic::new("LD01", Severity::Error, format!("SyntaxError: {message}"))
            .at(at.clone())
            .help("Alembic imports every file of the folder and stops at this one.");
        loaded.diagnostics.push(finding.clone());
        loaded.faulty.push(FaultyFile {
            path: path.to_owned(),
            code: "LD01".to_owned(),
            message: finding.message,
        });
    }
    style_findings(loaded, path, &file);
    let Some((id, at)) = revision_id(&file, name) else {
        if text.trim().is_empty() && file.syntax_error.is_none() {
            loaded.refuse(
                path,
                missing_id(path, name).help("The file is empty. Remove it, or write the revision."),
            );
        } else if let Static::Dynamic(at) = &file.revision {
            loaded.refuse(
                path,
                Diagnostic::new(
                    "LD04",
                    Severity::Error,
                    "'revision' is computed; only running the file can tell it",
                )
                .at(at.clone())
                .help("Write the id as a string."),
            );
        } else if file.syntax_error.is_none() || file.looks_like_revision() {
            let finding = missing_id(path, name);
            let finding = match file.doc_field("Revision ID") {
                Some(id) if !id.is_empty() => {
                    finding.help(format!("Its docstring names one: write revision = '{id}'."))
                }
                _ => finding.help("Write revision = '…' with an id of its own, or move the file elsewhere."),
            };
            loaded.refuse(path, finding);
        }
        return;
    };
    for (variable, value) in [
        ("down_revision", &file.down_revision),
        ("branch_labels", &file.branch_labels),
        ("depends_on", &file.depends_on),
    ] {
        if let Static::Dynamic(at) = value {
            loaded.diagnostics.push(
                Diagnostic::new(
                    "LD04",
                    Severity::Error,
                    format!("'{variable}' is computed; only running the file can tell it"),
                )
                .at(at.clone())
                .on(&id)
                .help("It counts as None here. Write it as a string or a tuple of strings."),
            );
        }
    }
    if file.down_revision == Static::Missing {
        loaded.diagnostics.push(
            Diagnostic::new(
                "GR03",
                Severity::Error,
                format!("module '{name}' has no attribute 'down_revision'"),
            )
            .at(Location::line(path, 1))
            .on(&id)
            .help("Alembic stops with AttributeError. Write down_revision = None, or the id it follows."),
        );
    }
    if file.upgrade.is_none() && file.syntax_error.is_none() {
        loaded.diagnostics.push(
            Diagnostic::new("LD03", Severity::Error, format!("module '{name}' has no attribute 'upgrade'"))
                .at(Location::line(path, 1))
                .on(&id)
                .help("Alembic stops with AttributeError when it comes to it. Add def upgrade(): …"),
        );
    }
    let down_revisions = file.down_revision.names().unwrap_or_default();
    drift_findings(loaded, path, &file, &id, &down_revisions, messages);
    if file.upgrade_is_empty && file.syntax_error.is_none() && down_revisions.len() < 2 {
        let at = file.upgrade.clone().unwrap_or_else(|| Location::line(path, 1));
        loaded.diagnostics.push(
            Diagnostic::new(
                "GR07",
                Severity::Warning,
                format!("Revision {id} is empty: its upgrade does nothing"),
            )
            .at(at)
            .on(&id)
            .help("Write what it is meant to do, or remove it and let its followers name its parent."),
        );
    }
    let part = |function| Part::Python { path: path.to_owned(), function };
    let revision = Revision {
        id: id.clone(),
        depends_on: file.depends_on.names().unwrap_or_default(),
        branch_labels: file.branch_labels.names().unwrap_or_default(),
        create_date: file.doc_field("Create Date").map(str::to_owned),
        path: path.to_owned(),
        locations: RevisionLocations {
            revision: Some(at),
            down_revision: file.down_revision.location().cloned(),
            branch_labels: file.branch_labels.location().cloned(),
            depends_on: file.depends_on.location().cloned(),
        },
        down_revisions,
        doc: file.doc,
    };
    loaded.scripts.push(Script {
        version: id.clone(),
        id,
        description: revision.message().to_owned(),
        up: part("upgrade"),
        down: Some(part("downgrade")),
    });
    loaded.revisions.push(revision);
}

/// The id, from the variable or, where there is none, from a file name of hexadecimal digits.
fn revision_id(file: &PythonFile, name: &str) -> Option<(String, Location)> {
    match &file.revision {
        Static::Text(id, at) if !id.is_empty() => Some((id.clone(), at.clone())),
        Static::Missing if file.syntax_error.is_none() && file.down_revision != Static::Missing => {
            let stem = name.strip_suffix(".py")?;
            let is_legacy =
                !stem.is_empty() && stem.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            is_legacy.then(|| (stem.to_owned(), Location::line(name, 1)))
        }
        _ => None,
    }
}

fn missing_id(path: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        "GR06",
        Severity::Error,
        format!(
            "Could not determine revision id from filename {name}. Be sure the 'revision' variable is declared inside \
             the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
        ),
    )
    .at(Location::line(path, 1))
}

fn style_findings(loaded: &mut Loaded, path: &str, file: &PythonFile) {
    let Some(first) = file.foreign_keys_without_ondelete.first() else {
        return;
    };
    let count = file.foreign_keys_without_ondelete.len();
    let message = if count == 1 {
        "A foreign key has no explicit ON DELETE".to_owned()
    } else {
        format!("{count} foreign keys have no explicit ON DELETE")
    };
    loaded.diagnostics.push(
        Diagnostic::new("DS03", Severity::Info, message)
            .at(first.clone())
            .on(file_name(path))
            .help("Say what deleting the parent does: ondelete='CASCADE', 'SET NULL' or 'RESTRICT'."),
    );
}

/// Where the docstring, the file name and the variables disagree, and messages that say nothing.
fn drift_findings(
    loaded: &mut Loaded,
    path: &str,
    file: &PythonFile,
    id: &str,
    down_revisions: &[String],
    messages: &mut HashMap<String, String>,
) {
    let at = file.doc_location.clone().unwrap_or_else(|| Location::line(path, 1));
    let mut info = |code: &str, message: String, help: &str| {
        loaded
            .diagnostics
            .push(Diagnostic::new(code, Severity::Info, message).at(at.clone()).on(id).help(help));
    };
    if let Some(said) = file.doc_field("Revision ID").filter(|said| !said.is_empty() && *said != id) {
        info(
            "GR08",
            format!("The docstring says Revision ID {said}, the variable says {id}"),
            "The variable counts; correct the docstring.",
        );
    }
    if let Some(said) = file.doc_field("Revises") {
        let mut said: Vec<&str> = said
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty() && *one != "None" && *one != "<base>")
            .collect();
        let mut real: Vec<&str> = down_revisions.iter().map(String::as_str).collect();
        said.sort_unstable();
        real.sort_unstable();
        if said != real {
            let shown = |ids: &[&str]| if ids.is_empty() { "nothing".to_owned() } else { ids.join(", ") };
            info(
                "GR08",
                format!(
                    "The docstring says it revises {}, down_revision says {}",
                    shown(&said),
                    shown(&real)
                ),
                "down_revision counts; correct the docstring.",
            );
        }
    }
    let message = file.doc.split("\n\n").next().unwrap_or("").trim();
    if message.is_empty() || message == "empty message" {
        info(
            "GR12",
            format!("Revision {id} has no message"),
            "Say what it changes in the first line of the docstring.",
        );
    } else if let Some(other) = messages.insert(message.to_lowercase(), id.to_owned()) {
        info(
            "GR12",
            format!("Revision {id} has the same message as {other}: '{message}'"),
            "Say what it changes, so that the history can be read.",
        );
    }
}

/// Whether a directory holds revision-like Python files: some of them, read cheaply.
pub(crate) fn count_revisions(files: &Files, directory: &str) -> usize {
    files
        .directly_in(directory)
        .filter(|path| is_revision_file(file_name(path)))
        .filter_map(|path| files.text(path))
        .filter(|text| {
            text.contains("down_revision") && (text.contains("revision") && text.contains("def upgrade"))
        })
        .count()
}

/// The directory that an `env.py` and its `versions` live in.
pub(crate) fn script_directory(versions: &str) -> &str {
    if file_name(versions) == "versions" { parent(versions) } else { versions }
}
