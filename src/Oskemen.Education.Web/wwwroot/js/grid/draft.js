// What was typed and is not saved yet is kept in this browser, under a key of the month and the person,
// and offered back when the page opens without it: after a lost session, a lost network or a closed window.

import { sameAmount, sameText } from "./cells.js";

const PREFIX = "draft:";

export class Draft {
  constructor(form, fields, words) {
    this.form = form;
    this.key = PREFIX + form.dataset.draftKey;
    this.fields = new Map(fields.map((field) => [nameOf(field), field]));
    this.words = words;
    this.pending = this.missing();
    this.keep();
  }

  /** The kept texts that the page does not show. After our own save it shows them all, and nothing is left to offer. */
  missing() {
    return Object.fromEntries(Object.entries(this.read()).filter(([name, { text }]) => {
      const shown = this.fields.get(name)?.input.value;
      return shown !== undefined && !sameText(shown, text) && !sameAmount(shown, text);
    }));
  }

  /**
   * Keeps what differs from the saved month, together with what is offered and not yet decided on. With each text goes
   * the line's fingerprint: the server tells by it that somebody else has saved the line since.
   */
  keep() {
    const changed = [...this.fields].filter(([, field]) => field.isChanged)
      .map(([name, field]) => [name, { text: field.input.value, loaded: loadedOf(field)?.value }]);
    const kept = { ...this.pending, ...Object.fromEntries(changed) };
    try {
      if (Object.keys(kept).length === 0) {
        localStorage.removeItem(this.key);
      } else {
        localStorage.setItem(this.key, JSON.stringify(kept));
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

  /** Shows the offer above the form when there is something to offer. */
  offer() {
    if (Object.keys(this.pending).length === 0) {
      return;
    }

    const offer = document.createElement("section");
    offer.className = "notice notice-info draft-offer";
    offer.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = this.words.draftFound;
    offer.append(
      text,
      this.button(offer, "restore", "btn-primary", this.words.draftRestore),
      this.button(offer, "discard", "btn-outline-secondary", this.words.draftDiscard));
    this.form.before(offer);
  }

  button(offer, action, look, text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `btn btn-sm ${look}`;
    button.dataset.draft = action;
    button.textContent = text;
    button.addEventListener("click", () => {
      this[action]();
      offer.remove();
      this.form.querySelector("[data-cell]")?.focus();
    });
    return button;
  }

  restore() {
    const kept = this.pending;
    this.pending = {};
    for (const [name, { text, loaded }] of Object.entries(kept)) {
      const field = this.fields.get(name);
      field.put(text);
      field.input.closest("details")?.setAttribute("open", "");
      const fingerprint = loadedOf(field);
      if (fingerprint && loaded) {
        fingerprint.value = loaded;
      }
    }

    this.keep();
  }

  discard() {
    this.pending = {};
    this.keep();
  }
}

/** Lines are named by code, not by place: the order may change between two visits. */
function nameOf(field) {
  return `${field.row?.dataset.line ?? ""}/${field.input.name.split(".").at(-1)}`;
}

function loadedOf(field) {
  return field.row?.querySelector("[data-loaded]");
}
