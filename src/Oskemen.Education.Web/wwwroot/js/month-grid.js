// The month's entry grid. The form works without this; here it becomes as quick as a spreadsheet.

import { Cell, fill, TextField } from "./grid/cells.js";
import { Draft } from "./grid/draft.js";
import { addKeyboard } from "./grid/keyboard.js";
import { addPaste } from "./grid/paste.js";
import { showTotals } from "./grid/totals.js";

const COLUMNS = ["plan", "paid"];

function openGrid(form) {
  const words = JSON.parse(document.getElementById("month-words").textContent);
  const status = document.getElementById("month-status");

  const amounts = [...form.querySelectorAll("input.amount")].map((input) => new Cell(input, words, refresh));
  const texts = [...form.querySelectorAll("textarea")].map((input) => new TextField(input, refresh));
  const fields = [...amounts, ...texts];
  const rows = [...form.querySelectorAll("tr[data-line]")].map((element) => ({
    element,
    cells: new Map(amounts.filter((cell) => cell.row === element).map((cell) => [cell.input.dataset.cell, cell])),
  }));
  const columns = COLUMNS.map((name) => rows.map((row) => row.cells.get(name)));
  const draft = new Draft(form, fields, words);
  const changes = () => fields.filter((field) => field.isChanged).length;

  // One paste changes many cells: what follows from them is done once, before the next picture is drawn.
  let isDue = false;
  function refresh() {
    if (!isDue) {
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        draft.keep();
        showTotals(form, rows);
        tell();
      });
    }
  }

  let pasted = "";
  function tell() {
    const count = changes();
    status.textContent = [pasted, count > 0 ? fill(words.unsaved, count) : ""].filter(Boolean).join(" · ");
    pasted = "";
  }

  addKeyboard(columns);
  addPaste(columns, (taken, refused) => {
    pasted = fill(words.pasted, taken, refused);
    refresh();
  });
  draft.offer();
  refresh();

  let isLeaving = false;
  form.addEventListener("submit", () => (isLeaving = true));
  window.addEventListener("pageshow", () => (isLeaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && changes() > 0) {
      event.preventDefault();
    }
  });
}

document.querySelectorAll("form[data-month-grid]").forEach(openGrid);
