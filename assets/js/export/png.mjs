/* Metadata in a PNG: iTXt chunks, after the header (PNG specification, third edition, 11.3.3.4). */

const AFTER_HEADER = 33; // bytes: the signature, and IHDR with its length, name and checksum

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/**
 * Return the CRC-32 of *bytes*, as a PNG chunk carries it.
 * @param {Uint8Array} bytes
 */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * @param {string} name
 * @param {Uint8Array} data
 */
function chunk(name, data) {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/**
 * Return a PNG with each entry of *texts* inside it: keyword (Latin, at most 79 letters) to text (UTF-8).
 * @param {Uint8Array} png
 * @param {Record<string, string>} texts
 */
function annotate(png, texts) {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)),
  );
  const parts = [png.subarray(0, AFTER_HEADER), ...chunks, png.subarray(AFTER_HEADER)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/**
 * Return the iTXt texts of a PNG by keyword; throws an Error in words where it is no whole PNG.
 * @param {Uint8Array} png
 * @returns {Record<string, string>}
 */
function texts(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < AFTER_HEADER || view.getUint32(0) !== 0x89504e47) throw new Error("this file is not a PNG picture");
  /** @type {Record<string, string>} */
  const found = {};
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (at + 12 + length > png.length) throw new Error("this PNG picture is cut off");
    if (name === "iTXt") {
      const [keyword, , , ...rest] = new TextDecoder().decode(png.subarray(at + 8, at + 8 + length)).split("\0");
      found[keyword] = rest.slice(2).join("\0");
    }
    at += 12 + length;
  }
  return found;
}

export { annotate, texts, crc };
