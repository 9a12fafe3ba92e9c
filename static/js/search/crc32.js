// CRC-32 (ISO-HDLC, as in gzip): which file of the index holds what is looked for.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let register = byte;
  for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0);
  return register;
});

const utf8 = new TextEncoder();

/**
 * The checksum of the text in UTF-8.
 * @param {string} text
 */
export function crc32(text) {
  return checksum(utf8.encode(text));
}

/** @param {Uint8Array} bytes */
export function checksum(bytes) {
  let register = ~0;
  for (const byte of bytes) register = TABLE[(register ^ byte) & 255] ^ (register >>> 8);
  return ~register >>> 0;
}
