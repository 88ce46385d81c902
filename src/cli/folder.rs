//! Reading a folder from disk; clock and randomness of this machine.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::project::files::is_wanted;
use crate::protocol::FileUpload;

/// Directories that are never entered, however deep a repository is.
const SKIPPED: &[&str] =
    &[".git", "node_modules", "__pycache__", ".venv", "venv", "target", ".tox", "site-packages"];

/// Milliseconds since 1970.
pub fn clock() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |elapsed| elapsed.as_secs_f64() * 1000.0)
}

/// Fills with random bytes.
pub fn random(bytes: &mut [u8]) {
    // Without a source of randomness the bytes stay as they are: ids then repeat, nothing breaks.
    let _ = getrandom::fill(bytes);
}

/// The files of a folder that can matter, or of a single archive.
///
/// # Errors
/// When there is no such folder, or it cannot be read.
pub fn read(directory: &Path) -> Result<Vec<FileUpload>, String> {
    let failed = |path: &Path, error: &std::io::Error| format!("{}: {error}", path.display());
    if directory.is_file() {
        let name = directory.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let bytes = std::fs::read(directory).map_err(|error| failed(directory, &error))?;
        return Ok(vec![FileUpload { path: name, bytes }]);
    }
    let mut files = Vec::new();
    let mut waiting = vec![directory.to_path_buf()];
    while let Some(current) = waiting.pop() {
        let entries = std::fs::read_dir(&current).map_err(|error| failed(&current, &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| failed(&current, &error))?;
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(|error| failed(&path, &error))?;
            if kind.is_dir() {
                if !SKIPPED.contains(&name.as_str()) {
                    waiting.push(path);
                }
                continue;
            }
            let relative = path.strip_prefix(directory).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if is_wanted(&relative) {
                let bytes = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
                files.push(FileUpload { path: relative, bytes });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}
