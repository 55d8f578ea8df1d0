//! Elevation and line of sight over digital elevation models.
