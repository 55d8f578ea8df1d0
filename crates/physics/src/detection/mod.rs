//! Exact detection statistics of a square-law detector.
