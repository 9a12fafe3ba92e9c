// Exact decimal numbers: an integer and how many of its digits stand behind the point. No floating point anywhere.

export class Decimal {
  /**
   * @param {bigint} digits
   * @param {number} places
   */
  constructor(digits, places) {
    this.digits = digits;
    this.places = places;
  }

  /**
   * Read `3.10`, `-20` or a whole number.
   * @param {string | number} text
   */
  static of(text) {
    const [whole, behind = ""] = String(text).split(".");
    return new Decimal(BigInt(whole + behind), behind.length);
  }

  /** @param {Decimal} other */
  plus(other) {
    const places = Math.max(this.places, other.places);
    return new Decimal(this.#at(places) + other.#at(places), places);
  }

  /** @param {Decimal} other */
  minus(other) {
    return this.plus(new Decimal(-other.digits, other.places));
  }

  /** @param {Decimal} other */
  times(other) {
    return new Decimal(this.digits * other.digits, this.places + other.places);
  }

  /** A hundredth. */
  percent() {
    return new Decimal(this.digits, this.places + 2);
  }

  /**
   * Below nought, nought or above it, as this is less than, equal to or more than the other.
   * @param {Decimal} other
   */
  compare(other) {
    const { digits } = this.minus(other);
    return digits < 0n ? -1 : digits > 0n ? 1 : 0;
  }

  get isNought() {
    return this.digits === 0n;
  }

  get absolute() {
    return this.digits < 0n ? new Decimal(-this.digits, this.places) : this;
  }

  /** Rounded to two places, a half up. Of amounts that are not below nought. */
  toTheFen() {
    if (this.places <= 2) return this;
    const unit = 10n ** BigInt(this.places - 2);
    return new Decimal((this.digits + unit / 2n) / unit, 2);
  }

  /** As a quantity: no nought at the end behind the point. */
  get text() {
    return this.#written(0);
  }

  /** As money: two places, more only where they are not nought. */
  get amount() {
    return this.#written(2);
  }

  /** @param {number} least  places that are written in any case */
  #written(least) {
    const sign = this.digits < 0n ? "-" : "";
    const all = this.absolute.digits.toString().padStart(this.places + 1, "0");
    const point = all.length - this.places;
    const behind = all.slice(point).replace(/0+$/, "").padEnd(least, "0");
    return sign + all.slice(0, point) + (behind ? `.${behind}` : "");
  }

  /** @param {number} places */
  #at(places) {
    return this.digits * 10n ** BigInt(places - this.places);
  }
}

export const NOUGHT = new Decimal(0n, 0);

/** @param {Decimal[]} amounts */
export function sum(amounts) {
  return amounts.reduce((one, other) => one.plus(other), NOUGHT);
}

/**
 * @param {Decimal} one
 * @param {Decimal} other
 */
export const smaller = (one, other) => (one.compare(other) < 0 ? one : other);

/**
 * @param {Decimal} one
 * @param {Decimal} other
 */
export const larger = (one, other) => (one.compare(other) > 0 ? one : other);
