//! Special functions of statistics: incomplete gamma and beta, normal law, and their inverses.
//!
//! Written here because the simulation must give the same bits everywhere: a library would call
//! the platform's exponentials. Checked against `statrs` and values of 40 digits in
//! `tests/special.rs`.

mod beta;
mod density;
mod gamma;
mod normal;

pub use beta::{beta_fraction, beta_pair, beta_quantile, beta_quantile_pair};
pub use density::{deviance, ln_binomial_density, ln_poisson_density, stirling_error};
pub use gamma::{
    gamma_lower, gamma_pair, gamma_quantile_lower, gamma_quantile_upper, gamma_upper,
    ln_gamma_lower, ln_gamma_upper,
};
pub use normal::{normal_cdf, normal_quantile, normal_survival};
