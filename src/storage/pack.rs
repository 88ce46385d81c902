//! A project's files as one run of bytes: for each its path, its content as loaded, its present content. In: files;
//! out: bytes, and back.

use std::rc::Rc;

use super::{KeptFile, StorageError};

/// What follows a file's path.
const MADE_HERE: u8 = 0;
const UNCHANGED: u8 = 1;
const EDITED: u8 = 2;
const DELETED: u8 = 3;

/// The files as bytes.
pub fn pack(files: &[KeptFile]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for file in files {
        let KeptFile { path, original, content } = file;
        let (kind, parts): (u8, Vec<&[u8]>) = match (original, content) {
            (Some(original), Some(content)) if original == content => (UNCHANGED, vec![content]),
            (Some(original), Some(content)) => (EDITED, vec![original, content]),
            (Some(original), None) => (DELETED, vec![original]),
            (None, Some(content)) => (MADE_HERE, vec![content]),
            (None, None) => continue,
        };
        put(&mut bytes, path.as_bytes());
        bytes.push(kind);
        parts.into_iter().for_each(|part| put(&mut bytes, part));
    }
    bytes
}

fn put(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
    bytes.extend_from_slice(part);
}

/// The files of bytes.
///
/// # Errors
/// When the bytes are not of [`pack`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<KeptFile>, StorageError> {
    let damaged = || StorageError::Damaged("the list of files".to_owned());
    let mut rest = bytes;
    let mut files = Vec::new();
    while !rest.is_empty() {
        let path =
            take(&mut rest).and_then(|path| String::from_utf8(path.to_vec()).ok()).ok_or_else(damaged)?;
        let (kind, after) = rest.split_first().ok_or_else(damaged)?;
        rest = after;
        let first: Rc<[u8]> = take(&mut rest).ok_or_else(damaged)?.into();
        let (original, content) = match *kind {
            MADE_HERE => (None, Some(first)),
            UNCHANGED => (Some(Rc::clone(&first)), Some(first)),
            EDITED => (Some(first), Some(take(&mut rest).ok_or_else(damaged)?.into())),
            DELETED => (Some(first), None),
            _ => return Err(damaged()),
        };
        files.push(KeptFile { path, original, content });
    }
    Ok(files)
}

fn take<'bytes>(rest: &mut &'bytes [u8]) -> Option<&'bytes [u8]> {
    let (length, after) = rest.split_first_chunk::<8>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let (part, after) = (after.len() >= length).then(|| after.split_at(length))?;
    *rest = after;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_back_with_both_contents() {
        let some = |text: &str| Some(Rc::<[u8]>::from(text.as_bytes()));
        let file = |path: &str, original, content| KeptFile { path: path.to_owned(), original, content };
        let files = vec![
            file("a.py", some("1"), some("1")),
            file("b.py", some("1"), some("2")),
            file("ü/c.py", None, some("")),
            file("d.py", some("x"), None),
        ];
        let bytes = pack(&files);
        assert_eq!(unpack(&bytes), Ok(files));
        let damaged = Err(StorageError::Damaged("the list of files".to_owned()));
        for end in [1, 8, 12, 14, bytes.len() - 1] {
            assert_eq!(unpack(&bytes[..end]), damaged, "cut at {end}");
        }
        assert_eq!(unpack(&[255; 40]), damaged);
    }
}
