//! GeoTIFF of the kinds that the reference rasters are not: written here, then read.

use physics::terrain::{Coordinates, Grid, Sample, TileError, geotiff};
use std::io::Cursor;
use tiff::encoder::colortype::{self, ColorType};
use tiff::encoder::{Compression, TiffEncoder, TiffKind, TiffKindBig, TiffKindStandard};
use tiff::tags::Tag;

/// A raster of three columns and two rows over 47-48° N, one sample each half degree, registered
/// to points; `dy` is negative for a raster whose first row is the northernmost.
fn written<C, K>(samples: &[C::Inner], no_data: &str, compression: Compression, dy: f64) -> Vec<u8>
where
    C: ColorType,
    K: TiffKind,
    [C::Inner]: tiff::encoder::TiffValue,
{
    let mut bytes = Cursor::new(Vec::new());
    let mut file =
        TiffEncoder::<_, K>::new_generic(&mut bytes).unwrap().with_compression(compression);
    let columns = 3;
    let rows = (samples.len() / C::BITS_PER_SAMPLE.len()) as u32 / columns;
    let mut image = file.new_image::<C>(columns, rows).unwrap();
    let matrix = [0.5, 0.0, 0.0, 10.0, 0.0, dy, 0.0, 48.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0];
    let keys = [1_u16, 1, 0, 2, 1024, 0, 1, 2, 1025, 0, 1, 2];
    let tags = image.encoder();
    tags.write_tag(Tag::Unknown(34264), &matrix[..]).unwrap();
    tags.write_tag(Tag::Unknown(34735), &keys[..]).unwrap();
    tags.write_tag(Tag::Unknown(42113), no_data).unwrap();
    image.write_data(samples).unwrap();
    bytes.into_inner()
}

fn heights(grid: &Grid) -> Vec<Sample> {
    let (columns, rows) = grid.size();
    (0..columns * rows)
        .map(|at| grid.place(at % columns, at / columns))
        .map(|(x, y)| grid.nearest(x, y))
        .collect()
}

const EXPECTED: [Sample; 6] = [
    Sample::Height(1.0),
    Sample::Height(2.5),
    Sample::Void,
    Sample::Height(-4.0),
    Sample::Height(5.0),
    Sample::Height(6.0),
];

#[test]
fn floats_in_big_and_classic_containers_are_read() {
    let samples = [1.0_f32, 2.5, -9999.0, -4.0, 5.0, 6.0];
    type F = colortype::Gray32Float;
    for bytes in [
        written::<F, TiffKindBig>(&samples, "-9999", Compression::Lzw, -0.5),
        written::<F, TiffKindStandard>(&samples, "-9999", Compression::Uncompressed, -0.5),
        written::<F, TiffKindBig>(
            &samples,
            "-9999",
            Compression::Deflate(Default::default()),
            -0.5,
        ),
    ] {
        let grid = geotiff::read(&bytes).unwrap();
        assert_eq!(grid.coordinates(), Coordinates::Geographic);
        assert_eq!(grid.void_value(), -9999.0);
        assert_eq!(grid.place(0, 0), (10.0, 48.0));
        assert_eq!(heights(&grid), EXPECTED);
        assert_eq!(grid.bilinear(10.25, 47.75), Sample::Height(1.125));
        assert_eq!(grid.bilinear(10.75, 47.75), Sample::Void);
        assert_eq!(grid.bilinear(11.1, 47.75), Sample::Outside);
    }
}

#[test]
fn a_raster_from_the_south_is_turned() {
    let samples = [-4.0_f64, 5.0, 6.0, 1.0, 2.5, f64::NAN];
    let bytes =
        written::<colortype::Gray64Float, TiffKindStandard>(&samples, "nan", Compression::Lzw, 0.5);
    let grid = geotiff::read(&bytes).unwrap();
    assert_eq!(grid.place(0, 0), (10.0, 48.5));
    assert_eq!(heights(&grid), EXPECTED);
}

#[test]
fn rasters_that_are_no_elevation_are_refused() {
    let colours = written::<colortype::RGB8, TiffKindStandard>(
        &[7; 18],
        "0",
        Compression::Uncompressed,
        -0.5,
    );
    assert!(matches!(geotiff::read(&colours), Err(TileError::Unsupported { .. })));
    let one_row = written::<colortype::Gray16, TiffKindStandard>(
        &[7; 3],
        "0",
        Compression::Uncompressed,
        -0.5,
    );
    assert!(matches!(geotiff::read(&one_row), Err(TileError::Unsupported { .. })));
    let wide = written::<colortype::Gray64, TiffKindStandard>(
        &[7; 6],
        "0",
        Compression::Uncompressed,
        -0.5,
    );
    assert!(matches!(geotiff::read(&wide), Err(TileError::Unsupported { .. })));
}
