//! The sample projects, embedded.

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::protocol::{FileUpload, SampleView};

static SAMPLES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/public/samples");

/// `index.json`.
#[derive(Deserialize)]
struct Index {
    samples: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    slug: String,
    title: String,
    description: String,
    #[serde(default)]
    scripts: usize,
    #[serde(default)]
    badge: Option<String>,
}

/// All samples, in the order in which they are offered.
pub fn list() -> Vec<SampleView> {
    let index = SAMPLES.get_file("index.json").and_then(|file| file.contents_utf8()).unwrap_or("{}");
    let index: Index = serde_json::from_str(index).unwrap_or(Index { samples: Vec::new() });
    index
        .samples
        .into_iter()
        .map(|entry| SampleView {
            slug: entry.slug,
            title: entry.title,
            description: entry.description,
            revisions: entry.scripts,
            badge: entry.badge,
        })
        .collect()
}

/// The files of a sample, with paths relative to it.
pub fn files(slug: &str) -> Option<Vec<FileUpload>> {
    let directory = SAMPLES.get_dir(slug)?;
    let mut files = Vec::new();
    collect(directory, slug, &mut files);
    Some(files)
}

fn collect(directory: &Dir<'_>, slug: &str, files: &mut Vec<FileUpload>) {
    for file in directory.files() {
        let Some(path) = file.path().to_str().and_then(|path| path.strip_prefix(slug)) else { continue };
        files.push(FileUpload {
            path: path.trim_start_matches('/').to_owned(),
            bytes: file.contents().to_vec(),
        });
    }
    for child in directory.dirs() {
        collect(child, slug, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_has_its_files() {
        let samples = list();
        assert_eq!(samples.len(), 4);
        for sample in samples {
            assert!(files(&sample.slug).is_some_and(|files| !files.is_empty()), "{}", sample.slug);
        }
    }
}
