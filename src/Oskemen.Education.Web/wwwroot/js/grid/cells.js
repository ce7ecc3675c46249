// One input of the grid: what it holds, whether that differs from what is saved, and why it is refused.

import { formatThousands, parseAmount } from "../amount.js";
import { parseCount } from "../count.js";

/** Fills the places of a text: fill("{0} of {1}", 1, 2). */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** An amount. `onChange` is called after every change of its text, by hand or by `put`. */
export class Cell {
  constructor(input, words, onChange) {
    this.input = input;
    this.words = words;
    this.onChange = onChange;
    this.row = input.closest("tr");
    this.message = input.form.querySelector(`[data-valmsg-for="${CSS.escape(input.name)}"]`);
    this.textOnFocus = input.value;
    input.addEventListener("focus", () => (this.textOnFocus = input.value));
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

  format(value) {
    return formatThousands(value);
  }

  get isChanged() {
    return !sameAmount(this.input.value, this.input.dataset.saved ?? "");
  }

  get isRefused() {
    return this.input.getAttribute("aria-invalid") === "true";
  }

  /** While typing nobody is told off; a complaint goes as soon as its cause has gone. */
  typed() {
    if (this.isRefused && !this.reading.problem) {
      this.showProblem(null);
    }

    this.showState();
    this.onChange();
  }

  /** Sets the text as if it had been typed. What cannot be read stays as it is and says why. Returns whether it was taken. */
  put(text) {
    this.input.value = text;
    return this.commit();
  }

  /** Tidies what can be read and marks what cannot. */
  commit() {
    const { value, problem } = this.reading;
    if (!problem) {
      this.input.value = value === null ? "" : this.format(value);
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

  /** The message stands where the server puts its own, so that the same place is described whoever noticed first. */
  showProblem(reading) {
    this.message.textContent = reading ? fill(this.words[reading.problem], reading.culprit) : "";
    this.message.className = reading ? "field-validation-error" : "field-validation-valid";
    if (reading) {
      this.message.id ||= `${this.input.id}-problem`;
      this.input.setAttribute("aria-invalid", "true");
      this.input.setAttribute("aria-describedby", this.message.id);
    } else {
      this.input.removeAttribute("aria-invalid");
      this.input.removeAttribute("aria-describedby");
    }
  }
}

/** A number of children, classes or places. */
export class CountCell extends Cell {
  get reading() {
    return parseCount(this.input.value);
  }

  /** As the server writes it into the field: digits alone. */
  format(value) {
    return String(value);
  }
}

/** A reason or a note: free text, nothing to refuse. */
export class TextField {
  constructor(input, onChange) {
    this.input = input;
    this.onChange = onChange;
    this.row = input.closest("tr");
    input.addEventListener("input", onChange);
  }

  get isChanged() {
    return !sameText(this.input.value, this.input.defaultValue);
  }

  get isRefused() {
    return false;
  }

  put(text) {
    this.input.value = text;
    this.onChange();
  }
}

/** Whether two texts stand for the same amount; texts that cannot be read are compared as they are. */
export function sameAmount(left, right) {
  const [one, other] = [parseAmount(left), parseAmount(right)];
  return one.problem || other.problem ? sameText(left, right) : one.value === other.value;
}

/** Whether two texts differ at most in line ends and surrounding space, as the server keeps them. */
export function sameText(left, right) {
  return normalized(left) === normalized(right);
}

function normalized(text) {
  return text.replaceAll("\r\n", "\n").trim();
}
