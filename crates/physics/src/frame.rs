//! Frames as types: a position says in which frame it is.
