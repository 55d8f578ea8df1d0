//! U.S. Standard Atmosphere 1976.
