// What was typed and is not saved yet is kept in this browser, under a key of the month and the person,
// and offered back when the page opens without it: after a lost session, a lost network or a closed window.

import { normalized, sameAmount } from "./cells.js";

const PREFIX = "draft:";

export class Draft {
  constructor(key, fields, words) {
    this.key = PREFIX + key;
    this.fields = fields;
    this.words = words;
    this.pending = this.missing();
    this.keep();
  }

  /** The kept texts that the page does not show. After our own save it shows them all, and nothing is left to offer. */
  missing() {
    const kept = this.read();
    const texts = new Map(this.fields.map((field) => [nameOf(field), field.input.value]));
    return Object.fromEntries(Object.entries(kept).filter(([name, text]) =>
      texts.has(name) && normalized(texts.get(name)) !== normalized(text) && !sameAmount(texts.get(name), text)));
  }

  /** Keeps what differs from the saved month, together with what is offered and not yet decided on. */
  keep() {
    const changed = this.fields.filter((field) => field.isChanged).map((field) => [nameOf(field), field.input.value]);
    const texts = { ...this.pending, ...Object.fromEntries(changed) };
    try {
      if (Object.keys(texts).length === 0) {
        localStorage.removeItem(this.key);
      } else {
        localStorage.setItem(this.key, JSON.stringify(texts));
      }
    } catch {
      // A full or forbidden store: the page works on, only without a draft.
    }
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  /** Shows the offer before `form` when there is something to offer. */
  offer(form, onRestored) {
    const count = Object.keys(this.pending).length;
    if (count === 0) {
      return;
    }

    const offer = document.createElement("section");
    offer.className = "notice notice-info draft-offer";
    offer.setAttribute("aria-label", this.words.draftFound);
    const text = document.createElement("p");
    text.textContent = this.words.draftFound;
    offer.append(text, this.button("draftRestore", "btn-primary", () => this.restore(onRestored), offer, form),
      this.button("draftDiscard", "btn-outline-secondary", () => this.discard(), offer, form));
    form.before(offer);
  }

  button(word, look, action, offer, form) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `btn btn-sm ${look}`;
    button.dataset.draft = word === "draftRestore" ? "restore" : "discard";
    button.textContent = this.words[word];
    button.addEventListener("click", () => {
      action();
      offer.remove();
      form.querySelector("[data-cell]")?.focus();
    });
    return button;
  }

  restore(onRestored) {
    const texts = this.pending;
    this.pending = {};
    this.fields.filter((field) => nameOf(field) in texts).forEach((field) => field.put(texts[nameOf(field)]));
    this.keep();
    onRestored();
  }

  discard() {
    this.pending = {};
    this.keep();
  }
}

/** Lines are named by code, not by place: the order may change between two visits. */
function nameOf(field) {
  return `${field.row.dataset.line}/${field.name}`;
}
