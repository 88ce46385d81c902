//! One value of a column: by what the CHECKs ask for, by the declared type, and by the name.

use crate::database::Scalar;
use crate::schema::Column;

use super::domain::Domain;
use super::kind::Kind;
use super::random::Random;
use super::words::{
    CITIES, COLORS, COMPANY, CURRENCIES, FIRST, JOBS, KINDS, LANGUAGES, LAST, MEDIA, PLAIN, ROLES, STATES,
    STREETS, ZONES,
};

/// How often a value is drawn until it is within its bounds.
const TRIES: usize = 24;

/// A column as it is drawn.
pub struct Wanted<'row> {
    /// The column.
    pub column: &'row Column,
    /// What it holds.
    pub kind: Kind,
    /// What the CHECKs ask of it.
    pub domain: &'row Domain,
    /// A number that no other row has, where the value has to differ from all others.
    pub unique: Option<u64>,
    /// Values of the row's columns so far.
    pub known: &'row dyn Fn(&str) -> Option<Scalar>,
}

/// Draws a value.
pub fn draw(wanted: &Wanted<'_>, random: &mut Random) -> Scalar {
    let domain = wanted.domain;
    if domain.null == Some(true) {
        return Scalar::Null;
    }
    if let Some(choices) = domain.choices.as_ref().filter(|choices| !choices.is_empty()) {
        return random.pick(choices).clone();
    }
    if wanted.column.nullable && domain.null.is_none() && wanted.unique.is_none() && random.chance(12) {
        return Scalar::Null;
    }
    if let Some(value) = default(wanted.column).filter(|_| wanted.unique.is_none() && random.chance(50))
        && domain.takes(&value, wanted.known)
        && is_free(domain)
    {
        return value;
    }
    let mut value = by_kind(wanted, random);
    for _ in 0..TRIES {
        if domain.takes(&value, wanted.known) {
            return value;
        }
        value = by_kind(wanted, random);
    }
    // A bound itself is the last resort: dates far from those that are drawn.
    let bound = domain.bounds.iter().map(|(_, bound)| bound).find(|bound| domain.takes(bound, wanted.known));
    bound.cloned().unwrap_or(value)
}

/// Nothing is asked of the text.
fn is_free(domain: &Domain) -> bool {
    domain.like.is_none()
        && domain.glob.is_none()
        && domain.shortest.is_none()
        && domain.longest.is_none()
        && !domain.json
}

/// A DEFAULT that is a plain number or text.
fn default(column: &Column) -> Option<Scalar> {
    let text = column.default.as_deref()?.trim();
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text);
    if let Some(inner) = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
        return Some(Scalar::Text(inner.replace("''", "'")));
    }
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(Scalar::Integer(1)),
        "false" => Some(Scalar::Integer(0)),
        _ => text.parse().map(Scalar::Integer).ok(),
    }
}

fn by_kind(wanted: &Wanted<'_>, random: &mut Random) -> Scalar {
    let domain = wanted.domain;
    let name = wanted.column.name.to_ascii_lowercase();
    if domain.json && !matches!(wanted.kind, Kind::Json) {
        return Scalar::Text(json(&name, wanted.column, random));
    }
    match wanted.kind {
        Kind::Integer(most) => {
            let (low, high) = usual_range(&name, most);
            let (low, high) = domain.range(low, high, 1.0, wanted.known);
            Scalar::Integer(random.between(low.ceil() as i64, high.floor() as i64))
        }
        Kind::Real => {
            let (low, high) = usual_range(&name, 10_000);
            let (low, high) = domain.range(low, high, 0.01, wanted.known);
            Scalar::Real(low + (high - low) * (random.below(10_001) as f64 / 10_000.0))
        }
        Kind::Decimal(precision, scale) => {
            let step = 10_f64.powi(-(scale.min(12) as i32));
            let most = 10_f64.powi(precision.saturating_sub(scale).min(5) as i32) - step;
            let (low, high) = domain.range(0.0, most, step, wanted.known);
            let steps = ((high - low) / step).clamp(0.0, 9e15) as i64;
            let drawn = low + random.between(0, steps) as f64 * step;
            let rounded = (drawn / step).round() * step;
            let places = scale.min(12) as usize;
            let value = format!("{rounded:.places$}").parse::<f64>().unwrap_or(rounded);
            if scale == 0 { Scalar::Integer(value as i64) } else { Scalar::Real(value) }
        }
        Kind::Boolean => Scalar::Integer(random.below(2) as i64),
        Kind::Blob => Scalar::Blob((0..8 + random.below(9)).map(|_| random.below(256) as u8).collect()),
        Kind::Date => Scalar::Text(date(random)),
        Kind::DateTime => Scalar::Text(format!("{} {}", date(random), time(random))),
        Kind::Time => Scalar::Text(time(random)),
        Kind::Json => Scalar::Text(json(&name, wanted.column, random)),
        Kind::Uuid(dashes) => Scalar::Text(uuid(random, dashes)),
        Kind::Text(length) => Scalar::Text(text(wanted, &name, length, random)),
    }
}

