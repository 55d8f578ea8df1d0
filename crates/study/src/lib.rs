//! study
#![forbid(unsafe_code)]
