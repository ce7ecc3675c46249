// The grid of a return. The form works without this; here it becomes as quick as a spreadsheet.

import { formatCount } from "./count.js";
import { CountCell, fill, TextField } from "./grid/cells.js";
import { Draft } from "./grid/draft.js";
import { addKeyboard } from "./grid/keyboard.js";
import { addPaste } from "./grid/paste.js";

const JUMP = 0.2;
const COMPARED = new Set(["Pupils", "Children", "Places", "Queue"]);

function openGrid(form) {
  const words = JSON.parse(document.getElementById("return-words").textContent);
  const status = document.getElementById("return-status");
  const cells = [...form.querySelectorAll("input.amount")].map((input) => new CountCell(input, words, refresh));
  const notes = [...form.querySelectorAll("textarea")].map((input) => new TextField(input, refresh));
  const fields = [...cells, ...notes];
  const rows = [...form.querySelectorAll("tr[data-line]")].map((row) => cells.filter((cell) => cell.row === row));
  const columns = rows[0].map((_, column) => rows.map((row) => row[column]));
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
        showSums(cells);
        cells.forEach(showJump);
        tell();
      });
    }
  }

  let pasted = "";
  function tell() {
    const count = changes();
    const wanted = cells.filter((cell) => isJump(cell) && !noteOf(cell)?.value.trim()).length;
    status.textContent = [pasted, count > 0 ? fill(words.unsaved, count) : "", count > 0 && wanted > 0 ? fill(words.noteWanted, wanted) : ""].filter(Boolean).join(" · ");
    // What was changed is not "nothing changed".
    document.querySelectorAll("[data-confirm-unchanged]").forEach((button) => (button.disabled = count > 0));
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
  document.querySelectorAll("form").forEach((other) => other.addEventListener("submit", () => (isLeaving = true)));
  window.addEventListener("pageshow", () => (isLeaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && changes() > 0) {
      event.preventDefault();
    }
  });
}

/** Sums over the grades or ages; what is stated of the whole organisation is not in them. */
function showSums(cells) {
  for (const element of document.querySelectorAll("[data-sum]")) {
    const { sum, level, language } = element.dataset;
    const total = cells
      .filter(({ input: { dataset } }) => dataset.measure === sum && dataset.level !== undefined
        && (level === undefined || dataset.level === level) && (language === undefined || dataset.language === language))
      .reduce((all, cell) => all + (cell.value ?? 0), 0);
    element.textContent = formatCount(total);
  }
}

function isJump({ input: { dataset }, value }) {
  const before = Number(dataset.before ?? Number.NaN);
  return COMPARED.has(dataset.measure) && Math.abs((value ?? 0) - before) > before * JUMP;
}

/** A change above a fifth wants a comment: the line's note opens by itself. */
function showJump(cell) {
  const jump = (cell.value !== null || cell.isChanged) && isJump(cell);
  cell.input.classList.toggle("is-jump", jump);
  if (jump && cell.isChanged) {
    noteOf(cell)?.closest("details").setAttribute("open", "");
  }
}

function noteOf(cell) {
  return (cell.row ?? cell.input.closest("fieldset"))?.querySelector("textarea");
}

document.querySelectorAll("form[data-return-grid]").forEach(openGrid);