/// What numbers of that name usually are.
fn usual_range(name: &str, most: i64) -> (f64, f64) {
    let has = |part: &str| name.contains(part);
    let (low, high) = match () {
        () if has("year") => (1990, 2025),
        () if has("month") => (1, 12),
        () if has("day") => (1, 28),
        () if has("age") && !has("page") && !has("image") && !has("usage") => (18, 80),
        () if has("percent") || has("score") || has("progress") => (0, 100),
        () if has("rating") || has("stars") => (1, 5),
        () if has("lat") => return (-60.0, 70.0),
        () if has("lon") || has("lng") => return (-120.0, 150.0),
        () if has("quantity") || has("count") || has("order") || has("position") || has("level") => (1, 40),
        () if has("price") || has("amount") || has("total") || has("cost") || has("salary") => (5, 5_000),
        () => (1, 10_000),
    };
    (low as f64, high.min(most) as f64)
}

fn date(random: &mut Random) -> String {
    let month = random.between(1, 12);
    format!("{}-{month:02}-{:02}", random.between(2023, 2025), random.between(1, 28))
}

fn time(random: &mut Random) -> String {
    format!("{:02}:{:02}:{:02}.000000", random.below(24), random.below(60), random.below(60))
}

fn uuid(random: &mut Random, dashes: bool) -> String {
    let (high, low) = (random.next(), random.next());
    // Version 4, variant 1, as RFC 9562 lays them out.
    let high = (high & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    let digits = format!("{high:016x}{low:016x}");
    if !dashes {
        return digits;
    }
    format!("{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

fn json(name: &str, column: &Column, random: &mut Random) -> String {
    let is_list = column.default.as_deref().is_some_and(|default| default.contains('['))
        || column.type_name.contains("[]")
        || ["tags", "list", "items", "skills", "labels"].iter().any(|part| name.contains(part));
    let (first, second) = (*random.pick(PLAIN), *random.pick(PLAIN));
    if is_list {
        format!("[\"{first}\", \"{second}\"]")
    } else {
        format!("{{\"label\": \"{first}\", \"note\": \"{second}\", \"level\": {}}}", random.between(1, 9))
    }
}

fn text(wanted: &Wanted<'_>, name: &str, length: Option<usize>, random: &mut Random) -> String {
    let domain = wanted.domain;
    let longest = [length, domain.longest].into_iter().flatten().min();
    if let Some(pattern) = &domain.glob {
        return fit(glob(pattern, wanted.unique, random), None, longest, None);
    }
    if let Some(pattern) = &domain.like {
        return fit(like(pattern, wanted.unique, random), None, longest, None);
    }
    if domain.shortest.is_some() && domain.shortest == domain.longest {
        // A code of a fixed length.
        let number = wanted.unique.unwrap_or_else(|| random.next());
        return code(number, domain.shortest.unwrap_or(1));
    }
    let plain = by_name(name, random);
    if let (Some(most), Some(number)) = (longest.filter(|most| *most <= 4), wanted.unique) {
        return code(number, most);
    }
    fit(plain, domain.shortest, longest, wanted.unique)
}

/// A number in capital letters, of that many.
fn code(number: u64, length: usize) -> String {
    let mut rest = number;
    let mut letters: Vec<char> = Vec::new();
    for _ in 0..length.min(64) {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// Text of the right length; a number that tells it from others stays at its end, or before an `@`.
fn fit(text: String, shortest: Option<usize>, longest: Option<usize>, unique: Option<u64>) -> String {
    let (head, tail) = match (unique, text.split_once('@')) {
        (Some(number), Some((head, tail))) => (head.to_owned(), format!(".{number}@{tail}")),
        (Some(number), None) => {
            let joint = if text.contains(' ') { " " } else { "-" };
            (text, format!("{joint}{number}"))
        }
        (None, _) => (text, String::new()),
    };
    let tail_length = tail.chars().count();
    let head: String = match longest {
        Some(longest) => head.chars().take(longest.saturating_sub(tail_length)).collect(),
        None => head,
    };
    let tail: String = match longest {
        Some(longest) if tail_length > longest => tail.chars().skip(tail_length - longest).collect(),
        _ => tail,
    };
    let mut fitted = head.trim_end().to_owned();
    let mut length = fitted.chars().count() + tail.chars().count();
    while length < shortest.unwrap_or(0).min(100_000) {
        fitted.push(char::from(b'a' + (length % 26) as u8));
        length += 1;
    }
    fitted.push_str(&tail);
    fitted
}

fn like(pattern: &str, unique: Option<u64>, random: &mut Random) -> String {
    let mut text = String::new();
    let mut number = unique;
    for letter in pattern.chars() {
        match letter {
            '%' => {
                text.push_str(random.pick::<&str>(PLAIN));
                if let Some(number) = number.take() {
                    text.push_str(&number.to_string());
                }
            }
            '_' => text.push(char::from(b'a' + random.below(26) as u8)),
            other => text.push(other),
        }
    }
    text
}

fn glob(pattern: &str, unique: Option<u64>, random: &mut Random) -> String {
    let mut text = String::new();
    let mut number = unique;
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '*' => {
                text.push_str(random.pick::<&str>(PLAIN));
                if let Some(number) = number.take() {
                    text.push_str(&number.to_string());
                }
            }
            '?' => text.push(char::from(b'a' + random.below(26) as u8)),
            '[' => {
                let class: Vec<char> = letters.by_ref().take_while(|letter| *letter != ']').collect();
                text.push(match class.as_slice() {
                    [low, '-', high, ..] if low <= high => {
                        let drawn = random.between(i64::from(*low as u32), i64::from(*high as u32));
                        u32::try_from(drawn).ok().and_then(char::from_u32).unwrap_or(*low)
                    }
                    ['^', ..] | [] => '~',
                    several => *random.pick(several),
                });
            }
            other => text.push(other),
        }
    }
    text
}

fn by_name(name: &str, random: &mut Random) -> String {
    let has = |part: &str| name.contains(part);
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let city = *random.pick(CITIES);
    let (first, last, plain, other) =
        (*random.pick(FIRST), *random.pick(LAST), *random.pick(PLAIN), *random.pick(PLAIN));
    match () {
        () if has("mail") => format!("{}.{}@example.com", first.to_lowercase(), last.to_lowercase()),
        () if any(&["username", "login", "nickname", "handle"]) => {
            format!("{}_{plain}", first.to_lowercase())
        }
        () if any(&["first_name", "firstname", "given"]) => first.to_owned(),
        () if any(&["last_name", "lastname", "surname", "family"]) => last.to_owned(),
        () if any(&["company", "organization", "organisation", "employer", "vendor"]) => {
            format!("{last} {}", random.pick(COMPANY))
        }
        () if any(&["password", "hash", "token", "secret", "signature", "digest"]) => {
            format!("{:016x}{:016x}", random.next(), random.next())
        }
        () if any(&["phone", "mobile", "fax"]) => {
            format!("+1 555 {:03} {:04}", random.below(1_000), random.below(10_000))
        }
        () if any(&["url", "website", "link", "homepage"]) => format!("https://example.com/{plain}/{other}"),
        () if any(&["slug", "path"]) => format!("{plain}-{other}"),
        () if any(&["file", "document"]) => format!("{plain}-{other}.pdf"),
        () if any(&["mime", "content_type", "media_type"]) => (*random.pick(MEDIA)).to_owned(),
        () if has("street") || has("address") => {
            format!("{} {}", random.between(1, 180), random.pick(STREETS))
        }
        () if has("city") || has("town") => city.0.to_owned(),
        () if has("country") && has("code") => city.1.to_owned(),
        () if has("country") => city.2.to_owned(),
        () if any(&["zip", "postal", "postcode"]) => format!("{:05}", random.below(100_000)),
        () if any(&["title", "subject", "headline"]) && !has("job") => capital(&format!("{plain} {other}")),
        () if any(&["job", "position", "occupation", "profession"]) => (*random.pick(JOBS)).to_owned(),
        () if any(&["status", "state"]) => (*random.pick(STATES)).to_owned(),
        () if has("role") => (*random.pick(ROLES)).to_owned(),
        () if any(&["color", "colour"]) => (*random.pick(COLORS)).to_owned(),
        () if has("currency") => (*random.pick(CURRENCIES)).to_owned(),
        () if any(&["language", "locale", "lang"]) => (*random.pick(LANGUAGES)).to_owned(),
        () if any(&["timezone", "time_zone", "tz"]) => (*random.pick(ZONES)).to_owned(),
        () if has("ip_") || name == "ip" => format!("192.0.2.{}", random.below(255)),
        () if any(&["type", "kind", "category", "plan", "tier"]) => (*random.pick(KINDS)).to_owned(),
        () if has("date") || name.ends_with("_at") => date(random),
        () if any(&[
            "description",
            "body",
            "content",
            "bio",
            "summary",
            "comment",
            "message",
            "notes",
            "text",
        ]) =>
        {
            let third = *random.pick(PLAIN);
            capital(&format!("{plain} {other} {third} {}.", random.pick(PLAIN)))
        }
        () if any(&["author", "owner", "customer", "user", "person", "full_name", "created_by"]) => {
            format!("{first} {last}")
        }
        () if name == "name" || has("label") => capital(&format!("{plain} {other}")),
        () if has("name") => format!("{first} {last}"),
        () if any(&["code", "sku", "number", "key"]) => {
            format!("{}{:04}", plain[..2].to_uppercase(), random.below(10_000))
        }
        () => format!("{plain} {other}"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
