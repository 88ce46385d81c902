//! Documents made from the working database and the files.

use std::collections::HashMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::protocol::{Event, ExportFormat};
use crate::schema::Schema;
use crate::schema::export::{dbml, dot, json, markdown, mermaid, sql, text};

use super::requests::Refusal;
use super::view;
use super::workspace::Workspace;

/// Makes a document.
///
/// # Errors
/// When the archive cannot be written.
pub fn export(workspace: &Workspace, format: ExportFormat) -> Result<Event, Refusal> {
    let (ending, mime, bytes) = match format {
        ExportFormat::Sqlite => ("sqlite", "application/vnd.sqlite3", workspace.bytes.to_vec()),
        ExportFormat::Zip => ("zip", "application/zip", archive(workspace)?),
        ExportFormat::Markdown => {
            let facts = facts(workspace);
            ("md", "text/markdown", markdown::render(&shown(workspace), &facts).into_bytes())
        }
        other => {
            let schema = shown(workspace);
            let (ending, mime, text) = match other {
                ExportFormat::Json => ("json", "application/json", json::render(&schema)),
                ExportFormat::Mermaid => ("mmd", "text/plain", mermaid::render(&schema)),
                ExportFormat::Dbml => ("dbml", "text/plain", dbml::render(&schema)),
                ExportFormat::Dot => ("dot", "text/vnd.graphviz", dot::render(&schema)),
                ExportFormat::Sql => ("sql", "application/sql", sql::render(&schema)),
                _ => ("txt", "text/plain", text::render(&schema)),
            };
            (ending, mime, text.into_bytes())
        }
    };
    let name = workspace.name.to_lowercase().replace(|character: char| !character.is_alphanumeric(), "-");
    let name = if name.is_empty() { "stillroom".to_owned() } else { name };
    Ok(Event::Exported { name: format!("{name}.{ending}"), mime: mime.to_owned(), bytes })
}

/// The schema without the version table.
fn shown(workspace: &Workspace) -> Schema {
    let version_table = workspace.version_table();
    let mut schema = workspace.schema.clone();
    schema.tables.retain(|table| table.name != version_table);
    schema
}

fn facts(workspace: &Workspace) -> HashMap<String, markdown::TableFacts> {
    let tables = view::workspace(workspace, 0).database.tables;
    let fact = |table: crate::protocol::TableView| {
        let revisions = table.created_in.into_iter().chain(table.changed_in).collect();
        let facts = markdown::TableFacts { revisions, rows: Some(table.rows), status: Some(table.status) };
        (table.name, facts)
    };
    tables.into_iter().map(fact).collect()
}

fn archive(workspace: &Workspace) -> Result<Vec<u8>, Refusal> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let failed = |error: String| Refusal::new(format!("The archive could not be written: {error}"));
    for (path, content) in workspace.files.iter() {
        writer.start_file(path, options).map_err(|error| failed(error.to_string()))?;
        writer.write_all(content).map_err(|error| failed(error.to_string()))?;
    }
    let cursor = writer.finish().map_err(|error| failed(error.to_string()))?;
    Ok(cursor.into_inner())
}
