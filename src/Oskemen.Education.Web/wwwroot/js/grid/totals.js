// The computed cells: lines, programmes, sources of funds, the whole budget and the strip above them.
// The same arithmetic as Domain/Budgets/ExecutionFigures.cs; the server computes it again and has the last word.

import { difference, formatPercent, formatRate, formatThousands, parseAmount, rateOf, sumOfAll, sumOfKnown } from "../amount.js";

const FULL_BAR = 1000n;

/** Computes everything that follows from the cells and writes it down. */
export function showTotals(form, rows) {
  const parts = rows.map((row) => ({ ...row, figures: figuresOf(row) }));
  parts.forEach(({ element, figures }) => showRow(element, figures));
  const total = (belongs) => sum(parts.filter(({ element }) => belongs(element.dataset)).map(({ figures }) => figures));

  for (const element of form.querySelectorAll("tr[data-programme]:not([data-line])")) {
    showRow(element, total((line) => line.programme === element.dataset.programme));
  }

  for (const element of form.querySelectorAll("tr[data-source-total]")) {
    showRow(element, total((line) => line.source === element.dataset.sourceTotal));
  }

  const all = total(() => true);
  form.querySelectorAll("tr[data-total]").forEach((element) => showRow(element, all));
  showSummary(all);
}

function figuresOf({ element, cells }) {
  const value = (name) => cells.get(name)?.value ?? null;
  return {
    plan: value("plan"),
    paid: value("paid"),
    annual: parseAmount(element.dataset.annual).value,
    before: parseAmount(element.dataset.before).value,
  };
}

/** Plan and paid add what is known; what would mislead when incomplete is known only when every line has it. */
function sum(parts) {
  const column = (name) => parts.map((part) => part[name]);
  return {
    plan: sumOfKnown(column("plan")),
    paid: sumOfKnown(column("paid")),
    annual: sumOfAll(column("annual")),
    before: sumOfAll(column("before")),
  };
}

function showRow(row, { plan, paid, annual, before }) {
  const rate = rateOf(paid, plan);
  write(row, "plan", formatThousands(plan));
  write(row, "paid", formatThousands(paid));
  write(row, "unspent", formatThousands(difference(plan, paid)));
  write(row, "rate", formatRate(rate));
  write(row, "annual-rate", formatRate(rateOf(paid, annual)));
  write(row, "month-alone", formatThousands(difference(paid, before)));
  const tenths = rate === null ? 0n : rate.tenths < FULL_BAR ? rate.tenths : FULL_BAR;
  row.querySelector(".rate-bar-fill")?.setAttribute("width", String(Number(tenths) / 10));
}

function showSummary({ plan, paid, annual }) {
  const language = document.documentElement.lang;
  const figures = {
    plan: formatThousands(plan),
    paid: formatThousands(paid),
    unspent: formatThousands(difference(plan, paid)),
    rate: formatPercent(rateOf(paid, plan), language),
    "annual-rate": formatPercent(rateOf(paid, annual), language),
  };
  for (const element of document.querySelectorAll("[data-summary]")) {
    replace(element, figures[element.dataset.summary]);
  }
}

function write(row, figure, text) {
  const cell = row.querySelector(`[data-figure="${figure}"]`);
  if (cell) {
    replace(cell.querySelector("span") ?? cell, text);
  }
}

function replace(element, text) {
  if (text !== undefined && element.textContent !== text) {
    element.textContent = text;
  }
}
