/* Metadata inside a PNG, by the specification, with every checksum right. */

import assert from "node:assert/strict";
import test from "node:test";
import zlib from "node:zlib";
import fc from "fast-check";
import { always } from "../testing/assertions.mjs";
import { annotate, crc, texts } from "./png.mjs";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  return Buffer.concat([uint32(data.length), body, uint32(zlib.crc32(body))]);
}

const HEADER = chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])); // one pixel
const IMAGE = chunk("IDAT", zlib.deflateSync(Buffer.from([0, 0, 0x72, 0xb2])));
const PLAIN = new Uint8Array(Buffer.concat([SIGNATURE, HEADER, IMAGE, chunk("IEND", Buffer.alloc(0))]));
const BEGIN = [...Buffer.concat([SIGNATURE, HEADER])];

/** Return [name, data] of each chunk of *picture*, read by the specification: no writer is its own judge. */
function chunks(picture) {
  const bytes = Buffer.from(picture);
  assert.deepEqual(bytes.subarray(0, 8), SIGNATURE);
  const found = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const body = bytes.subarray(at + 4, at + 8 + bytes.readUInt32BE(at));
    assert.equal(bytes.readUInt32BE(at + 4 + body.length), zlib.crc32(body), `the checksum of the chunk at byte ${at}`);
    found.push([body.toString("latin1", 0, 4), body.subarray(4)]);
  }
  return found;
}

/** Return the uncompressed iTXt entries of *picture* by keyword. */
function written(picture) {
  const entries = chunks(picture).filter(([name]) => name === "iTXt");
  return Object.fromEntries(
    entries.map(([, data]) => {
      const end = data.indexOf(0);
      const rest = data.subarray(end + 1);
      assert.deepEqual([...rest.subarray(0, 2)], [0, 0], "compressed, though nothing asked for it");
      const [, , ...text] = rest.subarray(2).toString("utf8").split("\0");
      return [data.toString("latin1", 0, end), text.join("\0")];
    }),
  );
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABC-0123456789"];
const keywords = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 79 });
const words = fc.string({ unit: "binary", maxLength: 200 }).map((text) => text.replaceAll("\0", ""));

test("every text stands in the picture as iTXt and is read back", () => {
  always(fc.dictionary(keywords, words, { maxKeys: 8, noNullPrototype: true }), (given) => {
    const picture = annotate(PLAIN, given);
    assert.deepEqual(written(picture), given);
    assert.deepEqual(texts(picture), given);
  });
});

test("the texts come right after the header, and the picture is untouched", () => {
  const picture = annotate(PLAIN, { Title: "Who sat there", Source: "Кыïв · 利雅得" });
  const found = chunks(picture);
  assert.deepEqual([...picture.subarray(0, BEGIN.length)], BEGIN);
  assert.deepEqual(
    found.map(([name]) => name),
    ["IHDR", "iTXt", "iTXt", "IDAT", "IEND"],
  );
  assert.deepEqual(found.at(-2), chunks(PLAIN).at(-2));
  assert.equal(zlib.inflateSync(found.at(-2)[1]).length, 4);
});

test("the checksum is that of zlib", () => {
  always(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.equal(crc(bytes), zlib.crc32(bytes)));
});

test("a picture without texts has none", () => {
  assert.deepEqual(texts(PLAIN), {});
});

for (const [what, raw, fault] of [
  ["nothing", Buffer.from(""), /not a PNG/],
  ["a photograph", Buffer.from("\xff\xd8\xff\xe0 a photograph, not a drawing, of that length", "latin1"), /not a PNG/],
  ["its end missing", PLAIN.subarray(0, -20), /cut off/],
  ["its header alone", PLAIN.subarray(0, 45), /cut off/],
]) {
  test(`what is no whole PNG is refused in words: ${what}`, () => {
    assert.throws(() => texts(new Uint8Array(raw)), fault);
  });
}
