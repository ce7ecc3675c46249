// Amounts in thousands of tenge, held as a whole number of tiyn (BigInt): no floating point anywhere.
// Reads and prints by the rules of Localization/AmountParser.cs and Format.cs; tests/amounts.json holds both to the same cases.

const TIYN_DECIMALS = 5;
const TIYN_PER_THOUSAND = 10n ** BigInt(TIYN_DECIMALS);
const MAX_TIYN = 999_999_999_999_999n;
const MAX_WHOLE_DIGITS = 15;
const UNKNOWN = "—";
const NO_BREAK_SPACE = "\u00A0";

const EDGES = /^[\p{Z}\t-\r\u0085]+|[\p{Z}\t-\r\u0085]+$/gu;
const SPACES = /[\u0020\u00A0\u2007\u2009\u202F]/g;
const MINUS = /^[-\u2212\u2013][\p{Z}\t-\r\u0085]*/u;
const STRANGER = /[^0-9 ,.]/u;
const SHAPE = /^(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d{1,20})?$/;

/** The outcome of reading: `value` in tiyn (null when empty or refused), and `problem` with the `culprit` that causes it. */
export function parseAmount(text) {
  const compact = (text ?? "").replace(EDGES, "").replace(SPACES, " ");
  if (compact === "") {
    return { value: null };
  }

  const isNegative = MINUS.test(compact);
  const digits = compact.replace(MINUS, "");
  return problemOf(digits) ?? toReading(digits, isNegative);
}

function problemOf(digits) {
  const stranger = digits.match(STRANGER)?.[0];
  if (stranger || !/\d/.test(digits)) {
    return refused("notANumber", stranger ?? digits);
  }

  if (digits.match(/[,.]/g)?.length > 1) {
    return refused("ambiguous", digits);
  }

  if (!SHAPE.test(digits)) {
    return refused("badGroups", digits);
  }

  const whole = digits.split(/[,.]/)[0].replaceAll(" ", "");
  return whole.length > MAX_WHOLE_DIGITS ? refused("tooLarge", digits) : null;
}

function toReading(digits, isNegative) {
  const [whole, written = ""] = digits.replaceAll(" ", "").split(/[,.]/);
  const fraction = written.replace(/0+$/, "");
  if (isNegative && /[1-9]/.test(whole + fraction)) {
    return refused("negative");
  }

  if (fraction.length > TIYN_DECIMALS) {
    return refused("tooManyDecimals");
  }

  const value = BigInt(whole + fraction.padEnd(TIYN_DECIMALS, "0"));
  return value > MAX_TIYN ? refused("tooLarge") : { value };
}

function refused(problem, culprit) {
  return { value: null, problem, culprit };
}

/** 980165340000n → "9 801 653,4": no-break spaces, at least one decimal, more where the amount has more. */
export function formatThousands(tiyn) {
  if (tiyn === null) {
    return UNKNOWN;
  }

  const size = tiyn < 0n ? -tiyn : tiyn;
  const whole = (size / TIYN_PER_THOUSAND).toString().replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const fraction = (size % TIYN_PER_THOUSAND).toString().padStart(TIYN_DECIMALS, "0").replace(/0+$/, "") || "0";
  return `${tiyn < 0n ? "\u2212" : ""}${whole},${fraction}`;
}

/** What share of a plan was paid: tenths of a percent, cut off, never rounded. None when either is unknown or the plan is 0. */
export function rateOf(paid, plan) {
  return paid === null || plan === null || plan <= 0n
    ? null
    : { tenths: (paid * 1000n) / plan, isExactlyFull: paid === plan };
}

/** "99,9", or "100" when everything was spent, not a tiyn less or more. */
export function formatRate(rate) {
  if (rate === null) {
    return UNKNOWN;
  }

  return rate.isExactlyFull ? "100" : `${rate.tenths / 10n},${rate.tenths % 10n}`;
}

/** With its sign in the language of the page: "99,9%" in Kazakh, "99,9 %" in Russian. */
export function formatPercent(rate, language) {
  return rate === null ? UNKNOWN : formatRate(rate) + (language === "ru" ? `${NO_BREAK_SPACE}%` : "%");
}

/** Plan less paid, where both are known. */
export function difference(left, right) {
  return left === null || right === null ? null : left - right;
}

/** The sum of the amounts that are known; null when none is. */
export function sumOfKnown(amounts) {
  return amounts.filter((amount) => amount !== null).reduce((sum, amount) => (sum ?? 0n) + amount, null);
}

/** The sum, or null as soon as one amount is unknown. */
export function sumOfAll(amounts) {
  return amounts.includes(null) ? null : sumOfKnown(amounts);
}
