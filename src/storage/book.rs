//! The two slots of each part of a project, and the order in which a state is written and read. In: a state and a
//! disk; out: the next generation on it, or the newest whole one from it.

use std::collections::HashMap;
use std::rc::Rc;

use super::manifest::{FORMAT, ListedBackup, ListedDatabase, Manifest, Part};
use super::{Disk, DiskError, Kept, KeptBackup, KeptDatabase, MANIFESTS, Pages, StorageError, chunks, pack};

/// The part that holds the files.
const FILES: &str = "files";

/// The name of the part that holds a database.
fn database_part(id: &str) -> String {
    format!("database-{id}")
}

/// The name of the part that holds a backup. It has one slot, since what is written there never changes.
fn backup_part(number: u32) -> String {
    format!("backup-{number}")
}

fn slot_name(part: &str, slot: usize) -> String {
    format!("{part}-{slot}")
}

/// What is known of a part's two slots.
#[derive(Debug, Default)]
struct Slots {
    /// The part as the last state has it.
    committed: Option<Part>,
    /// What each slot is known to hold; None when that is not known.
    known: [Option<Vec<u64>>; 2],
    /// The content that was committed last, so that the same one is not hashed again.
    last: Option<Rc<[u8]>>,
}

/// A project's slots, and the generation that was written last.
#[derive(Debug, Default)]
pub struct Book {
    generation: u64,
    parts: HashMap<String, Slots>,
    files: Option<Vec<super::KeptFile>>,
}

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The generation that is now the newest.
    pub generation: u64,
    /// Bytes written.
    pub written: usize,
    /// Bytes of the whole state.
    pub size: usize,
    /// Files that no state needs any more.
    pub obsolete: Vec<String>,
}

/// Names of the files that a save of this state may write.
pub fn part_names(kept: &Kept) -> Vec<String> {
    let parts = kept.databases.iter().map(|database| database_part(&database.id));
    let slots = parts.chain([FILES.to_owned()]).flat_map(|part| [slot_name(&part, 0), slot_name(&part, 1)]);
    let backups = kept.backups.iter().map(|backup| slot_name(&backup_part(backup.view.id), 0));
    slots.chain(backups).chain(MANIFESTS.map(str::to_owned)).collect()
}

impl Book {
    /// A project of which nothing is kept yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A project of which this state is the newest.
    pub fn of(manifest: &Manifest) -> Self {
        let mut book = Self { generation: manifest.generation, ..Self::default() };
        let parts = manifest.databases.iter().map(|database| (database_part(&database.id), &database.part));
        let backups = manifest.backups.iter().map(|backup| (backup_part(backup.view.id), &backup.part));
        for (name, part) in parts.chain(backups).chain([(FILES.to_owned(), &manifest.files)]) {
            let mut slots = Slots { committed: Some(part.clone()), ..Slots::default() };
            slots.known[part.slot & 1] = chunks::from_text(&part.hashes);
            book.parts.insert(name, slots);
        }
        book
    }

    /// The generation written last.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Writes a state. After an error the last state is still the newest, and whole.
    ///
    /// # Errors
    /// The disk's.
    pub fn save(
        &mut self,
        kept: &Kept,
        view: &str,
        now: f64,
        disk: &mut dyn Disk,
    ) -> Result<Saved, DiskError> {
        let mut written = 0;
        let mut parts = HashMap::new();
        if self.files.as_ref().is_none_or(|files| !same_files(files, &kept.files)) {
            let bytes: Rc<[u8]> = pack::pack(&kept.files).into();
            let part = self.write_part(FILES, &bytes, disk, &mut written)?;
            parts.insert(FILES.to_owned(), part);
        }
        for database in &kept.databases {
            let name = database_part(&database.id);
            let part = self.write_part(&name, &database.bytes, disk, &mut written)?;
            parts.insert(name, part);
        }
        let mut backups = Vec::new();
        for backup in &kept.backups {
            let part = self.write_backup(backup, disk, &mut written)?;
            backups.push(ListedBackup { view: backup.view.clone(), part });
        }
        let part_of = |name: &str| {
            let committed = self.parts.get(name).and_then(|slots| slots.committed.clone());
            parts.get(name).cloned().or(committed).expect("every part was written or is committed")
        };
        let listed = |database: &KeptDatabase| ListedDatabase {
            id: database.id.clone(),
            name: database.name.clone(),
            part: part_of(&database_part(&database.id)),
        };
        let manifest = Manifest {
            format: FORMAT,
            generation: self.generation + 1,
            saved: now,
            name: kept.name.clone(),
            sample: kept.sample.clone(),
            settings: kept.settings.clone(),
            chosen: kept.chosen,
            view: view.to_owned(),
            summary: kept.summary.clone(),
            files: part_of(FILES),
            databases: kept.databases.iter().map(listed).collect(),
            active: kept.active.clone(),
            backups,
        };
        written += self.commit(&manifest, disk)?;
        self.note(&manifest, kept);
        let obsolete = self.forget_others(&manifest);
        Ok(Saved { generation: self.generation, written, size: manifest.size(), obsolete })
    }

