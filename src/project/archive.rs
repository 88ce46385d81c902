//! Archives, read in memory: zip, and tar compressed with gzip.
//!
//! Only files that can matter are unpacked, up to the limits of [`Files`]. Whatever could escape the
//! tree or exhaust memory is refused with a finding; the rest is taken.

use std::io::{Cursor, Read};

use thiserror::Error;

use super::files::{FileError, Files, Limits, is_wanted, normalize_path};
use crate::diagnostic::{Diagnostic, Severity};

/// Entries of an archive that are looked at, wanted or not.
const MOST_ENTRIES: usize = 200_000;

/// Why an archive could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ArchiveError {
    /// It is neither a zip nor a gzip-compressed tar archive, or is damaged.
    #[error("'{name}' cannot be read as an archive: {cause}")]
    Unreadable {
        /// The archive.
        name: String,
        /// What is wrong.
        cause: String,
    },
    /// It holds too many entries.
    #[error("'{name}' holds {count} entries; at most {limit} are looked at")]
    TooManyEntries {
        /// The archive.
        name: String,
        /// How many it says it has.
        count: usize,
        /// The most that is looked at.
        limit: usize,
    },
    /// It grows too much when unpacked.
    #[error("'{name}' unpacks to more than {limit} bytes and is not read")]
    TooLarge {
        /// The archive.
        name: String,
        /// The most that is unpacked.
        limit: u64,
    },
    /// It grows out of proportion: a zip bomb.
    #[error(
        "'{name}' grows more than {ratio} times when it is unpacked (at '{entry}'), as a zip bomb does, and is not read"
    )]
    Bomb {
        /// The archive.
        name: String,
        /// The entry that goes too far.
        entry: String,
        /// The most that is taken.
        ratio: u64,
    },
}

/// Whether bytes begin as a known archive does.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(&[0x1f, 0x8b])
}

/// Unpacks an archive; findings tell what was left out.
pub fn read(name: &str, bytes: &[u8], limits: Limits) -> Result<(Files, Vec<Diagnostic>), ArchiveError> {
    let mut taker =
        Taker { name, limits, files: Files::with_limits(limits), diagnostics: Vec::new(), unpacked: 0 };
    if bytes.starts_with(&[0x1f, 0x8b]) {
        taker.read_tar(bytes)?;
    } else {
        taker.read_zip(bytes)?;
    }
    Ok((taker.files, taker.diagnostics))
}

struct Taker<'a> {
    name: &'a str,
    limits: Limits,
    files: Files,
    diagnostics: Vec<Diagnostic>,
    unpacked: u64,
}

