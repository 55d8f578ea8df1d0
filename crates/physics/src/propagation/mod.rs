//! What lies between antenna and flight: horizon, rays, gas, rain, sea.

pub mod effective_earth;
pub mod horizon;
pub mod ray;
