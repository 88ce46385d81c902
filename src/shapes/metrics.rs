//! Text widths without a browser: a table of advance widths, so that boxes are sized alike in the
//! page, in a worker and at the command line.
//!
//! The widths are those of DejaVu Sans Condensed and DejaVu Sans Mono, the widest fonts of the
//! design's two stacks: whatever font is really used is narrower, so that a name never collides.

/// The fonts of the diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// Names, regular weight.
    Sans,
    /// Table names and key columns, weight 600.
    SansBold,
    /// Types.
    Mono,
}

/// Advance widths of U+0020 to U+007E in thousandths of the font size.
#[rustfmt::skip]
const SANS: [u16; 95] = [
    286, 360, 414, 754, 572, 855, 702, 247, 351, 351, 450, 754, 286, 325, 286, 303, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 303, 303, 754, 754, 754, 478, 900, 615, 617, 628, 693, 568,
    518, 697, 677, 265, 265, 590, 501, 776, 673, 708, 542, 708, 625, 571, 549, 659, 615, 890, 616,
    549, 616, 351, 303, 351, 754, 450, 450, 551, 571, 495, 571, 554, 316, 571, 570, 250, 250, 521,
    250, 876, 570, 550, 571, 571, 370, 469, 353, 570, 532, 736, 532, 532, 472, 572, 303, 572, 754,
];

/// The same for the bold weight.
#[rustfmt::skip]
const SANS_BOLD: [u16; 95] = [
    313, 410, 469, 754, 626, 901, 785, 275, 411, 411, 470, 754, 342, 374, 342, 329, 626, 626, 626,
    626, 626, 626, 626, 626, 626, 626, 360, 360, 754, 754, 754, 522, 900, 696, 686, 660, 747, 615,
    615, 738, 753, 334, 334, 697, 573, 896, 753, 765, 659, 765, 693, 648, 614, 730, 696, 993, 694,
    651, 652, 411, 329, 411, 754, 450, 450, 607, 644, 533, 644, 610, 391, 644, 641, 308, 308, 598,
    308, 938, 641, 618, 644, 644, 444, 536, 430, 641, 586, 831, 580, 586, 523, 641, 329, 641, 754,
];

/// Every glyph of the monospaced font.
const MONO: f64 = 602.0;
/// East Asian wide characters fill a square in whatever font stands in.
const WIDE: f64 = 1000.0;
/// The widest letter that other alphabets commonly have.
const OTHER_SANS: f64 = 700.0;
/// The same for the bold weight.
const OTHER_SANS_BOLD: f64 = 780.0;

/// Width of `text` in pixels at `size` pixels.
pub fn text_width(text: &str, font: Font, size: f64) -> f64 {
    text.chars().map(|character| advance(character, font)).sum::<f64>() * size / 1000.0
}

/// `text`, or as much of its beginning as fits `width` with an ellipsis; at least one character.
pub fn shorten(text: &str, font: Font, size: f64, width: f64) -> String {
    if text_width(text, font, size) <= width {
        return text.to_owned();
    }
    let room = width - text_width("…", font, size);
    let mut used = 0.0;
    let mut short = String::new();
    for character in text.chars() {
        used += advance(character, font) * size / 1000.0;
        if used > room && !short.is_empty() {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}

/// Advance width of a character in thousandths of the font size.
fn advance(character: char, font: Font) -> f64 {
    if is_wide(character) {
        return WIDE;
    }
    let ascii = usize::try_from(u32::from(character)).ok().and_then(|code| code.checked_sub(0x20));
    let (table, other) = match font {
        Font::Mono => return MONO,
        Font::Sans => (&SANS, OTHER_SANS),
        Font::SansBold => (&SANS_BOLD, OTHER_SANS_BOLD),
    };
    ascii.and_then(|index| table.get(index)).map_or(other, |width| f64::from(*width))
}

/// Hangul, kana, ideographs, full-width forms and emoji.
fn is_wide(character: char) -> bool {
    matches!(u32::from(character),
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_add_up() {
        assert_eq!(text_width("id", Font::Sans, 10.0), 8.21);
        assert_eq!(text_width("id", Font::SansBold, 10.0), 9.52);
        assert_eq!(text_width("integer", Font::Mono, 10.0), 42.14);
        assert_eq!(text_width("名", Font::Mono, 10.0), 10.0);
        assert_eq!(text_width("", Font::Sans, 10.0), 0.0);
    }

    #[test]
    fn long_text_is_cut_with_an_ellipsis() {
        assert_eq!(shorten("varchar(255)", Font::Mono, 10.0, 100.0), "varchar(255)");
        assert_eq!(shorten("varchar(255)", Font::Mono, 10.0, 50.0), "varchar…");
        assert_eq!(shorten("varchar(255)", Font::Mono, 10.0, 0.0), "v…");
        assert!(
            text_width(&shorten("timestamp with time zone", Font::Mono, 10.0, 80.0), Font::Mono, 10.0)
                <= 80.0 + 1e-9
        );
    }
}