impl Taker<'_> {
    fn unreadable(&self, cause: impl ToString) -> ArchiveError {
        ArchiveError::Unreadable { name: self.name.to_owned(), cause: cause.to_string() }
    }

    fn refuse(&mut self, entry: &str, why: impl Into<String>) {
        self.diagnostics.push(
            Diagnostic::new("LD05", Severity::Warning, why)
                .on(entry)
                .help("The entry was left out; everything else was read."),
        );
    }

    fn read_zip(&mut self, bytes: &[u8]) -> Result<(), ArchiveError> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| self.unreadable(error))?;
        let count = archive.len();
        if count > MOST_ENTRIES {
            return Err(ArchiveError::TooManyEntries {
                name: self.name.to_owned(),
                count,
                limit: MOST_ENTRIES,
            });
        }
        for index in 0..count {
            let mut entry = match archive.by_index(index) {
                Ok(entry) => entry,
                Err(error) => {
                    self.refuse(
                        &format!("entry {index}"),
                        format!("Entry {index} of '{}': {error}", self.name),
                    );
                    continue;
                }
            };
            let path = match entry.name() {
                Ok(path) => path.into_owned(),
                Err(error) => {
                    drop(entry);
                    self.refuse(
                        &format!("entry {index}"),
                        format!("Entry {index} of '{}': {error}", self.name),
                    );
                    continue;
                }
            };
            if entry.is_dir() {
                continue;
            }
            if entry.is_symlink() {
                drop(entry);
                self.refuse(&path, format!("'{path}' is a symbolic link"));
                continue;
            }
            let packed = entry.compressed_size().max(1);
            self.take(&path, packed, &mut entry)?;
        }
        Ok(())
    }

    fn read_tar(&mut self, bytes: &[u8]) -> Result<(), ArchiveError> {
        let mut stream = flate2::read::GzDecoder::new(bytes);
        let mut long_name: Option<String> = None;
        let mut entries = 0;
        loop {
            let mut header = [0_u8; 512];
            if let Err(error) = stream.read_exact(&mut header) {
                if entries == 0 {
                    return Err(self.unreadable(error));
                }
                return Ok(());
            }
            if header.iter().all(|byte| *byte == 0) {
                return Ok(());
            }
            entries += 1;
            if entries > MOST_ENTRIES {
                return Err(ArchiveError::TooManyEntries {
                    name: self.name.to_owned(),
                    count: entries,
                    limit: MOST_ENTRIES,
                });
            }
            let size =
                tar_number(&header[124..136]).ok_or_else(|| self.unreadable("a damaged tar header"))?;
            let padding = (512 - size % 512) % 512;
            let kind = header[156];
            let own_name = || {
                let name = tar_text(&header[..100]);
                let prefix =
                    if &header[257..262] == b"ustar" { tar_text(&header[345..500]) } else { String::new() };
                if prefix.is_empty() { name } else { format!("{prefix}/{name}") }
            };
            match kind {
                b'L' | b'x' => {
                    let mut content = Vec::new();
                    let mut limited = (&mut stream).take(size.min(1 << 20));
                    limited.read_to_end(&mut content).map_err(|error| self.unreadable(error))?;
                    long_name = if kind == b'L' {
                        Some(tar_text(&content))
                    } else {
                        pax_path(&content).or(long_name)
                    };
                    self.skip(&mut stream, size - content.len() as u64 + padding)?;
                }
                0 | b'0' => {
                    let path = long_name.take().unwrap_or_else(own_name);
                    let mut limited = (&mut stream).take(size);
                    let packed = bytes.len() as u64;
                    self.take(&path, packed, &mut limited)?;
                    let left = limited.limit();
                    self.skip(&mut stream, left + padding)?;
                }
                kind => {
                    let path = long_name.take().unwrap_or_else(own_name);
                    if matches!(kind, b'1' | b'2') && is_wanted(&path) {
                        self.refuse(&path, format!("'{path}' is a link"));
                    }
                    self.skip(&mut stream, size + padding)?;
                }
            }
        }
    }

    /// Reads past bytes, counting them.
    fn skip(&mut self, stream: &mut impl Read, amount: u64) -> Result<(), ArchiveError> {
        self.grow(amount)?;
        std::io::copy(&mut stream.take(amount), &mut std::io::sink())
            .map_err(|error| self.unreadable(error))?;
        Ok(())
    }

    fn grow(&mut self, amount: u64) -> Result<(), ArchiveError> {
        self.unpacked = self.unpacked.saturating_add(amount);
        if self.unpacked > self.limits.total_bytes.saturating_mul(4) {
            return Err(ArchiveError::TooLarge {
                name: self.name.to_owned(),
                limit: self.limits.total_bytes.saturating_mul(4),
            });
        }
        Ok(())
    }

    /// Takes one entry, if it is wanted and allowed.
    fn take(&mut self, path: &str, packed: u64, content: &mut impl Read) -> Result<(), ArchiveError> {
        let normalized = match normalize_path(path) {
            Ok(normalized) => normalized,
            Err(error) => {
                self.refuse(path, error.to_string());
                return Ok(());
            }
        };
        if !is_wanted(&normalized) {
            return Ok(());
        }
        let mut bytes = Vec::new();
        let most = self.limits.file_bytes;
        if let Err(error) = content.take(most + 1).read_to_end(&mut bytes) {
            self.refuse(path, format!("'{path}' cannot be unpacked: {error}"));
            return Ok(());
        }
        let size = bytes.len() as u64;
        self.grow(size)?;
        if size > 1 << 20 && size / packed > self.limits.ratio {
            return Err(ArchiveError::Bomb {
                name: self.name.to_owned(),
                entry: path.to_owned(),
                ratio: self.limits.ratio,
            });
        }
        match self.files.insert(&normalized, bytes) {
            Ok(_) => Ok(()),
            Err(error @ FileError::TotalTooLarge { limit, .. }) => {
                self.refuse(path, error.to_string());
                Err(ArchiveError::TooLarge { name: self.name.to_owned(), limit })
            }
            Err(error) => {
                self.refuse(path, error.to_string());
                Ok(())
            }
        }
    }
}

