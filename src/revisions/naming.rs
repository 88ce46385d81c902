//! Names of new revisions: ids, slugs and file names.

/// A date and time as a file template sees it. The caller reads the clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CreateDate {
    /// Calendar year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// 0 to 59.
    pub second: u32,
    /// Microseconds of the second, shown in `Create Date:`.
    pub microsecond: u32,
    /// Seconds since 1970 in UTC, for `%(epoch)s`.
    pub epoch: i64,
}

impl CreateDate {
    /// As Python's `str(datetime)` prints it.
    pub fn text(&self) -> String {
        let Self { year, month, day, hour, minute, second, microsecond, .. } = self;
        let fraction = if *microsecond == 0 { String::new() } else { format!(".{microsecond:06}") };
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}{fraction}")
    }
}

/// Alembic's `file_template` when none is set.
pub const DEFAULT_FILE_TEMPLATE: &str = "%(rev)s_%(slug)s";

/// Alembic's `truncate_slug_length` when none is set.
pub const DEFAULT_SLUG_LENGTH: usize = 40;

/// A revision id from random bytes: twelve hexadecimal digits (`util.rev_id`).
pub fn revision_id(random: [u8; 6]) -> String {
    random.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The words of a message, joined by `_`, in lower case, cut at a word when longer than
/// `truncate_slug_length`.
pub fn slug(message: &str, truncate_slug_length: usize) -> String {
    let words: Vec<&str> = message
        .split(|character: char| !(character.is_alphanumeric() || character == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let slug = words.join("_").to_lowercase();
    if slug.chars().count() <= truncate_slug_length {
        return slug;
    }
    let cut: String = slug.chars().take(truncate_slug_length).collect();
    let kept = cut.rsplit_once('_').map_or(cut.as_str(), |(before, _)| before);
    format!("{kept}_")
}

/// The file name of a new revision, `.py` included, by a template such as
/// `%(year)d%(month).2d%(day).2d_%(rev)s_%(slug)s`. The doubled `%%` of an `alembic.ini` may be
/// given as it stands there. Errors name the part that Python's `%` would refuse.
pub fn file_name(
    template: &str,
    rev: &str,
    message: &str,
    truncate_slug_length: usize,
    date: &CreateDate,
) -> Result<String, String> {
    let template = template.replace("%%(", "%(");
    let mut name = String::new();
    let mut rest = template.as_str();
    while let Some(at) = rest.find('%') {
        name.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            name.push('%');
            rest = after;
            continue;
        }
        let (key, after) = rest
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'))
            .ok_or_else(|| format!("file_template '{template}' has a '%' without a '(name)'"))?;
        let end = after
            .find(|character: char| character.is_ascii_alphabetic())
            .ok_or_else(|| format!("file_template '{template}' is incomplete after '%({key})'"))?;
        name.push_str(&token(
            key,
            &after[..end],
            &after[end..=end],
            rev,
            message,
            truncate_slug_length,
            date,
        )?);
        rest = &after[end + 1..];
    }
    name.push_str(rest);
    name.push_str(".py");
    Ok(name)
}

fn token(
    key: &str,
    flags: &str,
    conversion: &str,
    rev: &str,
    message: &str,
    truncate_slug_length: usize,
    date: &CreateDate,
) -> Result<String, String> {
    let number = match key {
        "rev" => return Ok(rev.to_owned()),
        "slug" => return Ok(slug(message, truncate_slug_length)),
        "epoch" => date.epoch,
        "year" => i64::from(date.year),
        "month" => i64::from(date.month),
        "day" => i64::from(date.day),
        "hour" => i64::from(date.hour),
        "minute" => i64::from(date.minute),
        "second" => i64::from(date.second),
        _ => return Err(format!("file_template has the unknown token '%({key}){conversion}'")),
    };
    if !matches!(conversion, "d" | "i" | "s") {
        return Err(format!(
            "file_template uses '%({key}){flags}{conversion}'; numbers are written with 'd'"
        ));
    }
    let (width, precision) = flags.split_once('.').unwrap_or((flags, ""));
    let padded = format!("{number:0>width$}", width = precision.parse::<usize>().unwrap_or(0).min(20));
    let fill = if width.starts_with('0') { '0' } else { ' ' };
    let width = width.parse::<usize>().unwrap_or(0).min(20);
    let missing = width.saturating_sub(padded.chars().count());
    Ok(std::iter::repeat_n(fill, missing).chain(padded.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: CreateDate = CreateDate {
        year: 2025,
        month: 9,
        day: 3,
        hour: 8,
        minute: 5,
        second: 7,
        microsecond: 42,
        epoch: 1_756_886_707,
    };

    fn named(template: &str, message: &str) -> Result<String, String> {
        file_name(template, "b9f25627decc", message, DEFAULT_SLUG_LENGTH, &DATE)
    }

    #[test]
    fn slugs_are_cut_at_a_word() {
        assert_eq!(slug("Add user's e-mail & phone", 40), "add_user_s_e_mail_phone");
        assert_eq!(
            slug("add the composite keys to every table of the whole schema", 40),
            "add_the_composite_keys_to_every_table_"
        );
        assert_eq!(slug(&"x".repeat(50), 40), format!("{}_", "x".repeat(40)));
        assert_eq!(slug("", 40), "");
        assert_eq!(slug("Größe ändern", 40), "größe_ändern");
    }

    #[test]
    fn templates_are_filled() {
        assert_eq!(named(DEFAULT_FILE_TEMPLATE, "Add x").as_deref(), Ok("b9f25627decc_add_x.py"));
        assert_eq!(
            named(
                "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d%%(second).2d_%%(rev)s_%%(slug)s",
                "Add x"
            )
            .as_deref(),
            Ok("20250903_080507_b9f25627decc_add_x.py")
        );
        assert_eq!(named("%(epoch)d_%(month)02d%%", "x").as_deref(), Ok("1756886707_09%.py"));
        assert_eq!(named("%(what)s", "x"), Err("file_template has the unknown token '%(what)s'".to_owned()));
        assert_eq!(named("%(rev", "x"), Err("file_template '%(rev' has a '%' without a '(name)'".to_owned()));
    }

    #[test]
    fn ids_are_twelve_digits() {
        assert_eq!(revision_id([0, 1, 0xab, 0xcd, 0xef, 9]), "0001abcdef09");
        assert_eq!(DATE.text(), "2025-09-03 08:05:07.000042");
    }
}
