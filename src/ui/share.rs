//! A link that carries what is seen: the part of the address behind `#`. In: what is shown; out: a
//! fragment, and back. Nothing of it is ever sent anywhere: browsers keep fragments to themselves.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The longest packed project that a link carries, in characters. Chat programs and trackers cut
/// or refuse addresses much beyond it.
pub const MOST_PACKED: usize = 12_000;

/// What a link brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// Slug of a sample.
    pub sample: Option<String>,
    /// A whole project, packed by the engine.
    pub project: Option<String>,
    /// Revisions up to which the database is upgraded.
    pub current: Vec<String>,
    /// Selected revision.
    pub revision: Option<String>,
    /// Selected table.
    pub table: Option<String>,
    /// Level of detail, as a word.
    pub level: Option<String>,
    /// Grouping, as a word.
    pub grouping: Option<String>,
    /// Hidden tables.
    pub hidden: Vec<String>,
    /// Tables in focus, and how far.
    pub focus: Option<(Vec<String>, usize)>,
    /// Every table of a large schema is shown.
    pub show_all: bool,
    /// `light` or `dark`.
    pub theme: Option<String>,
}

impl Link {
    /// The fragment, without `#`.
    pub fn fragment(&self) -> String {
        let mut text = String::from("view");
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                let _ = write!(text, "&{name}={}", escape(value));
            }
        };
        let words =
            |values: &[String]| values.iter().map(|value| escape(value)).collect::<Vec<_>>().join(",");
        add("sample", self.sample.as_deref().unwrap_or_default());
        add("current", &words(&self.current));
        add("revision", self.revision.as_deref().unwrap_or_default());
        add("table", self.table.as_deref().unwrap_or_default());
        add("level", self.level.as_deref().unwrap_or_default());
        add("group", self.grouping.as_deref().unwrap_or_default());
        add("hide", &words(&self.hidden));
        if let Some((tables, hops)) = &self.focus {
            add("focus", &words(tables));
            add("hops", &hops.to_string());
        }
        add("all", if self.show_all { "yes" } else { "" });
        add("theme", self.theme.as_deref().unwrap_or_default());
        // Last, so that a link that was cut still brings the view back.
        add("project", self.project.as_deref().unwrap_or_default());
        text
    }

    /// What a fragment says; None when it is not a view. Unknown parts are passed over.
    pub fn of_fragment(fragment: &str) -> Option<Self> {
        let mut parts = fragment.split('&');
        if parts.next() != Some("view") {
            return None;
        }
        let parts: BTreeMap<&str, String> = parts
            .filter_map(|part| part.split_once('='))
            .filter_map(|(name, value)| Some((name, unescape(value)?)))
            .collect();
        let text = |name: &str| parts.get(name).filter(|text| !text.is_empty()).cloned();
        let list = |name: &str| -> Vec<String> {
            text(name).map(|text| text.split(',').filter_map(unescape).collect()).unwrap_or_default()
        };
        let focus = list("focus");
        let hops = text("hops").and_then(|hops| hops.parse().ok()).unwrap_or(1);
        Some(Self {
            sample: text("sample"),
            project: text("project"),
            current: list("current"),
            revision: text("revision"),
            table: text("table"),
            level: text("level"),
            grouping: text("group"),
            hidden: list("hide"),
            focus: (!focus.is_empty()).then_some((focus, hops)),
            show_all: text("all").is_some(),
            theme: text("theme"),
        })
    }
}

/// Text with everything but unreserved characters written as `%41`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// Back from [`escape`]; None when it is not text.
fn unescape(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index] == b'%' {
            let code = text.get(index + 1..index + 3)?;
            plain.push(u8::from_str_radix(code, 16).ok()?);
            index += 3;
        } else {
            plain.push(bytes[index]);
            index += 1;
        }
    }
    String::from_utf8(plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_survives_the_address() {
        let link = Link {
            sample: Some("resume-modifier".into()),
            current: vec!["fb1896cfb4de".into(), "a1".into()],
            table: Some("naïve, & odd%table".into()),
            level: Some("keys".into()),
            hidden: vec!["a,b".into(), "c".into()],
            focus: Some((vec!["users".into()], 2)),
            show_all: true,
            project: Some("eJw-_".into()),
            ..Link::default()
        };
        assert_eq!(Link::of_fragment(&link.fragment()), Some(link));
        assert_eq!(Link::default().fragment(), "view");
    }

    #[test]
    fn other_fragments_are_no_views() {
        assert_eq!(Link::of_fragment("start"), None);
        assert_eq!(Link::of_fragment(""), None);
        let broken = Link::of_fragment("view&table=%zz&level=keys&odd&hops=many&what=1");
        assert_eq!(broken, Some(Link { level: Some("keys".into()), ..Link::default() }));
        assert_eq!(Link::of_fragment("view&table=%FF").map(|link| link.table), Some(None));
        assert_eq!(Link::of_fragment("view&table=é%"), Some(Link::default()));
    }
}
