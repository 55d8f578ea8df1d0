//! Interceptor fly-out by point mass.
