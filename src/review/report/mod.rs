//! The review as a document. In: a [`ReviewView`]; out: text.

mod github;
mod html;
mod markdown;
mod sarif;
mod words;

use crate::protocol::{ReviewFormat, ReviewView};

/// File name, MIME type and text of a review in a form.
pub fn render(view: &ReviewView, format: ReviewFormat) -> (&'static str, &'static str, String) {
    match format {
        ReviewFormat::Markdown => ("review.md", "text/markdown", markdown::render(view)),
        ReviewFormat::Html => ("review.html", "text/html", html::render(view)),
        ReviewFormat::Json => {
            let text = serde_json::to_string_pretty(view).expect("a review is plain data");
            ("review.json", "application/json", text)
        }
        ReviewFormat::Sarif => ("review.sarif", "application/sarif+json", sarif::render(view)),
        ReviewFormat::Github => ("review.txt", "text/plain", github::render(view)),
    }
}
