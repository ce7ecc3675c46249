// One input of the grid: what it holds, whether that differs from what is saved, and why it is refused.

import { formatThousands, parseAmount } from "../amount.js";

/** Fills the places of a text: fill("{0} of {1}", 1, 2). */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** An amount of a line. `onChange` is called after every change of its text, by hand or by `put`. */
export class Cell {
  constructor(input, words, onChange) {
    this.input = input;
    this.words = words;
    this.onChange = onChange;
    this.row = input.closest("tr");
    this.name = input.dataset.cell;
    this.textOnFocus = input.value;
    input.addEventListener("focus", () => this.remember());
    input.addEventListener("input", () => this.typed());
    input.addEventListener("change", () => this.commit());
    this.showState();
  }

  get reading() {
    return parseAmount(this.input.value);
  }

  get value() {
    return this.reading.value;
  }

  get isChanged() {
    return !sameAmount(this.input.value, this.input.dataset.saved ?? "");
  }

  get isRefused() {
    return this.input.getAttribute("aria-invalid") === "true";
  }

  remember() {
    this.textOnFocus = this.input.value;
  }

  /** While typing nobody is told off; a complaint goes as soon as its cause has gone. */
  typed() {
    if (this.isRefused && !this.reading.problem) {
      this.showProblem(null);
    }

    this.showState();
    this.onChange();
  }

  /** Sets the text as if it had been typed. What cannot be read stays as it is and says why. */
  put(text) {
    this.input.value = text;
    return this.commit();
  }

  /** Tidies what can be read and marks what cannot. Returns whether it was taken. */
  commit() {
    const { value, problem } = this.reading;
    if (!problem) {
      this.input.value = value === null ? "" : formatThousands(value);
    }

    this.showProblem(problem ? this.reading : null);
    this.showState();
    this.onChange();
    return !problem;
  }

  /** Back to what it was on arrival; from what cannot be read, back to what is saved. */
  restore() {
    const isEdited = this.input.value !== this.textOnFocus;
    this.put(isEdited || !this.isRefused ? this.textOnFocus : this.input.dataset.saved ?? "");
  }

  showState() {
    const state = this.isRefused ? "refused" : this.isChanged ? "changed" : "saved";
    this.input.dataset.state = state;
    this.input.parentElement.dataset.state = state;
  }

  showProblem(reading) {
    const id = `${this.input.id}-problem`;
    const shown = document.getElementById(id);
    this.row.querySelectorAll(".cell-error").forEach((message) => this.describes(message) && message.remove());
    this.input.removeAttribute("aria-invalid");
    this.input.removeAttribute("aria-describedby");
    shown?.remove();
    if (!reading) {
      return;
    }

    const message = document.createElement("p");
    message.id = id;
    message.className = "cell-error";
    message.textContent = fill(this.words[reading.problem], reading.culprit);
    this.messagePlace.append(message);
    this.input.setAttribute("aria-invalid", "true");
    this.input.setAttribute("aria-describedby", id);
  }

  describes(message) {
    return message.id !== "" && (this.input.getAttribute("aria-describedby") ?? "").split(" ").includes(message.id);
  }

  /** Beside a field of the details; for the amounts in their own cells, below the line's name. */
  get messagePlace() {
    return this.input.closest(".field") ?? this.row.querySelector("[data-messages]") ?? this.row.cells[1];
  }
}

/** A reason or a note: free text, nothing to refuse. */
export class TextField {
  constructor(input, onChange) {
    this.input = input;
    this.name = input.dataset.cell;
    this.row = input.closest("tr");
    input.addEventListener("input", onChange);
  }

  get isChanged() {
    return normalized(this.input.value) !== normalized(this.input.defaultValue);
  }

  put(text) {
    this.input.value = text;
  }
}

/** Whether two texts stand for the same amount; texts that cannot be read are compared as they are. */
export function sameAmount(left, right) {
  const [one, other] = [parseAmount(left), parseAmount(right)];
  return one.problem || other.problem ? left.trim() === right.trim() : one.value === other.value;
}

export function normalized(text) {
  return text.replaceAll("\r\n", "\n").trim();
}
