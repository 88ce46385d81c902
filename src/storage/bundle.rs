//! Projects as one .zip: a folder each, with its files as loaded and now, its databases, and what else comes back.
//! In: projects; out: bytes of the archive, and back.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{Kept, KeptBackup, KeptDatabase, KeptFile, Pages, StorageError, Summary};
use crate::protocol::{BackupView, Settings};

/// The file that makes an archive a collection of projects.
const INDEX: &str = "stillroom.json";

/// The most that an archive may hold when unpacked, so that a hostile one ends early.
const MOST_BYTES: u64 = 1 << 30;

#[derive(Serialize, Deserialize)]
struct Index {
    format: u32,
    projects: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    folder: String,
    name: String,
    sample: Option<String>,
    #[serde(default)]
    settings: Settings,
    chosen: Option<usize>,
    active: String,
    #[serde(default)]
    view: String,
    #[serde(default)]
    summary: Summary,
    databases: Vec<DatabaseEntry>,
    #[serde(default)]
    backups: Vec<BackupEntry>,
    /// Files that were not loaded but made here.
    #[serde(default)]
    made: Vec<String>,
    /// Files that were deleted here.
    #[serde(default)]
    deleted: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct DatabaseEntry {
    id: String,
    name: String,
    file: String,
}

#[derive(Serialize, Deserialize)]
struct BackupEntry {
    view: BackupView,
    file: String,
}

/// Whether bytes are such an archive.
pub fn is_bundle(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
        && ZipArchive::new(Cursor::new(bytes)).is_ok_and(|mut archive| archive.by_name(INDEX).is_ok())
}

/// Projects with what the page wants back, as an archive.
///
/// # Errors
/// When it cannot be written, in words.
pub fn write_bundle(projects: &[(Kept, String)]) -> Result<Vec<u8>, StorageError> {
    let failed = |error: String| StorageError::NotABundle(error);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut entries = Vec::new();
    let mut put = |path: &str, bytes: &[u8]| -> Result<(), StorageError> {
        writer.start_file(path, options).map_err(|error| failed(error.to_string()))?;
        writer.write_all(bytes).map_err(|error| failed(error.to_string()))
    };
    for (number, (kept, view)) in projects.iter().enumerate() {
        let folder = format!("{}-{}", number + 1, slug(&kept.name));
        let (mut made, mut deleted) = (Vec::new(), Vec::new());
        for KeptFile { path, original, content } in &kept.files {
            match content {
                Some(content) => put(&format!("{folder}/files/{path}"), content)?,
                None => deleted.push(path.clone()),
            }
            match original {
                Some(original) if content.as_ref() != Some(original) => {
                    put(&format!("{folder}/originals/{path}"), original)?;
                }
                Some(_) => {}
                None => made.push(path.clone()),
            }
        }
        let mut databases = Vec::new();
        for database in &kept.databases {
            let file = format!("{folder}/databases/{}-{}.sqlite", database.id, slug(&database.name));
            put(&file, &database.bytes)?;
            databases.push(DatabaseEntry { id: database.id.clone(), name: database.name.clone(), file });
        }
        let mut backups = Vec::new();
        for backup in &kept.backups {
            let view = backup.view.clone();
            let file = format!("{folder}/backups/{}-{}.sqlite", view.id, slug(&view.name));
            put(&file, &backup.database.join())?;
            backups.push(BackupEntry { view, file });
        }
        entries.push(Entry {
            folder,
            name: kept.name.clone(),
            sample: kept.sample.clone(),
            settings: kept.settings.clone(),
            chosen: kept.chosen,
            active: kept.active.clone(),
            view: view.clone(),
            summary: kept.summary.clone(),
            databases,
            backups,
            made,
            deleted,
        });
    }
    let index = Index { format: 1, projects: entries };
    let json = serde_json::to_vec_pretty(&index).map_err(|error| failed(error.to_string()))?;
    put(INDEX, &json)?;
    let cursor = writer.finish().map_err(|error| failed(error.to_string()))?;
    Ok(cursor.into_inner())
}

/// The projects of an archive, each with what the page wants back.
///
/// # Errors
/// When it is not one, or is damaged.
pub fn read_bundle(bytes: &[u8]) -> Result<Vec<(Kept, String)>, StorageError> {
    let failed = |error: String| StorageError::NotABundle(error);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| failed(error.to_string()))?;
    let mut contents: HashMap<String, Rc<[u8]>> = HashMap::new();
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| failed(error.to_string()))?;
        if !file.is_file() {
            continue;
        }
        let name = file.name().map(|name| name.into_owned()).map_err(|error| failed(error.to_string()))?;
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).map_err(|error| failed(format!("{name}: {error}")))?;
        left = left
            .checked_sub(bytes.len() as u64)
            .ok_or_else(|| failed("it unpacks to more than 1 GB".to_owned()))?;
        contents.insert(name, bytes.into());
    }
    let index = contents.get(INDEX).ok_or_else(|| failed(format!("there is no {INDEX}")))?;
    let index: Index = serde_json::from_slice(index).map_err(|error| failed(format!("{INDEX}: {error}")))?;
    if index.format > 1 {
        return Err(StorageError::Newer(index.format));
    }
    index.projects.into_iter().map(|entry| project(entry, &contents)).collect()
}

