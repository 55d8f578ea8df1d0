//! Distances between sets of points: OSPA and GOSPA.