    /// Writes a manifest over the older of the two, so that its state becomes the newest.
    ///
    /// # Errors
    /// The disk's; the state before is then still the newest.
    pub fn commit(&mut self, manifest: &Manifest, disk: &mut dyn Disk) -> Result<usize, DiskError> {
        let name = MANIFESTS[(manifest.generation % 2) as usize];
        let bytes = manifest.to_bytes();
        disk.write(name, 0, &bytes)?;
        disk.set_length(name, bytes.len())?;
        disk.flush(name)?;
        self.generation = manifest.generation;
        Ok(bytes.len())
    }

    /// Writes what changed of a part into the slot that the last state does not use; a part that did not change
    /// stays where it is.
    fn write_part(
        &mut self,
        name: &str,
        bytes: &Rc<[u8]>,
        disk: &mut dyn Disk,
        written: &mut usize,
    ) -> Result<Part, DiskError> {
        let slots = self.parts.entry(name.to_owned()).or_default();
        if let (Some(part), Some(last)) = (&slots.committed, &slots.last)
            && Rc::ptr_eq(last, bytes)
        {
            return Ok(part.clone());
        }
        let hashes = chunks::hashes(bytes);
        let text = chunks::to_text(&hashes);
        if let Some(part) =
            slots.committed.as_ref().filter(|part| part.length == bytes.len() && part.hashes == text)
        {
            return Ok(part.clone());
        }
        let slot = slots.committed.as_ref().map_or(0, |part| 1 - (part.slot & 1));
        let file = slot_name(name, slot);
        // Until it is flushed nothing is known of the slot.
        let before = slots.known[slot].take().unwrap_or_default();
        for range in chunks::changed(&before, &hashes, bytes.len()) {
            disk.write(&file, range.start, &bytes[range.clone()])?;
            *written += range.len();
        }
        disk.set_length(&file, bytes.len())?;
        disk.flush(&file)?;
        slots.known[slot] = Some(hashes);
        Ok(Part { slot, length: bytes.len(), hashes: text })
    }

    /// Writes a backup that is not there yet.
    fn write_backup(
        &mut self,
        backup: &KeptBackup,
        disk: &mut dyn Disk,
        written: &mut usize,
    ) -> Result<Part, DiskError> {
        let name = backup_part(backup.view.id);
        if let Some(part) = self.parts.get(&name).and_then(|slots| slots.committed.clone()) {
            return Ok(part);
        }
        let bytes = backup.database.join();
        let file = slot_name(&name, 0);
        disk.write(&file, 0, &bytes)?;
        disk.set_length(&file, bytes.len())?;
        disk.flush(&file)?;
        *written += bytes.len();
        Ok(Part { slot: 0, length: bytes.len(), hashes: chunks::to_text(&chunks::hashes(&bytes)) })
    }

    /// Takes a state as the committed one.
    fn note(&mut self, manifest: &Manifest, kept: &Kept) {
        self.files = Some(kept.files.clone());
        if let Some(slots) = self.parts.get_mut(FILES) {
            slots.committed = Some(manifest.files.clone());
        }
        for (listed, database) in manifest.databases.iter().zip(&kept.databases) {
            if let Some(slots) = self.parts.get_mut(&database_part(&listed.id)) {
                slots.committed = Some(listed.part.clone());
                slots.last = Some(Rc::clone(&database.bytes));
            }
        }
        for backup in &manifest.backups {
            let slots = self.parts.entry(backup_part(backup.view.id)).or_default();
            slots.committed = Some(backup.part.clone());
        }
    }