fn project(entry: Entry, contents: &HashMap<String, Rc<[u8]>>) -> Result<(Kept, String), StorageError> {
    let below = |prefix: String| {
        let mut found: Vec<(&str, &Rc<[u8]>)> = contents
            .iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(prefix.as_str())?, bytes)))
            .collect();
        found.sort_by_key(|(path, _)| *path);
        found.into_iter().map(|(path, bytes)| (path.to_owned(), Rc::clone(bytes))).collect::<Vec<_>>()
    };
    let originals: HashMap<String, Rc<[u8]>> =
        below(format!("{}/originals/", entry.folder)).into_iter().collect();
    let mut files: Vec<KeptFile> = below(format!("{}/files/", entry.folder))
        .into_iter()
        .map(|(path, content)| {
            let original = originals.get(&path).cloned();
            let original = if entry.made.contains(&path) {
                None
            } else {
                original.or_else(|| Some(Rc::clone(&content)))
            };
            KeptFile { path, original, content: Some(content) }
        })
        .collect();
    files.extend(entry.deleted.iter().filter_map(|path| {
        Some(KeptFile { path: path.clone(), original: Some(originals.get(path)?.clone()), content: None })
    }));
    files.sort_by(|left, right| left.path.cmp(&right.path));
    let mut databases = Vec::new();
    for DatabaseEntry { id, name, file } in entry.databases {
        let bytes = contents.get(&file).cloned().ok_or_else(|| StorageError::Damaged(file.clone()))?;
        let safe = id.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
        if !safe || id.is_empty() {
            return Err(StorageError::NotABundle(format!("{id:?} cannot name a database")));
        }
        databases.push(KeptDatabase { id, name, bytes });
    }
    let mut backups: Vec<KeptBackup> = Vec::new();
    for BackupEntry { view, file } in entry.backups {
        let bytes = contents.get(&file).ok_or_else(|| StorageError::Damaged(file.clone()))?;
        let database = Rc::new(Pages::of(bytes, backups.last().map(|last| &*last.database)));
        backups.push(KeptBackup { view, database });
    }
    let active = databases.iter().find(|database| database.id == entry.active).or(databases.first());
    let active = active.map(|database| database.id.clone()).unwrap_or_default();
    let kept = Kept {
        name: entry.name,
        sample: entry.sample,
        settings: entry.settings,
        chosen: entry.chosen,
        files,
        databases,
        active,
        backups,
        summary: entry.summary,
    };
    Ok((kept, entry.view))
}

/// A name as part of a file's name.
fn slug(name: &str) -> String {
    let text: String = name
        .to_lowercase()
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character } else { '-' })
        .take(40)
        .collect();
    let text = text.trim_matches('-');
    if text.is_empty() { "unnamed".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_come_back_from_a_zip() {
        let some = |text: &str| Some(Rc::<[u8]>::from(text.as_bytes()));
        let file = |path: &str, original, content| KeptFile { path: path.to_owned(), original, content };
        let kept = Kept {
            name: "Shop / ünï".to_owned(),
            files: vec![
                file("alembic/env.py", some("1"), some("1")),
                file("alembic/versions/a.py", some("1"), some("2")),
                file("alembic/versions/b.py", None, some("3")),
                file("alembic/versions/c.py", some("4"), None),
            ],
            databases: vec![
                KeptDatabase {
                    id: "main".to_owned(),
                    name: "development".to_owned(),
                    bytes: (*b"one").into(),
                },
                KeptDatabase { id: "x-2".to_owned(), name: "production".to_owned(), bytes: (*b"two").into() },
            ],
            active: "x-2".to_owned(),
            backups: vec![KeptBackup {
                view: BackupView { id: 4, name: "before it".to_owned(), ..BackupView::default() },
                database: Rc::new(Pages::of(&Rc::from(*b"three"), None)),
            }],
            ..Kept::default()
        };
        let bytes = write_bundle(&[(kept.clone(), "view".to_owned()), (kept.clone(), String::new())])
            .expect("writes");
        assert!(is_bundle(&bytes) && !is_bundle(b"PK\x03\x04") && !is_bundle(b""));
        assert_eq!(read_bundle(&bytes), Ok(vec![(kept.clone(), "view".to_owned()), (kept, String::new())]));
        let error = read_bundle(b"nothing").expect_err("it is no archive");
        assert!(matches!(error, StorageError::NotABundle(_)), "{error}");
    }
}
