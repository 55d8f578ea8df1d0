//! What lies between antenna and flight: horizon, rays, gas, rain, sea.

pub mod complex;
pub mod diffraction;
pub mod effective_earth;
pub mod gas;
mod gas_lines;
pub mod gas_path;
pub mod horizon;
pub mod rain;
pub mod ray;
pub mod sea;
pub mod sea_surface;
pub mod snell;
pub mod specular;