    /// Forgets databases and backups that the state does not have; the names of their files.
    fn forget_others(&mut self, manifest: &Manifest) -> Vec<String> {
        let wanted = |name: &String| {
            name == FILES
                || manifest.databases.iter().any(|database| database_part(&database.id) == *name)
                || manifest.backups.iter().any(|backup| backup_part(backup.view.id) == *name)
        };
        let gone: Vec<String> = self.parts.keys().filter(|name| !wanted(name)).cloned().collect();
        for name in &gone {
            self.parts.remove(name);
        }
        gone.iter().flat_map(|name| [slot_name(name, 0), slot_name(name, 1)]).collect()
    }
}

fn same_files(left: &[super::KeptFile], right: &[super::KeptFile]) -> bool {
    let one = |files: &[super::KeptFile]| Kept { files: files.to_vec(), ..Kept::default() };
    one(left).is_same(&one(right))
}

/// A state that may be whole: its manifest is.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its manifest.
    pub manifest: Manifest,
}

/// The states of two manifests, newest first.
///
/// # Errors
/// When neither is whole, or a newer version wrote them.
pub fn candidates(manifests: [Option<&[u8]>; 2]) -> Result<Vec<Candidate>, StorageError> {
    let mut found = Vec::new();
    let mut newer = None;
    for bytes in manifests.into_iter().flatten() {
        match Manifest::of_bytes(bytes) {
            Ok(Some(manifest)) => found.push(Candidate { manifest }),
            Ok(None) => {}
            Err(error) => newer = Some(error),
        }
    }
    if let Some(error) = newer {
        return Err(error);
    }
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.manifest.generation));
    if found.is_empty() { Err(StorageError::NothingWhole) } else { Ok(found) }
}

impl Candidate {
    /// The files that hold its parts.
    pub fn names(&self) -> Vec<String> {
        let databases = self.manifest.databases.iter();
        let databases = databases.map(|database| slot_name(&database_part(&database.id), database.part.slot));
        let backups = self.manifest.backups.iter().map(|backup| slot_name(&backup_part(backup.view.id), 0));
        databases.chain(backups).chain([slot_name(FILES, self.manifest.files.slot)]).collect()
    }

    /// The state, from the content of those files.
    ///
    /// # Errors
    /// When one is missing or not as it was written.
    pub fn assemble(&self, read: &mut dyn FnMut(&str) -> Option<Rc<[u8]>>) -> Result<Kept, StorageError> {
        let mut part = |name: &str, part: &Part, what: &str| -> Result<Rc<[u8]>, StorageError> {
            let damaged = || StorageError::Damaged(what.to_owned());
            let bytes = read(&slot_name(name, part.slot)).ok_or_else(damaged)?;
            let bytes = if bytes.len() > part.length { bytes[..part.length].into() } else { bytes };
            let whole = bytes.len() == part.length && chunks::to_text(&chunks::hashes(&bytes)) == part.hashes;
            if whole { Ok(bytes) } else { Err(damaged()) }
        };
        let manifest = &self.manifest;
        let files = pack::unpack(&part(FILES, &manifest.files, "the list of files")?)?;
        let mut databases = Vec::new();
        for database in &manifest.databases {
            let what = format!("the database {}", database.name);
            let bytes = part(&database_part(&database.id), &database.part, &what)?;
            databases.push(KeptDatabase { id: database.id.clone(), name: database.name.clone(), bytes });
        }
        // A backup that is damaged is left out: what is worked on does not depend on it.
        let mut backups: Vec<KeptBackup> = Vec::new();
        for backup in &manifest.backups {
            let Ok(bytes) = part(&backup_part(backup.view.id), &backup.part, &backup.view.name) else {
                continue;
            };
            let before = backups.last().map(|last| &*last.database);
            let database = Rc::new(Pages::of(&bytes, before));
            backups.push(KeptBackup { view: backup.view.clone(), database });
        }
        Ok(Kept {
            name: manifest.name.clone(),
            sample: manifest.sample.clone(),
            settings: manifest.settings.clone(),
            chosen: manifest.chosen,
            files,
            databases,
            active: manifest.active.clone(),
            backups,
            summary: manifest.summary.clone(),
        })
    }
}

#[cfg(test)]
#[path = "book_tests.rs"]
mod tests;
