//! The program from outside: what a shell sees of it, and what it leaves in a folder.

mod begun;
mod exposure;
mod malformed;
mod page;
mod refusals;
mod reproduce;
mod resume;
mod running;
mod same_result;
mod speech;
mod undefended;
mod varied;
mod views;
