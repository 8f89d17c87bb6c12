/**
 * Decimals as text, "12000" or "-0.5": no exponent, no leading or trailing zeros. Text, because a
 * figure must survive JSON, the form and PostgreSQL's numeric without a binary fraction in between.
 * The bounds are those of figures in articles; Number would start to round at 16 digits.
 */
const canonical = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{0,11}[1-9])?$/u;

export const isDecimal = (text: string): boolean => canonical.test(text) && text !== "-0";

/** Brings digits with "." before the fraction into the one form; null when out of bounds. */
export function decimal(text: string): string | null {
  const parts = /^([-−+]?)0*(\d*)(?:\.(\d*?)0*)?$/u.exec(text);
  if (!parts || !/\d/u.test(text)) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const unsigned = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  const signed = unsigned !== "0" && /[-−]/u.test(sign) ? `-${unsigned}` : unsigned;
  return isDecimal(signed) ? signed : null;
}

/** Moves the point `power` places to the right: ("1.2", 6) is "1200000". */
export function timesTenTo(value: string, power: number): string | null {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(power, "0");
  return decimal(`${whole}${digits.slice(0, power)}.${digits.slice(power)}`);
}

/** Negative, zero or positive, exactly. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

// 12 places are the most a canonical fraction has.
const scaled = (value: string): bigint => {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(`${whole}${fraction.padEnd(12, "0")}`);
};

export const withoutSign = (value: string): string => value.replace(/^-/u, "");
