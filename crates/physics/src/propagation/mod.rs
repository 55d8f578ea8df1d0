//! What lies between antenna and flight: horizon, rays, gas, rain, sea.
