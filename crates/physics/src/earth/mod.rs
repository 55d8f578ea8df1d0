//! The Earth: WGS-84, its geodesics and its gravity.
