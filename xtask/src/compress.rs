//! Compression of a file for the web, as small as it gets. The same bytes always give the same result: gzip's header has no time.

use std::io::Read;

use flate2::Compression;
use flate2::read::GzEncoder;

/// Compresses bytes with brotli.
#[must_use]
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    all(brotli::CompressorReader::new(bytes, 4096, 11, 22))
}

/// Compresses bytes with gzip.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    all(GzEncoder::new(bytes, Compression::best()))
}

fn all(mut reader: impl Read) -> Vec<u8> {
    let mut small = Vec::new();
    // Reading from memory cannot fail.
    let _ = reader.read_to_end(&mut small);
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_bytes_are_small_and_can_be_read() -> std::io::Result<()> {
        let text = "the snail climbs three feet a day and slides two feet a night\n".repeat(50);
        let mut read = String::new();
        flate2::read::GzDecoder::new(gzip(text.as_bytes()).as_slice()).read_to_string(&mut read)?;
        assert_eq!(read, text);
        read.clear();
        brotli::Decompressor::new(brotli(text.as_bytes()).as_slice(), 4096).read_to_string(&mut read)?;
        assert_eq!(read, text);
        assert!(gzip(text.as_bytes()).len() < 200 && brotli(text.as_bytes()).len() < 200);
        Ok(())
    }

    #[test]
    fn gzip_states_no_time() {
        assert_eq!(gzip(b"x").get(4..8), Some(&[0; 4][..]));
    }
}
