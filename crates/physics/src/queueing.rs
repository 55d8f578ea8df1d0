//! Waiting lines: Erlang B and C, M/D/1.
