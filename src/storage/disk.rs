//! What a project's files are written to: named files with random access. The worker's is the origin's private file
//! system; tests have one in memory that can be cut off at any write.

use std::collections::BTreeMap;

use thiserror::Error;

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DiskError {
    /// There is no room.
    #[error("the browser's storage for this page is full")]
    Full,
    /// Someone else has the file.
    #[error("the files of this project are in use in another tab")]
    InUse,
    /// Anything else, in the system's words.
    #[error("{0}")]
    Failed(String),
}

/// Named files.
pub trait Disk {
    /// Writes bytes at a place of a file, made when it is not there.
    ///
    /// # Errors
    /// The system's; some of the bytes may have been written.
    fn write(&mut self, name: &str, at: usize, bytes: &[u8]) -> Result<(), DiskError>;

    /// Sets the length of a file.
    ///
    /// # Errors
    /// The system's.
    fn set_length(&mut self, name: &str, length: usize) -> Result<(), DiskError>;

    /// Returns when what was written is there for good.
    ///
    /// # Errors
    /// The system's.
    fn flush(&mut self, name: &str) -> Result<(), DiskError>;
}

/// Files in memory, which can be cut off after a number of bytes written, as a process is killed in mid-write.
#[derive(Debug, Clone, Default)]
pub struct MemoryDisk {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Bytes that may still be written; None for no limit.
    pub budget: Option<usize>,
    /// Bytes written so far.
    pub written: usize,
}

impl MemoryDisk {
    /// A file's content.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }
}

impl Disk for MemoryDisk {
    fn write(&mut self, name: &str, at: usize, bytes: &[u8]) -> Result<(), DiskError> {
        let allowed = self.budget.map_or(bytes.len(), |budget| bytes.len().min(budget));
        let file = self.files.entry(name.to_owned()).or_default();
        if file.len() < at + allowed {
            file.resize(at + allowed, 0);
        }
        file[at..at + allowed].copy_from_slice(&bytes[..allowed]);
        self.written += allowed;
        if let Some(budget) = &mut self.budget {
            *budget -= allowed;
            if allowed < bytes.len() {
                return Err(DiskError::Full);
            }
        }
        Ok(())
    }

    fn set_length(&mut self, name: &str, length: usize) -> Result<(), DiskError> {
        if self.budget == Some(0) {
            return Err(DiskError::Full);
        }
        self.files.entry(name.to_owned()).or_default().resize(length, 0);
        Ok(())
    }

    fn flush(&mut self, _name: &str) -> Result<(), DiskError> {
        if self.budget == Some(0) { Err(DiskError::Full) } else { Ok(()) }
    }
}