fn tar_text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

fn tar_number(bytes: &[u8]) -> Option<u64> {
    if bytes.first().is_some_and(|byte| byte & 0x80 != 0) {
        let tail: [u8; 8] = bytes.get(4..12)?.try_into().ok()?;
        return Some(u64::from_be_bytes(tail));
    }
    let text = tar_text(bytes);
    let digits = text.trim();
    if digits.is_empty() { Some(0) } else { u64::from_str_radix(digits, 8).ok() }
}

/// The `path` record of an extended header.
fn pax_path(content: &[u8]) -> Option<String> {
    String::from_utf8_lossy(content).lines().find_map(|line| {
        line.split_once(' ').and_then(|(_, record)| record.strip_prefix("path=")).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (path, content) in entries {
            writer.start_file(*path, zip::write::SimpleFileOptions::default()).expect("starts");
            writer.write_all(content).expect("writes");
        }
        writer.finish().expect("finishes").into_inner()
    }

    #[test]
    fn a_zip_is_read_and_what_escapes_is_refused() {
        let bytes = zip_of(&[("a/b.py", b"x"), ("../evil.py", b"x"), ("/abs.py", b"x"), ("a/c.png", b"x")]);
        let (files, diagnostics) = read("x.zip", &bytes, Limits::default()).expect("reads");
        assert_eq!(files.paths().collect::<Vec<_>>(), ["a/b.py"]);
        let messages: Vec<&str> = diagnostics.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "The path '../evil.py' leads out of what was loaded",
                "The path '/abs.py' leads out of what was loaded"
            ]
        );
    }

    #[test]
    fn a_bomb_is_refused() {
        let bytes = zip_of(&[("a.py", &vec![b'#'; 20 << 20])]);
        assert_eq!(
            read("bomb.zip", &bytes, Limits::default()).err(),
            Some(ArchiveError::Bomb { name: "bomb.zip".into(), entry: "a.py".into(), ratio: 120 })
        );
    }

    #[test]
    fn garbage_is_said_to_be_none() {
        let error = read("x.zip", b"PK\x03\x04 nothing", Limits::default()).expect_err("refused");
        assert!(matches!(error, ArchiveError::Unreadable { .. }), "{error}");
        assert!(read("x.tar.gz", &[0x1f, 0x8b, 0, 0], Limits::default()).is_err());
    }

    #[test]
    fn a_compressed_tar_is_read() {
        let mut tar = Vec::new();
        for (path, content) in [("m/versions/a.py", "revision = 'a'"), ("m/x.bin", "zz")] {
            let mut header = [0_u8; 512];
            header[..path.len()].copy_from_slice(path.as_bytes());
            header[124..135].copy_from_slice(format!("{:011o}", content.len()).as_bytes());
            header[156] = b'0';
            tar.extend_from_slice(&header);
            tar.extend_from_slice(content.as_bytes());
            tar.resize(tar.len().div_ceil(512) * 512, 0);
        }
        tar.extend_from_slice(&[0; 1024]);
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&tar).expect("writes");
        let bytes = encoder.finish().expect("finishes");
        let (files, diagnostics) = read("x.tar.gz", &bytes, Limits::default()).expect("reads");
        assert_eq!(files.text("m/versions/a.py").as_deref(), Some("revision = 'a'"));
        assert_eq!(files.len(), 1);
        assert_eq!(diagnostics, []);
    }
}
