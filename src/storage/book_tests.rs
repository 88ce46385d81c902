//! A state survives whatever ends a save: every place at which it can be cut is tried.

use super::*;
use crate::protocol::BackupView;
use crate::storage::{KeptFile, MemoryDisk};

fn file(path: &str, text: &str) -> KeptFile {
    let content: Rc<[u8]> = text.as_bytes().into();
    KeptFile { path: path.to_owned(), original: Some(Rc::clone(&content)), content: Some(content) }
}

fn database(id: &str, length: usize, seed: usize) -> KeptDatabase {
    let bytes: Vec<u8> = (0..length).map(|at| (at / chunks::CHUNK * 7 + seed) as u8).collect();
    KeptDatabase { id: id.to_owned(), name: format!("the {id}"), bytes: bytes.into() }
}

fn state(text: &str, databases: Vec<KeptDatabase>) -> Kept {
    Kept {
        name: "shop".to_owned(),
        files: vec![file("a.py", text), file("b.py", "same")],
        active: databases[0].id.clone(),
        databases,
        ..Kept::default()
    }
}

/// The newest whole state of a disk, as a new visit reads it.
fn read(disk: &MemoryDisk) -> Result<(Kept, Manifest), StorageError> {
    let mut last = StorageError::NothingWhole;
    for candidate in candidates(MANIFESTS.map(|name| disk.get(name)))? {
        match candidate.assemble(&mut |name| disk.get(name).map(Rc::from)) {
            Ok(kept) => return Ok((kept, candidate.manifest)),
            Err(error) => last = error,
        }
    }
    Err(last)
}

#[test]
fn a_state_comes_back() {
    let mut disk = MemoryDisk::default();
    assert_eq!(read(&disk).map(|found| found.0), Err(StorageError::NothingWhole));
    let kept = state("1", vec![database("main", 200_000, 1), database("copy", 10, 2)]);
    let saved = Book::new().save(&kept, "view", 5.0, &mut disk).expect("there is room");
    assert_eq!((saved.generation, saved.obsolete.len()), (1, 0));
    let (found, manifest) = read(&disk).expect("it was saved");
    assert_eq!(found, kept);
    assert_eq!((manifest.view.as_str(), manifest.saved, manifest.size()), ("view", 5.0, saved.size));
}

#[test]
fn only_what_changed_is_written() {
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    let mut kept = state("1", vec![database("main", chunks::CHUNK * 20, 1)]);
    let first = book.save(&kept, "", 0.0, &mut disk).expect("room");
    assert!(first.written > chunks::CHUNK * 20);
    // Each slot is filled once; from then on a change of a piece writes a piece, or the two that the slots differ by.
    for round in 0..4 {
        let mut bytes = kept.databases[0].bytes.to_vec();
        bytes[5] = 100 + round;
        kept.databases[0].bytes = bytes.into();
        let saved = book.save(&kept, "", 0.0, &mut disk).expect("room");
        let least = if round == 0 { chunks::CHUNK * 20 } else { chunks::CHUNK };
        assert!((least..least + 4_000).contains(&saved.written), "round {round}: {}", saved.written);
        assert_eq!(read(&disk).map(|found| found.0), Ok(kept.clone()));
    }
    kept.files[0] = file("a.py", "2");
    let saved = book.save(&kept, "", 0.0, &mut disk).expect("room");
    assert!(saved.written < 4_000, "an edit leaves the database alone: {}", saved.written);
    // The same in a new visit: what the used slot holds is known from the manifest.
    let (found, manifest) = read(&disk).expect("whole");
    let mut book = Book::of(&manifest);
    let saved = book.save(&found, "other", 0.0, &mut disk).expect("room");
    assert!(saved.written < 4_000, "{}", saved.written);
}

/// Saves `next` over `first`, cut off after every number of bytes: always one of the two is read, whole, and the
/// save after that works.
fn cut_everywhere(first: &Kept, next: &Kept, step: usize) {
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    book.save(&Kept { name: "older".to_owned(), ..first.clone() }, "", 0.0, &mut disk).expect("room");
    book.save(first, "", 0.0, &mut disk).expect("room");
    let (_, manifest) = read(&disk).expect("whole");
    let mut whole = disk.clone();
    let total = Book::of(&manifest).save(next, "", 0.0, &mut whole).expect("room").written;
    for budget in (0..total).step_by(step) {
        let mut cut = MemoryDisk { budget: Some(budget), ..disk.clone() };
        assert_eq!(Book::of(&manifest).save(next, "", 0.0, &mut cut), Err(DiskError::Full));
        cut.budget = None;
        let (found, again) = read(&cut).unwrap_or_else(|error| panic!("cut after {budget}: {error}"));
        assert_eq!(&found, first, "cut after {budget} of {total}");
        Book::of(&again).save(next, "", 0.0, &mut cut).expect("room");
        assert_eq!(read(&cut).map(|found| found.0).as_ref(), Ok(next), "after the cut at {budget}");
    }
}

