//! The radar equation and what disturbs it.
