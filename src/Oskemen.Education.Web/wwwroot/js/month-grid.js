// The month's entry grid. The form works without this; here it becomes as quick as a spreadsheet.

import { Cell, TextField } from "./grid/cells.js";
import { Draft } from "./grid/draft.js";
import { addKeyboard } from "./grid/keyboard.js";
import { addPaste } from "./grid/paste.js";
import { showTotals } from "./grid/totals.js";

const COLUMNS = ["plan", "paid"];

export function openGrid(form) {
  const words = JSON.parse(document.getElementById("month-words").textContent);
  const status = document.getElementById("month-status");
  const page = { isReady: false, isLeaving: false };
  const changed = () => page.isReady && refresh();

  const rows = [...form.querySelectorAll("tr[data-line]")].map((element) => ({
    element,
    cells: new Map([...element.querySelectorAll("input[data-cell]")].map((input) => [input.dataset.cell, new Cell(input, words, changed)])),
    texts: [...element.querySelectorAll("textarea[data-cell]")].map((input) => new TextField(input, changed)),
  }));
  const fields = rows.flatMap((row) => [...row.cells.values(), ...row.texts]);
  const columns = COLUMNS.map((name) => rows.map((row) => row.cells.get(name)).filter(Boolean));
  const draft = new Draft(form.dataset.draftKey, fields, words);

  // One paste changes many cells: the totals follow once, before the next picture is drawn.
  let isDue = false;
  function refresh() {
    if (!isDue) {
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        draft.keep();
        showTotals(form, rows);
        form.toggleAttribute("data-changed", fields.some((field) => field.isChanged));
      });
    }
  }

  addKeyboard(columns);
  addPaste(columns, words, status);
  page.isReady = true;
  refresh();
  draft.offer(form, refresh);

  form.addEventListener("submit", () => (page.isLeaving = true));
  window.addEventListener("pageshow", () => (page.isLeaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!page.isLeaving && fields.some((field) => field.isChanged)) {
      event.preventDefault();
    }
  });
}

document.querySelectorAll("form[data-month-grid]").forEach(openGrid);
