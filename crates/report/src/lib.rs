//! What ravelin shows: findings, plans and diagnostics become bytes.
//!
//! Nothing here prints, reads a file or starts a thread; every word comes from the message files
//! of [`text`].

#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod text;
