//! GeoTIFF elevation models, geographic or projected.
//!
//! Read are the first image of a file, one band, integers of 1 to 32 bits or floats, in strips or
//! tiles, plain, deflated or LZW, classic or BigTIFF. Georeference per OGC 19-008r4. Void are the
//! value that GDAL's no-data tag names, NaN, and -32768 where samples are 16-bit integers.

use super::TileError;
use super::geotransform::Tags;
use super::grid::Grid;
use std::io::Cursor;
use tiff::ColorType;
use tiff::decoder::ifd::Value;
use tiff::decoder::{Decoder, DecodingResult};
use tiff::tags::Tag;

const GDAL_METADATA: u16 = 42112;
const GDAL_NODATA: u16 = 42113;
const SHORT_VOID: f64 = -32768.0;

type File<'b> = Decoder<Cursor<&'b [u8]>>;

/// Reads an elevation model from the bytes of a GeoTIFF.
pub fn read(bytes: &[u8]) -> Result<Grid, TileError> {
    let mut file = Decoder::new(Cursor::new(bytes)).map_err(container)?;
    let (width, height) = file.dimensions().map_err(container)?;
    let (columns, rows) = (width as usize, height as usize);
    let bits = match file.colortype().map_err(container)? {
        ColorType::Gray(bits) => bits,
        _ => {
            return Err(TileError::Unsupported { reason: "it has more than one band" });
        }
    };
    if is_scaled(&mut file) {
        return Err(TileError::Unsupported { reason: "its heights carry a scale or an offset" });
    }
    let (lattice, coordinates, south_up) = tags(&mut file).place(columns, rows)?;
    let stated_void = no_data(&mut file);
    let image = file.read_image().map_err(container)?;
    let void = stated_void.unwrap_or(SHORT_VOID);
    let mut heights = metres(image, bits, columns, stated_void);
    if south_up {
        heights = heights.chunks(columns).rev().flatten().copied().collect();
    }
    Grid::new(lattice, coordinates, heights, void).ok_or(TileError::Unsupported {
        reason: "it has fewer than two rows or columns, or odd samples",
    })
}

fn container(error: tiff::TiffError) -> TileError {
    TileError::Container { reason: error.to_string() }
}

fn tag(file: &mut File, number: u16) -> Option<Value> {
    file.find_tag(Tag::from_u16_exhaustive(number)).ok().flatten()
}

fn tags(file: &mut File) -> Tags {
    let mut doubles = |number| tag(file, number).and_then(|value| value.into_f64_vec().ok());
    let (pixel_scale, tie_points, matrix) = (doubles(33550), doubles(33922), doubles(34264));
    let keys = tag(file, 34735).and_then(|value| value.into_u16_vec().ok());
    Tags { pixel_scale, tie_points, matrix, keys }
}

fn text(file: &mut File, number: u16) -> Option<String> {
    tag(file, number).and_then(|value| value.into_string().ok())
}

fn no_data(file: &mut File) -> Option<f64> {
    text(file, GDAL_NODATA)?.trim_end_matches('\0').trim().parse().ok()
}

/// Whether GDAL says that stored values must be scaled or shifted to become metres.
fn is_scaled(file: &mut File) -> bool {
    let words = text(file, GDAL_METADATA).unwrap_or_default();
    words.contains("role=\"scale\"") || words.contains("role=\"offset\"")
}

/// Samples as metres, voids as NaN.
fn metres(image: DecodingResult, bits: u8, columns: usize, void: Option<f64>) -> Vec<f32> {
    fn all<T: Copy + Into<f64>>(samples: Vec<T>, void: Option<f64>) -> Vec<f32> {
        let metre = |sample: T| {
            let value: f64 = sample.into();
            if Some(value) == void { f32::NAN } else { value as f32 }
        };
        samples.into_iter().map(metre).collect()
    }
    match image {
        DecodingResult::U8(bytes) if bits < 8 => all(unpacked(&bytes, bits, columns), void),
        DecodingResult::U8(samples) => all(samples, void),
        DecodingResult::U16(samples) => all(samples, void),
        DecodingResult::U32(samples) => all(samples, void),
        DecodingResult::I8(samples) => all(samples, void),
        DecodingResult::I16(samples) => all(samples, void.or(Some(SHORT_VOID))),
        DecodingResult::I32(samples) => all(samples, void),
        DecodingResult::F32(samples) => all(samples, void),
        DecodingResult::F64(samples) => all(samples, void),
        DecodingResult::F16(samples) => all(samples, void),
        // No metre needs 64 bits: left without samples, which no lattice fits.
        DecodingResult::U64(_) | DecodingResult::I64(_) => Vec::new(),
    }
}

/// Samples of 1, 2 or 4 bits, packed from the highest; each row begins a byte.
fn unpacked(bytes: &[u8], bits: u8, columns: usize) -> Vec<u8> {
    if !matches!(bits, 1 | 2 | 4) {
        return Vec::new();
    }
    let per_byte = usize::from(8 / bits);
    let mask = (1_u8 << bits) - 1;
    let sample = |row: &[u8], i: usize| {
        let shift = 8 - bits as usize * (i % per_byte + 1);
        (row[i / per_byte] >> shift) & mask
    };
    bytes
        .chunks_exact(columns.div_ceil(per_byte).max(1))
        .flat_map(|row| (0..columns).map(move |i| sample(row, i)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_unpack_from_the_highest() {
        assert_eq!(unpacked(&[0b1010_0000, 0b1000_0000], 1, 9), [1, 0, 1, 0, 0, 0, 0, 0, 1]);
        assert_eq!(unpacked(&[0x1f, 0x20], 4, 1), [1, 2]);
    }

    #[test]
    fn what_is_no_tiff_is_named() {
        for bytes in [&b""[..], b"II", b"II*\0", b"PNG, not TIFF", b"MM\0*\0\0\0\x08\0\0"] {
            assert!(matches!(read(bytes), Err(TileError::Container { .. })));
        }
    }
}