#[test]
fn a_save_that_is_cut_anywhere_leaves_the_state_before() {
    let first = state("1", vec![database("main", 500, 1)]);
    cut_everywhere(&first, &state("2", vec![database("main", 700, 2)]), 1);
    cut_everywhere(&first, &state("2", vec![database("main", 300, 2), database("copy", 90, 3)]), 1);
    let large = state("1", vec![database("main", chunks::CHUNK * 3 + 5, 1), database("copy", 90, 3)]);
    cut_everywhere(&large, &state("2", vec![database("main", chunks::CHUNK * 4, 9)]), 4_099);
}

#[test]
fn a_full_disk_keeps_the_last_state_and_saves_when_there_is_room() {
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    let first = state("1", vec![database("main", 5_000, 1)]);
    book.save(&first, "", 0.0, &mut disk).expect("room");
    let next = state("2", vec![database("main", 9_000, 2)]);
    disk.budget = Some(3_000);
    assert_eq!(book.save(&next, "", 0.0, &mut disk), Err(DiskError::Full));
    assert_eq!(read(&disk).map(|found| found.0), Ok(first));
    disk.budget = None;
    assert_eq!(book.save(&next, "", 0.0, &mut disk).map(|saved| saved.generation), Ok(2));
    assert_eq!(read(&disk).map(|found| found.0), Ok(next));
}

#[test]
fn damage_is_noticed_and_the_state_before_is_taken() {
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    let first = state("1", vec![database("main", 5_000, 1)]);
    book.save(&first, "", 0.0, &mut disk).expect("room");
    book.save(&state("2", vec![database("main", 5_000, 2)]), "", 0.0, &mut disk).expect("room");
    let used = candidates(MANIFESTS.map(|name| disk.get(name))).expect("whole")[0].names();
    disk.files.get_mut(&used[0]).expect("it is there")[100] ^= 1;
    assert_eq!(read(&disk).map(|found| found.0), Ok(first));
    for name in ["database-main-0", "database-main-1"] {
        disk.files.get_mut(name).expect("it is there").truncate(7);
    }
    let damaged = StorageError::Damaged("the database the main".to_owned());
    assert_eq!(read(&disk).map(|found| found.0), Err(damaged));
}

#[test]
fn a_backup_is_written_once_comes_back_and_leaves_when_it_is_deleted() {
    let backup = |id: u32, length: usize| KeptBackup {
        view: BackupView { id, name: format!("b{id}"), ..BackupView::default() },
        database: Rc::new(Pages::of(&vec![id as u8; length].into(), None)),
    };
    let first = state("1", vec![database("main", 9, 1)]);
    let mut kept = Kept { backups: vec![backup(0, 90_000), backup(3, 50)], ..first.clone() };
    cut_everywhere(&first, &Kept { name: "next".to_owned(), ..kept.clone() }, 997);
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    assert!(book.save(&kept, "", 0.0, &mut disk).expect("room").written > 90_000);
    let (found, manifest) = read(&disk).expect("whole");
    assert_eq!((found, manifest.size() > 90_000), (kept.clone(), true));
    let mut again = Book::of(&manifest);
    kept.backups.push(backup(4, 10));
    assert!(again.save(&kept, "", 0.0, &mut disk).expect("room").written < 2_000);
    kept.backups.remove(0);
    let saved = again.save(&kept, "", 0.0, &mut disk).expect("room");
    assert!(saved.obsolete.contains(&"backup-0-0".to_owned()), "{:?}", saved.obsolete);
    disk.files.insert("backup-3-0".to_owned(), b"damaged".to_vec());
    kept.backups.remove(0);
    assert_eq!(read(&disk).map(|found| found.0), Ok(kept));
}

#[test]
fn a_database_that_is_gone_leaves_its_files_to_be_removed() {
    let mut disk = MemoryDisk::default();
    let mut book = Book::new();
    book.save(&state("1", vec![database("main", 9, 1), database("copy", 9, 1)]), "", 0.0, &mut disk)
        .expect("room");
    let kept = state("1", vec![database("main", 9, 1)]);
    let saved = book.save(&kept, "", 0.0, &mut disk).expect("room");
    assert_eq!(saved.obsolete, ["database-copy-0", "database-copy-1"]);
    assert!(part_names(&kept).contains(&"database-main-1".to_owned()));
}
