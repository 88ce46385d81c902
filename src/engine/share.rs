//! A whole project in a piece of text that an address can carry: files and settings as JSON,
//! deflated, in base64 for addresses. In: a workspace; out: text, and back.

use std::io::{Read, Write};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};

use crate::protocol::{FileUpload, Settings};

use super::requests::Refusal;
use super::workspace::Workspace;

/// The longest project that is unpacked, in bytes: far more than an address holds.
const MOST_BYTES: u64 = 8 << 20;

#[derive(Serialize, Deserialize)]
struct Packed {
    name: String,
    #[serde(default)]
    settings: Settings,
    files: Vec<PackedFile>,
}

#[derive(Serialize, Deserialize)]
struct PackedFile {
    path: String,
    text: String,
    /// The text is base64 of bytes that are not text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    binary: bool,
}

/// What a piece of text brought back.
#[derive(Debug)]
pub struct Unpacked {
    /// Name of the project.
    pub name: String,
    /// Settings that were made by hand.
    pub settings: Settings,
    /// The files.
    pub files: Vec<FileUpload>,
}

/// The project as text.
///
/// # Errors
/// When it cannot be compressed, which no project causes.
pub fn pack(workspace: &Workspace) -> Result<String, Refusal> {
    let file = |(path, content): (&str, &std::rc::Rc<[u8]>)| match std::str::from_utf8(content) {
        Ok(text) => PackedFile { path: path.to_owned(), text: text.to_owned(), binary: false },
        Err(_) => PackedFile { path: path.to_owned(), text: STANDARD.encode(content), binary: true },
    };
    let packed = Packed {
        name: workspace.name.clone(),
        settings: workspace.settings.clone(),
        files: workspace.files.iter().map(file).collect(),
    };
    let failed = |error: String| Refusal::new(format!("The project could not be packed: {error}"));
    let json = serde_json::to_vec(&packed).map_err(|error| failed(error.to_string()))?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&json).map_err(|error| failed(error.to_string()))?;
    let bytes = encoder.finish().map_err(|error| failed(error.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// The project of a piece of text.
///
/// # Errors
/// When the text is not a packed project, or was cut.
pub fn unpack(text: &str) -> Result<Unpacked, Refusal> {
    let broken = || {
        Refusal::new("The project in this link cannot be read")
            .help("Links are cut by some programs; ask for the .zip instead.")
    };
    let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| broken())?;
    let mut json = Vec::new();
    ZlibDecoder::new(bytes.as_slice()).take(MOST_BYTES).read_to_end(&mut json).map_err(|_| broken())?;
    let packed: Packed = serde_json::from_slice(&json).map_err(|_| broken())?;
    let file = |file: PackedFile| {
        let bytes = if file.binary {
            STANDARD.decode(&file.text).map_err(|_| broken())?
        } else {
            file.text.into_bytes()
        };
        Ok(FileUpload { path: file.path, bytes })
    };
    let files = packed.files.into_iter().map(file).collect::<Result<_, Refusal>>()?;
    Ok(Unpacked { name: packed.name, settings: packed.settings, files })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_project_is_refused_with_words() {
        for text in ["", "eJw", "not base64!", "AAAA"] {
            let refusal = unpack(text).expect_err("it is not a packed project");
            assert_eq!(refusal.message, "The project in this link cannot be read");
        }
    }
}
