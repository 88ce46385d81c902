//! The manifest of a state: what the project is, and which slots hold its parts. In: a manifest; out: bytes with a
//! checksum at their head, and back.

use serde::{Deserialize, Serialize};

use super::{StorageError, chunks};
use crate::protocol::{BackupView, Settings};

/// The first line of a manifest, before its length and its checksum.
const HEAD: &str = "stillroom-state";

/// The format that is written. A reader refuses a higher one.
pub const FORMAT: u32 = 1;

/// What a list of projects tells of one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Tool.
    pub tool: String,
    /// Revisions that were applied.
    pub applied: usize,
    /// Revisions that are pending.
    pub pending: usize,
    /// Files that cannot be run as they stand.
    pub faulty: usize,
    /// Tables of the database worked on.
    pub tables: usize,
    /// Its rows.
    pub rows: u64,
    /// Its current revisions.
    pub current: Vec<String>,
}

/// A part of a state: which slot holds it, and what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// 0 or 1.
    pub slot: usize,
    /// Bytes.
    pub length: usize,
    /// Hashes of its pieces.
    pub hashes: String,
}

/// A working database of a state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedDatabase {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its bytes.
    pub part: Part,
}

/// A backup of a state.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ListedBackup {
    /// What it is.
    pub view: BackupView,
    /// Its bytes.
    pub part: Part,
}

/// A state without the content of its parts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Format.
    pub format: u32,
    /// Grows with each save.
    pub generation: u64,
    /// When it was saved, in milliseconds since 1970.
    pub saved: f64,
    /// Name of the project.
    pub name: String,
    /// Slug of the sample that it was.
    pub sample: Option<String>,
    /// Settings made by hand.
    #[serde(default)]
    pub settings: Settings,
    /// Chosen migration directory.
    pub chosen: Option<usize>,
    /// What the page wants back: what is selected and shown, lines typed. The engine does not read it.
    #[serde(default)]
    pub view: String,
    /// For lists.
    #[serde(default)]
    pub summary: Summary,
    /// The files.
    pub files: Part,
    /// The working databases.
    pub databases: Vec<ListedDatabase>,
    /// The one worked on.
    pub active: String,
    /// Backups, oldest first.
    #[serde(default)]
    pub backups: Vec<ListedBackup>,
}

impl Manifest {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = serde_json::to_vec(self).expect("a manifest is plain data with text as keys");
        let mut bytes = format!("{HEAD} {} {:016x}\n", body.len(), chunks::hash(&body)).into_bytes();
        bytes.extend(body);
        bytes
    }

    /// From bytes; None when they are not a whole manifest. What follows it is not looked at: a shorter manifest
    /// may have been written over a longer one.
    ///
    /// # Errors
    /// When a newer version wrote it.
    pub fn of_bytes(bytes: &[u8]) -> Result<Option<Self>, StorageError> {
        let Some(body) = body(bytes) else { return Ok(None) };
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        match serde_json::from_slice::<Format>(body) {
            Ok(Format { format }) if format > FORMAT => return Err(StorageError::Newer(format)),
            Ok(_) => {}
            Err(_) => return Ok(None),
        }
        Ok(serde_json::from_slice(body).ok())
    }

    /// Bytes of all parts.
    pub fn size(&self) -> usize {
        let databases = self.databases.iter().map(|database| database.part.length);
        let backups = self.backups.iter().map(|backup| backup.part.length);
        self.files.length + databases.chain(backups).sum::<usize>()
    }
}

/// The JSON of a manifest whose checksum is right.
fn body(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().take(80).position(|byte| *byte == b'\n')?;
    let mut words = std::str::from_utf8(&bytes[..end]).ok()?.split(' ');
    if words.next() != Some(HEAD) {
        return None;
    }
    let length: usize = words.next()?.parse().ok()?;
    let checksum = u64::from_str_radix(words.next()?, 16).ok()?;
    let body = bytes.get(end + 1..)?.get(..length)?;
    (chunks::hash(body) == checksum).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_that_is_not_whole_is_none() {
        let manifest =
            Manifest { format: FORMAT, generation: 7, name: "ü".to_owned(), ..Manifest::default() };
        let mut bytes = manifest.to_bytes();
        for end in 0..bytes.len() {
            assert_eq!(Manifest::of_bytes(&bytes[..end]), Ok(None), "cut at {end}");
        }
        bytes.extend(b"rest of a longer one");
        assert_eq!(Manifest::of_bytes(&bytes), Ok(Some(manifest.clone())));
        bytes[60] ^= 1;
        assert_eq!(Manifest::of_bytes(&bytes), Ok(None));
        let newer = Manifest { format: 9, ..manifest };
        assert_eq!(Manifest::of_bytes(&newer.to_bytes()), Err(StorageError::Newer(9)));
    }
}
