// A QR code (ISO/IEC 18004) drawn in the reader's browser: <div data-module="qr" data-text="https://…" data-label="…" hidden>.
// Made here and not with the page: thousands of procedures would cost the build more than all their pages. Level M,
// bytes, versions 1 to 10, always mask 3; a test holds it equal to segno, which disclosure/web/qr.py draws with.

/** Codewords of correction in a block, then for each block how many carry data; by version. */
const BLOCKS = [
  [10, 16],
  [16, 28],
  [26, 44],
  [18, 32, 32],
  [24, 43, 43],
  [16, 27, 27, 27, 27],
  [18, 31, 31, 31, 31],
  [22, 38, 38, 39, 39],
  [22, 36, 36, 36, 37, 37],
  [26, 43, 43, 43, 43, 44],
];
const FORMAT = 0b00011; // level M, mask 3
const QUIET = 4;
const SVG = "http://www.w3.org/2000/svg";

/** @param {HTMLElement} element */
export function start(element) {
  const found = matrix(element.dataset.text ?? "");
  if (!found) return;
  const size = found.length + 2 * QUIET;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", element.dataset.label ?? "");
  svg.append(path("#fff", `M0 0h${size}v${size}H0z`));
  const dark = found.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  svg.append(path("#000", dark.join("")));
  element.append(svg);
  element.hidden = false;
}

/**
 * @param {string} fill
 * @param {string} d
 */
function path(fill, d) {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("fill", fill);
  made.setAttribute("d", d);
  return made;
}

/**
 * The dark modules, row by row; null for a text that is too long.
 * @param {string} text
 * @returns {boolean[][] | null}
 */
export function matrix(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = BLOCKS.findIndex(([, ...data], at) => bytes.length <= sum(data) - (at < 9 ? 2 : 3)) + 1;
  if (!version) return null;
  const size = 17 + 4 * version;
  /** @type {(boolean | undefined)[][]} */
  const grid = Array.from({ length: size }, () => Array(size));
  drawFixed(grid, version);
  fill(grid, codewords(bytes, version));
  return grid.map((row) => row.map(Boolean));
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/**
 * What is the same for every text of a version: finders, timing, alignment, format, version.
 * @param {(boolean | undefined)[][]} grid
 * @param {number} version
 */
function drawFixed(grid, version) {
  const size = grid.length;
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]]) square(grid, top + 3, left + 3, 4, [0, 1, 3]);
  for (let at = 8; at < size - 8; at += 1) grid[6][at] = grid[at][6] = at % 2 === 0;
  const last = size - 7;
  const middles = version < 2 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  for (const y of middles) {
    for (const x of middles) if (!isFinder(x, y, last)) square(grid, y, x, 2, [0, 2]);
  }
  drawFormat(grid);
  if (version > 6) drawVersion(grid, version);
}

/**
 * Whether a finder stands where an alignment pattern would.
 * @param {number} x
 * @param {number} y
 * @param {number} last
 */
const isFinder = (x, y, last) => (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);

/**
 * Rings around a middle, out to a distance; those of `dark` are dark.
 * @param {(boolean | undefined)[][]} grid
 * @param {number} y
 * @param {number} x
 * @param {number} out
 * @param {number[]} dark
 */
function square(grid, y, x, out, dark) {
  for (let down = -out; down <= out; down += 1) {
    for (let right = -out; right <= out; right += 1) {
      const row = grid[y + down];
      if (row && x + right >= 0 && x + right < grid.length) {
        row[x + right] = dark.includes(Math.max(Math.abs(down), Math.abs(right)));
      }
    }
  }
}

/** @param {(boolean | undefined)[][]} grid */
function drawFormat(grid) {
  const size = grid.length;
  const bits = checked(FORMAT, 0x537, 10) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const on = ((bits >> at) & 1) === 1;
    const near = at < 6 ? at : at < 8 ? at + 1 : at - 15 + size;
    grid[near][8] = on;
    grid[8][at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at] = on;
  }
  grid[size - 8][8] = true;
}

/**
 * @param {(boolean | undefined)[][]} grid
 * @param {number} version
 */
function drawVersion(grid, version) {
  const bits = checked(version, 0x1f25, 12);
  for (let at = 0; at < 18; at += 1) {
    const [long, short] = [Math.floor(at / 3), grid.length - 11 + (at % 3)];
    grid[long][short] = grid[short][long] = ((bits >> at) & 1) === 1;
  }
}

/**
 * A number with the remainder of its division (BCH) behind it.
 * @param {number} number
 * @param {number} divisor
 * @param {number} digits  of the remainder
 */
function checked(number, divisor, digits) {
  let rest = number << digits;
  for (let at = 31 - Math.clz32(rest); at >= digits; at = 31 - Math.clz32(rest)) rest ^= divisor << (at - digits);
  return (number << digits) | rest;
}

/**
 * Data and correction in the order in which they are laid out.
 * @param {number[]} bytes
 * @param {number} version
 */
function codewords(bytes, version) {
  const [count, ...lengths] = BLOCKS[version - 1];
  const data = padded(bytes, version, sum(lengths));
  let from = 0;
  const blocks = lengths.map((length) => data.slice(from, (from += length)));
  const corrections = blocks.map((block) => correction(block, count));
  return [...woven(blocks), ...woven(corrections)];
}

/**
 * @param {number[]} bytes
 * @param {number} version
 * @param {number} room
 */
export function padded(bytes, version, room) {
  const two = (/** @type {number} */ number, /** @type {number} */ digits) => number.toString(2).padStart(digits, "0");
  const head = `0100${two(bytes.length, version < 10 ? 8 : 16)}`;
  const bits = (head + bytes.map((byte) => two(byte, 8)).join("") + "0000").slice(0, room * 8);
  const found = bits.match(/.{1,8}/g)?.map((one) => Number.parseInt(one.padEnd(8, "0"), 2)) ?? [];
  for (let at = 0; found.length < room; at += 1) found.push(at % 2 ? 0x11 : 0xec);
  return found;
}

/** @param {number[][]} blocks */
function woven(blocks) {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, at) => blocks.filter((block) => at < block.length).map((block) => block[at])).flat();
}

/**
 * Reed-Solomon over GF(256).
 * @param {number[]} block
 * @param {number} count
 */
function correction(block, count) {
  let generator = [1];
  for (let at = 0, root = 1; at < count; at += 1, root = times(root, 2)) {
    const shifted = [...generator, 0];
    generator = shifted.map((one, place) => one ^ times(place ? generator[place - 1] : 0, root));
  }
  const rest = [...block, ...Array(count).fill(0)];
  for (let at = 0; at < block.length; at += 1) {
    const lead = rest[at];
    generator.forEach((factor, place) => (rest[at + place] ^= times(factor, lead)));
  }
  return rest.slice(block.length);
}

/**
 * @param {number} one
 * @param {number} other
 */
function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

/**
 * Lay the bits out in columns of two, up and down from the right, and mask them.
 * @param {(boolean | undefined)[][]} grid
 * @param {number[]} words
 */
function fill(grid, words) {
  const size = grid.length;
  let at = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    const isUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid[y][x] !== undefined) continue;
        const on = at < words.length * 8 && ((words[at >> 3] >> (7 - (at & 7))) & 1) === 1;
        grid[y][x] = on !== ((x + y) % 3 === 0);
        at += 1;
      }
    }
  }
}
