//! The program from outside: what a shell sees of it, and what it leaves in a folder.

mod begun;
mod bounds;
mod exposure;
mod malformed;
mod page;
mod printing;
mod refusals;
mod reproduce;
mod resume;
mod running;
mod same_result;
mod speech;
mod undefended;
mod varied;
mod views;
