//! Figures, dates and identifiers as the page writes them. In: values; out: text.

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A count with thousands separated by commas: `1,204`.
pub fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A count and its noun: `1 table`, `7 tables`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(count as u64), if count == 1 { one } else { many })
}

/// A size for people: `812 bytes`, `64 kB`, `1.5 MB`, `10.7 GB`.
pub fn bytes(size: u64) -> String {
    match size {
        1 => "1 byte".to_owned(),
        0..1_000 => format!("{size} bytes"),
        1_000..1_000_000 => format!("{} kB", size / 1_000),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(size / 100_000)),
        _ => format!("{} GB", tenths(size / 100_000_000)),
    }
}

/// A number of tenths: `7`, `7.5`.
fn tenths(count: u64) -> String {
    if count.is_multiple_of(10) {
        format!("{}", count / 10)
    } else {
        format!("{}.{}", count / 10, count % 10)
    }
}

/// A time: `0.4 ms`, `4.1 ms`, `62 ms`, `1.4 s`.
pub fn duration(milliseconds: f64) -> String {
    if milliseconds < 10.0 {
        format!("{milliseconds:.1} ms")
    } else if milliseconds < 1_000.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{:.1} s", milliseconds / 1_000.0)
    }
}

/// An identifier as short as a list may cut it: eight characters, never less.
pub fn short_id(id: &str) -> &str {
    id.char_indices().nth(8).map_or(id, |(end, _)| &id[..end])
}

/// The date part of a `Create Date` for lists: `25 Oct 2025`; what is not ISO stays as written.
pub fn list_date(date: &str) -> String {
    let mut parts = date.get(..10).unwrap_or(date).split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month
        .and_then(|month| month.parse::<usize>().ok())
        .and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    let day = day.and_then(|day| day.parse::<u8>().ok());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) if year.len() == 4 => format!("{day} {month} {year}"),
        _ => date.to_owned(),
    }
}

/// How long ago something was, in milliseconds since 1970 both: `now`, `4 min ago`, `3 h ago`, `yesterday`, `5 days ago`.
pub fn ago(now: f64, then: f64) -> String {
    let minutes = ((now - then) / 60_000.0).max(0.0) as u64;
    match minutes {
        0 => "now".to_owned(),
        1..60 => format!("{minutes} min ago"),
        60..1_440 => format!("{} h ago", minutes / 60),
        1_440..2_880 => "yesterday".to_owned(),
        _ => format!("{} days ago", minutes / 1_440),
    }
}

/// A `Create Date` to the second: fractions and zone cut.
pub fn code_date(date: &str) -> &str {
    date.get(..19).filter(|_| date.as_bytes().get(4) == Some(&b'-')).unwrap_or(date)
}

/// The last part of a path.
pub fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_sizes() {
        assert_eq!([0, 999, 1_204, 1_234_567].map(thousands), ["0", "999", "1,204", "1,234,567"]);
        assert_eq!(counted(1, "table", "tables"), "1 table");
        assert_eq!(counted(7, "table", "tables"), "7 tables");
        assert_eq!(
            [812, 64_000, 64_000_000, 1_540_000, 10_737_500_000].map(bytes),
            ["812 bytes", "64 kB", "64 MB", "1.5 MB", "10.7 GB"]
        );
        assert_eq!([0.44, 62.0, 1_412.0].map(duration), ["0.4 ms", "62 ms", "1.4 s"]);
    }

    #[test]
    fn how_long_ago() {
        let minutes = |count: f64| ago(10_000_000_000.0, 10_000_000_000.0 - count * 60_000.0);
        let found = [-5.0, 0.5, 4.2, 200.0, 1_500.0, 14_400.0].map(minutes);
        assert_eq!(found, ["now", "now", "4 min ago", "3 h ago", "yesterday", "10 days ago"]);
    }

    #[test]
    fn identifiers_dates_and_paths() {
        assert_eq!(short_id("fb1896cfb4de"), "fb1896cf");
        assert_eq!(short_id("äöü"), "äöü");
        assert_eq!(list_date("2025-10-25 09:14:52.1"), "25 Oct 2025");
        assert_eq!(list_date("yesterday"), "yesterday");
        assert_eq!(code_date("2025-10-25 09:14:52.123+00:00"), "2025-10-25 09:14:52");
        assert_eq!(code_date("no date known at all here"), "no date known at all here");
        assert_eq!(file_name("a/b/c.py"), "c.py");
    }
}
