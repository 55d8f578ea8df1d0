//! Motion of what flies without steering: Kepler arcs, falls, rockets.
