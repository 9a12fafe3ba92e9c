// Files put together as a ZIP archive without compression (APPNOTE 6.3: local headers, central directory, its end).

import { checksum } from "../search/crc32.js";

const DAY = 0x21; // 1 January 1980: the first that the format knows; the archive tells no time
const UTF8 = 0x800;
const VERSION = 20;

/**
 * The archive, in parts.
 * @param {{name: string, content: Uint8Array<ArrayBuffer>}[]} files
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export function zip(files) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const { name, content } of files) {
    const named = new TextEncoder().encode(name);
    const about = [VERSION, UTF8, 0, 0, DAY, checksum(content), content.length, content.length, named.length, 0];
    const header = packed("42222244422", [0x04034b50, ...about]);
    parts.push(header, named, content);
    directory.push(packed("42222224442222244", [0x02014b50, VERSION, ...about, 0, 0, 0, 0, offset]), named);
    offset += header.length + named.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = packed("42222442", [0x06054b50, 0, 0, files.length, files.length, size, offset, 0]);
  return [...parts, ...directory, end];
}

/**
 * Numbers, the lowest byte first.
 * @param {string} sizes  how many bytes each takes
 * @param {number[]} numbers
 */
function packed(sizes, numbers) {
  const lengths = [...sizes].map(Number);
  const view = new DataView(new ArrayBuffer(lengths.reduce((sum, one) => sum + one, 0)));
  let at = 0;
  lengths.forEach((length, index) => {
    if (length === 4) view.setUint32(at, numbers[index], true);
    else view.setUint16(at, numbers[index], true);
    at += length;
  });
  return new Uint8Array(view.buffer);
}
