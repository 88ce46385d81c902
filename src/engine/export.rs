//! Documents made from the working database and the files.

use std::collections::HashMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::protocol::{Event, ExportFormat, ExportScope};
use crate::schema::Schema;
use crate::schema::export::{Palette, dbml, dot, json, markdown, mermaid, sql, text};

use super::requests::Refusal;
use super::transfer::outgoing;
use super::workspace::Workspace;
use super::{changes, convert, share, view};

/// Makes a document.
///
/// # Errors
/// When the archive cannot be written.
pub fn export(workspace: &Workspace, format: ExportFormat, scope: &ExportScope) -> Result<Event, Refusal> {
    let (ending, mime, bytes) = match format {
        ExportFormat::Sqlite => ("sqlite", "application/vnd.sqlite3", workspace.bytes.to_vec()),
        ExportFormat::Dump => {
            let text = super::transfer::dump(&mut *workspace.database.borrow_mut())?;
            ("sql", "application/sql", text.into_bytes())
        }
        ExportFormat::Csv | ExportFormat::Rows => return rows(workspace, format, scope),
        ExportFormat::Zip => ("zip", "application/zip", archive(workspace)?),
        ExportFormat::Packed => ("txt", "text/plain", share::pack(workspace)?.into_bytes()),
        other => {
            let (ending, mime, text) = document(workspace, other, scope);
            (ending, mime, text.into_bytes())
        }
    };
    let name = workspace.name.to_lowercase().replace(|character: char| !character.is_alphanumeric(), "-");
    let name = if name.is_empty() { "stillroom".to_owned() } else { name };
    Ok(Event::Exported { name: format!("{name}.{ending}"), mime: mime.to_owned(), bytes })
}

/// The rows of the one table of the scope.
fn rows(workspace: &Workspace, format: ExportFormat, scope: &ExportScope) -> Result<Event, Refusal> {
    let known = |name: &&String| {
        workspace.schema.table(name).is_some()
            || workspace.schema.views.iter().any(|view| view.name == **name)
    };
    let Some(table) = scope.tables.first().filter(known) else {
        return Err(Refusal::new("There is no such table in the working database").help("Select one first."));
    };
    let mut database = workspace.database.borrow_mut();
    let (ending, mime, text) = if format == ExportFormat::Csv {
        ("csv", "text/csv", outgoing::csv(&mut *database, table)?)
    } else {
        ("json", "application/json", outgoing::json(&mut *database, table)?)
    };
    let name = format!("{}.{ending}", table.replace(['/', '\\', ':'], "-"));
    Ok(Event::Exported { name, mime: mime.to_owned(), bytes: text.into_bytes() })
}

/// A document of the schema: ending, MIME type, text. What changed stands at its head, and at its place where
/// the format has a way to show it.
fn document(
    workspace: &Workspace,
    format: ExportFormat,
    scope: &ExportScope,
) -> (&'static str, &'static str, String) {
    let schema = shown(workspace, scope);
    let palette = if scope.dark { Palette::DARK } else { Palette::LIGHT };
    let marks = scope.shown.as_ref().map(|shown| changes::marks(&shown.marks)).unwrap_or_default();
    let lines = scope.shown.as_ref().map(|shown| changes::lines(&shown.marks)).unwrap_or_default();
    let heads = |sign: &str| -> String { lines.iter().map(|line| format!("{sign} {line}\n")).collect() };
    match format {
        ExportFormat::Markdown => {
            let facts = facts(workspace);
            let mut text = markdown::render(&schema, &facts);
            if !lines.is_empty() {
                text.push_str("\n## Changes\n\n");
                text.extend(lines.iter().map(|line| format!("- `{}`\n", line.replace('`', "'"))));
            }
            ("md", "text/markdown", text)
        }
        ExportFormat::Json if !lines.is_empty() => {
            let marks = scope.shown.as_ref().map(|shown| &shown.marks);
            let both = serde_json::json!({ "schema": schema, "marks": marks });
            ("json", "application/json", format!("{both:#}\n"))
        }
        ExportFormat::Json => ("json", "application/json", json::render(&schema)),
        ExportFormat::Mermaid => {
            let text = mermaid::render_marked(&schema, &marks);
            // A comment may not stand before the word that names the diagram in older readers.
            let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
            ("mmd", "text/plain", format!("{first}\n{}{rest}", heads("    %%")))
        }
        ExportFormat::Dbml => ("dbml", "text/plain", heads("//") + &dbml::render_marked(&schema, &marks)),
        ExportFormat::Dot => {
            ("dot", "text/vnd.graphviz", heads("//") + &dot::render_marked(&schema, &marks, &palette))
        }
        ExportFormat::Sql => ("sql", "application/sql", heads("--") + &sql::render(&schema)),
        _ => ("txt", "text/plain", text::render(&schema)),
    }
}

/// The schema that is asked for, without the version table.
fn shown(workspace: &Workspace, scope: &ExportScope) -> Schema {
    let version_table = workspace.version_table();
    let mut schema = match &scope.shown {
        Some(shown) => convert::schema(&shown.tables),
        None => workspace.schema.clone(),
    };
    let wanted = |name: &String| scope.tables.is_empty() || scope.tables.contains(name);
    schema.tables.retain(|table| table.name != version_table && wanted(&table.name));
    if !scope.tables.is_empty() {
        schema.views.clear();
        schema.triggers.retain(|trigger| wanted(&trigger.table));
    }
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
