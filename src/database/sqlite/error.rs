//! SQLite's result codes as the exception classes of Python's sqlite3 module.

use rusqlite::{Error, ErrorCode, ffi};

use crate::database::{DatabaseError, ErrorKind};

/// rusqlite's error with SQLite's own message, without rusqlite's additions.
pub(super) fn convert(error: &Error) -> DatabaseError {
    match error {
        Error::SqliteFailure(failure, message) => DatabaseError {
            kind: kind(failure),
            message: message.clone().unwrap_or_else(|| ffi::code_to_str(failure.extended_code).to_owned()),
            offset: None,
        },
        Error::SqlInputError { error, msg, offset, .. } => {
            DatabaseError { kind: kind(error), message: msg.clone(), offset: u32::try_from(*offset).ok() }
        }
        other => DatabaseError { kind: ErrorKind::Other, message: other.to_string(), offset: None },
    }
}

/// As CPython's `_sqlite/util.c` maps them.
fn kind(failure: &ffi::Error) -> ErrorKind {
    match failure.code {
        ErrorCode::OperationInterrupted => ErrorKind::Interrupted,
        ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch => ErrorKind::Integrity,
        ErrorCode::TooBig => ErrorKind::Data,
        ErrorCode::ApiMisuse | ErrorCode::ParameterOutOfRange => ErrorKind::Programming,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::InternalMalfunction => {
            ErrorKind::Other
        }
        _ => ErrorKind::Operational,
    }
}
