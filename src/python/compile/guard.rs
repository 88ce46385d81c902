//! Refuses source text that is nested too deeply to parse, compile and drop by recursion.
//!
//! The parser recurses into brackets, blocks and operators that nest to the right; on the stack a
//! browser gives it overflows past a thousand levels or so. Counting tokens needs no recursion.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, lexer};

use super::CompileError;

/// Levels of brackets, blocks and right-nesting operators.
const NESTING: usize = 200;
/// Operators in one expression that nest to the left, which the compiler walks in a loop.
const CHAIN: usize = 1500;
/// Attributes, calls and subscripts in one chain.
const TRAILERS: usize = 300;

#[derive(Default)]
struct Level {
    /// Tokens since the last comma or line that nest to the right.
    right: usize,
    operators: usize,
    trailers: usize,
}

/// Checks a whole file.
pub(super) fn check(text: &str) -> Result<(), CompileError> {
    let mut lexer = lexer::lex(text, Mode::Module);
    let mut levels = vec![Level::default()];
    let mut blocks = 0_usize;
    let mut nesting = 0_usize;
    let mut line = 0_usize;
    loop {
        let kind = lexer.next_token();
        let level = levels.last_mut().expect("the outermost level is never popped");
        match kind {
            TokenKind::EndOfFile => return Ok(()),
            TokenKind::Indent => blocks += 1,
            TokenKind::Dedent => blocks = blocks.saturating_sub(1),
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                level.trailers += 1;
                if level.trailers > TRAILERS {
                    return Err(refuse(text, line));
                }
                nesting += 1;
                levels.push(Level::default());
            }
            TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd => {
                let right = level.right;
                if levels.len() > 1 {
                    nesting -= 1 + right;
                    levels.pop();
                }
            }
            TokenKind::Newline | TokenKind::Semi | TokenKind::Comma => {
                line += usize::from(kind == TokenKind::Newline);
                nesting -= level.right;
                *level = Level::default();
            }
            TokenKind::NonLogicalNewline => line += 1,
            TokenKind::Dot => level.trailers += 1,
            TokenKind::Not
            | TokenKind::Lambda
            | TokenKind::Await
            | TokenKind::If
            | TokenKind::DoubleStar
            | TokenKind::Tilde
            | TokenKind::Yield
            | TokenKind::ColonEqual => {
                level.right += 1;
                nesting += 1;
            }
            TokenKind::Minus | TokenKind::Plus => {
                // Either binary or unary: it counts as both, the longer limit for the first.
                level.operators += 1;
            }
            TokenKind::Star
            | TokenKind::Slash
            | TokenKind::DoubleSlash
            | TokenKind::Percent
            | TokenKind::At
            | TokenKind::Vbar
            | TokenKind::Amper
            | TokenKind::CircumFlex
            | TokenKind::LeftShift
            | TokenKind::RightShift => level.operators += 1,
            TokenKind::Name | TokenKind::Int | TokenKind::String | TokenKind::Float => {}
            _ => {}
        }
        let level = levels.last().expect("the outermost level is never popped");
        if nesting + blocks > NESTING || level.operators > CHAIN || level.trailers > TRAILERS {
            return Err(refuse(text, line));
        }
        if matches!(kind, TokenKind::Minus | TokenKind::Plus) && run_of_signs(text, line) {
            return Err(refuse(text, line));
        }
    }
}

/// Whether a line holds a long run of `+` and `-`, which are unary operators then.
fn run_of_signs(text: &str, line: usize) -> bool {
    let text = text.lines().nth(line).unwrap_or("");
    if text.len() <= NESTING {
        return false;
    }
    let mut run = 0;
    for byte in text.bytes() {
        match byte {
            b'-' | b'+' => run += 1,
            b' ' => {}
            _ => run = 0,
        }
        if run > NESTING {
            return true;
        }
    }
    false
}

fn refuse(text: &str, line: usize) -> CompileError {
    let start = text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let end = start + text[start..].lines().next().unwrap_or("").len();
    CompileError {
        message: "too many nested parentheses, blocks or operators".to_string(),
        start: start as u32,
        end: end as u32,
        indentation: false,
    }
}

/// Whether a piece of an expression is shallow enough to be parsed again.
pub(crate) fn is_shallow(text: &str) -> bool {
    check(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_sources_are_refused() {
        assert!(check(&format!("{}1{}\n", "(".repeat(150), ")".repeat(150))).is_ok());
        for deep in [
            format!("{}1{}\n", "(".repeat(300), ")".repeat(300)),
            format!("{}1\n", "not ".repeat(300)),
            format!("{}1\n", "-".repeat(5000)),
            format!("{}1\n", "~".repeat(5000)),
            format!("x = 1{}\n", " + 1".repeat(5000)),
            format!("x{}\n", ".a".repeat(5000)),
            format!("x{}\n", "()".repeat(5000)),
            format!("{}1\n", "lambda: ".repeat(5000)),
            format!("x = {}1\n", "1 if 1 else ".repeat(5000)),
            format!("x = {}1\n", "2 ** ".repeat(5000)),
            (0..300).map(|depth| format!("{}if 1:\n", " ".repeat(depth))).collect::<String>(),
        ] {
            assert!(check(&deep).is_err(), "{}", &deep[..40]);
        }
        assert!(check(&format!("x = [{}]\n", "-1, not 2, f(3), ".repeat(5000))).is_ok());
    }
}
