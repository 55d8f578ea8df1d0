//! The program `ravelin`.
fn main() {}
