// Whole numbers of children, classes and places. Reads by the rules of Localization/CountParser.cs.

import { parseAmount } from "./amount.js";

const MAX = 99_999;
const UNIT = parseAmount("1").value;
const NO_BREAK_SPACE = "\u00A0";

/** The outcome of reading: `value` (null when empty or refused), and `problem` with the `culprit` that causes it. */
export function parseCount(text) {
  const { value, problem, culprit } = parseAmount(text);
  if (problem) {
    const isShape = problem === "tooManyDecimals" ? "fraction" : problem;
    return { value: null, problem: isShape === "badGroups" || isShape === "ambiguous" ? "notANumber" : isShape, culprit };
  }

  if (value === null) {
    return { value: null };
  }

  if (value % UNIT !== 0n) {
    return { value: null, problem: "fraction" };
  }

  const count = value / UNIT;
  return count > BigInt(MAX) ? { value: null, problem: "tooLarge", culprit: String(MAX) } : { value: Number(count) };
}

/** 33 489. */
export function formatCount(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}
